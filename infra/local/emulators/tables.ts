import { createRequire } from "node:module";
import { join } from "node:path";
import type { Table } from "../wiring/resources.ts";
import { answers, endTied, freePort, spawnTied } from "./child.ts";
import { type Call, EmulatorError, makeCall } from "./protocol.ts";
import { indexStream, keepPruned, type Place } from "./stream-records.ts";

export interface Tables {
  endpoint: string;
  call: Call;
  stop(): Promise<void>;
}

/** Starts dynoxide on its file in the data folder, and makes the tables that are not there yet. */
export async function startTables(
  dataDir: string,
  region: string,
  tables: Table[],
  read: () => readonly Place[],
): Promise<Tables> {
  const file = join(dataDir, "tables.db");
  const port = await freePort();
  const child = spawnTied(
    join(dataDir, "emulators.log"),
    dynoxide(),
    "serve",
    "--port",
    String(port),
    "--db-path",
    file,
  );
  const endpoint = `http://127.0.0.1:${port}`;
  const call = makeCall(endpoint, region, "dynamodb");
  await answers("dynoxide", child, () => call("DynamoDB_20120810.ListTables", {}));
  for (const table of tables) await createTable(call, table);
  indexStream(file);
  const pruning = keepPruned(file, read);
  return { endpoint, call, stop: () => pruning.stop().then(() => endTied(child)) };
}

/** Makes it where it is not there yet. */
export async function createTable(call: Call, { name, properties }: Table): Promise<void> {
  const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes, StreamSpecification } = properties;
  const stream = StreamSpecification && { ...StreamSpecification, StreamEnabled: true };
  const definition = {
    ...{ TableName: name, BillingMode: "PAY_PER_REQUEST", AttributeDefinitions, KeySchema },
    ...{ GlobalSecondaryIndexes, StreamSpecification: stream },
  };
  try {
    await call("DynamoDB_20120810.CreateTable", definition);
  } catch (error) {
    if (!(error instanceof EmulatorError && error.type === "ResourceInUseException")) throw error;
    const { Table: there } = await call<{ Table: { GlobalSecondaryIndexes?: Index[] } }>(
      "DynamoDB_20120810.DescribeTable",
      { TableName: name },
    );
    const wanted = (GlobalSecondaryIndexes ?? []) as Index[];
    if (shapeOf(there.GlobalSecondaryIndexes ?? []) !== shapeOf(wanted)) throw new OtherIndexes(name);
  }
}

/** What an earlier program wrote stands in no list of this one. In the cloud a new index is built from what is there. */
export class OtherIndexes extends Error {
  constructor(table: string) {
    super(
      `The table ${table} in this data folder was made for other lists, by another version; ` +
        "move the folder away, or set DATA_DIR to another one",
    );
    this.name = "OtherIndexes";
  }
}

interface Index {
  IndexName: string;
  KeySchema: { AttributeName: string }[];
  Projection: { ProjectionType: string; NonKeyAttributes?: string[] };
}

const shapeOf = (indexes: readonly Index[]): string =>
  indexes
    .map(({ IndexName, KeySchema, Projection: { ProjectionType, NonKeyAttributes = [] } }) => [
      IndexName,
      ...KeySchema.map(({ AttributeName }) => AttributeName),
      ProjectionType,
      ...NonKeyAttributes.toSorted(),
    ])
    .map((parts) => parts.join(" "))
    .toSorted()
    .join("\n");

function dynoxide(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(manifest, "..", process.platform === "win32" ? "dynoxide.exe" : "dynoxide");
  } catch {
    throw new Error(`The package ${name} is not installed; without it there are no tables on this machine`);
  }
}

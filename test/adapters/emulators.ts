/** The real protocol for one test file: dynoxide and fauxqs on free ports, with the tables of infra/, in a folder of their own. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { startStorage } from "../../infra/local/emulators/storage.ts";
import { startTables } from "../../infra/local/emulators/tables.ts";

export const region = "me-central-1";
export const cloud = { region, credentials: { accessKeyId: "nobody", secretAccessKey: "nothing" } };

/** A table as infra/ describes it. */
export const tableOf = async (name: string) => {
  const text = await readFile(join(import.meta.dirname, `../../infra/${name.toLowerCase()}.yml`), "utf8");
  const { Resources } = parse(text, { logLevel: "error" }) as {
    Resources: Record<string, { Properties: Record<string, unknown> }>;
  };
  const { Properties: properties = {} } = Resources[`${name}Table`] ?? {};
  return { logicalId: name, name, arn: "", properties };
};

const folder = () => mkdtemp(join(tmpdir(), "nezarat-adapters-"));

/** dynoxide with the tables of `infra/`. */
export const startTestTables = async () => {
  const data = await folder();
  const tables = await startTables(
    data,
    region,
    await Promise.all(["Cases", "Registry", "Reads"].map(tableOf)),
    () => [],
  );
  return {
    endpoint: tables.endpoint,
    stop: async () => {
      await tables.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
};

/** fauxqs with a bucket `documents` and the queues asked for. */
export const startTestStorage = async (...queues: string[]) => {
  const data = await folder();
  const storage = await startStorage(
    data,
    region,
    queues.map((name) => ({ logicalId: name, name, arn: "", properties: {} })),
    [{ logicalId: "documents", name: "documents", arn: "", properties: {} }],
  );
  return {
    endpoint: storage.endpoint,
    queueUrl: storage.queueUrl,
    stop: async () => {
      await storage.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
};

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { organizationKey } from "../../shared/adapters/registry/entries.ts";
import type { Authority } from "./authority/index.ts";
import type { LocalClock } from "./clock.ts";
import { makeCall } from "./emulators/protocol.ts";
import { authorityOrganization } from "./open-authority.ts";

/** What the seed is given to fill a new system. */
export interface Seeding {
  /** Base address of the API. */
  url: string;
  dataDir: string;
  /** The environment of a function of serverless.yml: tables, queues, keys, endpoints. */
  environment(functionName: string): Record<string, string>;
  authority: Authority;
  clock: LocalClock;
  /** An access token for an account. */
  token(account: string): Promise<string>;
}

/** The other authority has another port at every start, and the registry says where hand-offs are sent. */
async function tellWhereItListens({ environment, authority }: Seeding): Promise<void> {
  const { AWS_ENDPOINT_URL_DYNAMODB: endpoint = "", AWS_REGION: region = "", REGISTRY_TABLE } = environment("forward");
  const { pk, sk } = organizationKey(authorityOrganization);
  await makeCall(
    endpoint,
    region,
    "dynamodb",
  )("DynamoDB_20120810.UpdateItem", {
    ...{ TableName: REGISTRY_TABLE, Key: { pk: { S: pk }, sk: { S: sk } } },
    ConditionExpression: "attribute_exists(pk)",
    UpdateExpression: "SET entry.endpoint.#url = :url",
    ExpressionAttributeNames: { "#url": "url" },
    ExpressionAttributeValues: { ":url": { S: authority.handOffUrl } },
  });
}

/** Fills a new system once: a first start that was broken off begins again. */
export async function seedOnce(seeding: Seeding): Promise<void> {
  const done = join(seeding.dataDir, "seeded");
  if (existsSync(done)) return tellWhereItListens(seeding);
  // Only a first start needs what the seed is made with.
  const { seed } = await import("./seed/index.ts");
  await seed(seeding);
  writeFileSync(done, "");
}

/** The embedded stack for a file of tests, with a table and queues of its own for every run. */

import { makeCall } from "../../infra/local/emulators/protocol.ts";
import { createBucket } from "../../infra/local/emulators/storage.ts";
import { createTable } from "../../infra/local/emulators/tables.ts";
import { makeDocumentStore } from "../../shared/adapters/document-store.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeRegistryWriter } from "../../shared/adapters/registry-writer.ts";
import { makeS3 } from "../../shared/adapters/s3.ts";
import { cloud, region, startTestStorage, startTestTables, tableOf } from "../adapters/emulators.ts";
import { fillRegistry } from "../steps/registry.ts";
import { pdf } from "../steps/ways.ts";

export const queueNames = ["validate", "forward", "return", "notify", "import"] as const;
export type QueueName = (typeof queueNames)[number];

/** One page in the bucket that stands for every document of a prepared draft. */
const keepPage = async (endpoint: string, bucket: string): Promise<{ sha256: string; size: number }> => {
  const client = makeS3(bucket, { ...cloud, endpoint });
  const store = makeDocumentStore({ client });
  const [key, bytes, contentType] = ["quarantine/page", pdf("page"), "application/pdf"] as const;
  await store.write(key, bytes, contentType);
  const inspected = await store.inspect(key, bytes.length);
  if (!inspected || !(await store.promote({ ...inspected, key, contentType })))
    throw new Error("the page was not kept");
  client.destroy();
  return { sha256: inspected.sha256, size: bytes.length };
};

export const startStack = async () => {
  const [tables, storage] = await Promise.all([startTestTables(), startTestStorage()]);
  const table = makeCall(tables.endpoint, region, "dynamodb");
  const queue = makeCall(storage.endpoint, region, "sqs");
  const definition = await tableOf("Cases");
  // Nothing of a journey writes there: one registry for all of them.
  const client = makeDynamoDb({ ...cloud, endpoint: tables.endpoint });
  const registry = makeRegistryWriter({ client, table: "Registry" });
  await fillRegistry({ registry });
  let runs = 0;

  return {
    client,
    registry,
    endpoints: { tables: tables.endpoint, storage: storage.endpoint },
    table,
    queue,
    /** A table without cases, an empty bucket but for that page, and empty queues. */
    fresh: async () => {
      runs += 1;
      const run = runs;
      const name = `Cases-${run}`;
      await createTable(table, { ...definition, name });
      const bucket = `documents-${run}`;
      await createBucket(storage.endpoint, region, { name: bucket });
      const page = await keepPage(storage.endpoint, bucket);
      const urls = {} as Record<QueueName, string>;
      for (const each of queueNames) {
        await queue("AmazonSQS.CreateQueue", { QueueName: `${each}-${run}` });
        urls[each] = storage.queueUrl(`${each}-${run}`);
      }
      const remove = async () => {
        await table("DynamoDB_20120810.DeleteTable", { TableName: name });
        for (const QueueUrl of Object.values(urls)) await queue("AmazonSQS.DeleteQueue", { QueueUrl });
      };
      return { run, table: name, bucket, page, urls, remove };
    },
    stop: async () => {
      client.destroy();
      await tables.stop();
      await storage.stop();
    },
  };
};
export type Stack = Awaited<ReturnType<typeof startStack>>;

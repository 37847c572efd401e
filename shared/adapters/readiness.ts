/** Asks tables, queues and bucket whether they are there: the cheapest question that each of them answers. */
import type { Component } from "../ports.ts";
import type { AwsSettings } from "./aws/signed-calls.ts";
import { makeDynamoDb } from "./dynamodb.ts";
import { makeS3 } from "./s3.ts";
import { makeSqs } from "./sqs.ts";

interface Places {
  tables: readonly string[];
  queueUrls: readonly string[];
  bucket: string;
}

interface Clients {
  tables?: AwsSettings;
  queues?: AwsSettings;
  storage?: AwsSettings;
}

export const makeReadiness = ({ tables, queueUrls, bucket }: Places, clients: Clients = {}): Component[] => {
  const dynamoDb = makeDynamoDb(clients.tables);
  const sqs = makeSqs(clients.queues);
  const s3 = makeS3(bucket, clients.storage);
  return [
    {
      name: { fa: "جدول‌ها", en: "tables" },
      reach: async (abortSignal) => {
        const asked = tables.map((name) => dynamoDb.send("DescribeTable", { TableName: name }, abortSignal));
        for (const { Table } of await Promise.all(asked))
          if (Table?.TableStatus !== "ACTIVE" && Table?.TableStatus !== "UPDATING")
            throw new Error(`a table is ${Table?.TableStatus}`);
      },
    },
    {
      name: { fa: "صف‌ها", en: "queues" },
      reach: async (abortSignal) => {
        const asked = queueUrls.map((QueueUrl) =>
          sqs.send("GetQueueAttributes", { QueueUrl, AttributeNames: ["QueueArn"] }, abortSignal),
        );
        await Promise.all(asked);
      },
    },
    {
      name: { fa: "اسناد", en: "documents" },
      reach: (signal) => s3.reach(signal),
    },
  ];
};

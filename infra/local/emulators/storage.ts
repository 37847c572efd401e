import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { compileCache } from "../compile-cache.ts";
import type { Bucket, Queue } from "../wiring/resources.ts";
import { account } from "../wiring/resources.ts";
import { answers, endTied, freePort } from "./child.ts";
import { authorization, type Call, makeCall } from "./protocol.ts";

export interface Storage {
  endpoint: string;
  call: Call;
  queueUrl(name: string, endpoint?: string): string;
  stop(): Promise<void>;
}

/** Starts the queues and buckets, and makes those that are not there yet. */
export async function startStorage(
  dataDir: string,
  region: string,
  queues: Queue[],
  buckets: Bucket[],
): Promise<Storage> {
  const folder = join(dataDir, "storage");
  await mkdir(folder, { recursive: true });
  returnToQueues(join(folder, "fauxqs.db"));
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "storage-process.ts"), String(port), folder, region],
    {
      stdio: ["pipe", "ignore", "inherit"],
      detached: true,
      env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: compileCache },
    },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  const call = makeCall(endpoint, region, "sqs");
  await answers("fauxqs", child, () => call("AmazonSQS.ListQueues", {}));
  const queueUrl = (name: string, at = endpoint) => `${at}/${account}/${name}`;
  for (const queue of queues) await createQueue(call, queue, queues, queueUrl(queue.name));
  for (const bucket of buckets) await createBucket(endpoint, region, bucket);
  return { endpoint, call, queueUrl, stop: () => endTied(child) };
}

async function createQueue(call: Call, { name, properties }: Queue, all: Queue[], url: string): Promise<void> {
  const { VisibilityTimeout, MessageRetentionPeriod, RedrivePolicy, DelaySeconds } = properties;
  const attributes = Object.entries({ VisibilityTimeout, MessageRetentionPeriod, DelaySeconds }).flatMap(
    ([key, value]) => (value === undefined ? [] : [[key, String(value)]]),
  );
  const redrive = RedrivePolicy as { deadLetterTargetArn: { "Fn::GetAtt": [string, string] }; maxReceiveCount: number };
  if (redrive) {
    const [target] = redrive.deadLetterTargetArn["Fn::GetAtt"];
    const deadLetterTargetArn = all.find(({ logicalId }) => logicalId === target)?.arn;
    const policy = { deadLetterTargetArn, maxReceiveCount: redrive.maxReceiveCount };
    attributes.push(["RedrivePolicy", JSON.stringify(policy)]);
  }
  await call("AmazonSQS.CreateQueue", { QueueName: name });
  await call("AmazonSQS.SetQueueAttributes", { QueueUrl: url, Attributes: Object.fromEntries(attributes) });
}

/** Makes it where it is not there yet. */
export async function createBucket(endpoint: string, region: string, { name }: Pick<Bucket, "name">): Promise<void> {
  const response = await fetch(`${endpoint}/${name}`, { method: "PUT", headers: authorization(region, "s3") });
  if (!response.ok && response.status !== 409) throw new Error(`Bucket ${name} could not be made: ${response.status}`);
}

/** Whoever had received a message ended with the last run; what they held is waiting again, its tries still counted. */
function returnToQueues(file: string): void {
  if (!existsSync(file)) return;
  using database = new DatabaseSync(file);
  database.exec("UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL");
}

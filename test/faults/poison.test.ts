/** The third of ten messages can never be worked: the runner's own poller, the queue's own redrive, one warm function. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { pollQueue } from "../../infra/local/sources/queue.ts";
import { makeQueues } from "../../shared/adapters/queues.ts";
import { makeSqs } from "../../shared/adapters/sqs.ts";
import { stepMessage } from "../../shared/contract/messages.ts";
import { queueFunction } from "../../shared/lambda/queue.ts";
import { cloud, region } from "../adapters/emulators.ts";
import { people } from "../builders.ts";
import { until } from "../local/fixture/system.ts";
import { makeDesk } from "../steps/desk.ts";
import { fileOf, succeeded } from "../steps/ways.ts";
import { type Stack, startStack } from "./stack.ts";
import { openTown, type Town } from "./town.ts";

let stack: Stack;
let town: Town;
beforeAll(async () => {
  stack = await startStack();
  town = await openTown(stack);
});
afterAll(async () => {
  await town.close();
  await stack.stop();
});

const account = "000000000000";
const arnOf = (name: string) => `arn:aws:sqs:${region}:${account}:${name}`;
const urlOf = (name: string) => `${stack.endpoints.storage}/${account}/${name}`;

/** A queue that brings a failed message back after a second and lays it aside after three tries. */
const aQueue = async (name: string): Promise<void> => {
  for (const each of [name, `${name}-failures`]) await stack.queue("AmazonSQS.CreateQueue", { QueueName: each });
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arnOf(`${name}-failures`), maxReceiveCount: 3 });
  const Attributes = { VisibilityTimeout: "1", RedrivePolicy };
  await stack.queue("AmazonSQS.SetQueueAttributes", { QueueUrl: urlOf(name), Attributes });
};

const lying = async (name: string): Promise<{ case: string }[]> => {
  const question = { QueueUrl: urlOf(name), MaxNumberOfMessages: 10, VisibilityTimeout: 0 };
  const { Messages = [] } = await stack.queue<{ Messages?: { Body: string }[] }>("AmazonSQS.ReceiveMessage", question);
  return Messages.map(({ Body }) => JSON.parse(Body));
};

const submitted = async (n: number): Promise<string> => {
  const id = await town.prepare(fileOf(n), n.toString(16).padStart(32, "0"));
  succeeded(await makeDesk(town.steps, people.officer).submit(id));
  return id;
};

/** Its first event lost its payload: nobody can read this case. */
const spoil = (id: string) =>
  stack.client.send("PutItem", {
    TableName: town.table,
    Item: { pk: `CASE#${id}`, sk: "EVENT#000001", case: id, seq: 1 },
  });

const validations = async (id: string): Promise<number> =>
  (await town.cases.load(id)).events.filter(({ type }) => type === "validated").length;

it("nine are done once, the third is laid aside, and the warm function goes on", async () => {
  await aQueue("jobs");
  const ids: string[] = [];
  for (let n = 1; n <= 10; n += 1) ids.push(await submitted(n));
  const [poisoned] = ids.splice(2, 1);
  await spoil(poisoned ?? "");
  const client = makeSqs({ ...cloud, endpoint: stack.endpoints.storage });
  const queues = makeQueues({ client, urls: { validate: urlOf("jobs") } });
  const message = (id = "") => ({ step: "validate", case: id, seq: 1 }) as const;
  await queues.send([...ids.slice(0, 2), poisoned, ...ids.slice(2)].map(message));

  const batches: number[] = [];
  const worked: string[] = [];
  const handler = queueFunction({
    ...{ schema: stepMessage, concurrency: 5, log: () => undefined },
    work: async ({ case: id }) => {
      worked.push(id);
      return String(await town.steps.validate(id));
    },
  });
  const warm = {
    ...{ name: "validate", busy: 0, warm: async () => undefined, end: async () => undefined },
    invoke: async <Result>(event: unknown) => {
      batches.push((event as { Records: unknown[] }).Records.length);
      return (await handler(event as never, {} as never, undefined as never)) as Result;
    },
  };
  const source = pollQueue({
    turn: async () => undefined,
    ...{ call: stack.queue, region, url: urlOf("jobs"), arn: arnOf("jobs"), function: warm },
    ...{ batchSize: 10, maximumConcurrency: undefined, partialFailures: true },
  });
  await until(async () => (await lying("jobs-failures")).length > 0);

  expect(await lying("jobs-failures")).toEqual([message(poisoned)]);
  expect(batches).toEqual([10, 1, 1]);
  expect(worked.filter((id) => id === poisoned)).toHaveLength(3);
  expect(worked.filter((id) => id !== poisoned).toSorted()).toEqual(ids.toSorted());
  for (const id of ids) expect(await validations(id)).toBe(1);

  const next = await submitted(11);
  await queues.send([message(next)]);
  await until(async () => (await validations(next)) === 1 && (await source.idle()));
  expect(batches).toEqual([10, 1, 1, 1]);
  expect(await lying("jobs")).toEqual([]);
  await source.stop();
  client.destroy();
});

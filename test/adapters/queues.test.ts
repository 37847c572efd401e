import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeCall } from "../../infra/local/emulators/protocol.ts";
import { makeImportQueue } from "../../shared/adapters/import-queue.ts";
import { makeQueues } from "../../shared/adapters/queues.ts";
import { makeSqs } from "../../shared/adapters/sqs.ts";
import { makeFakeImportQueue, makeFakeQueues } from "../fakes/queues.ts";
import { queueContract } from "./contracts/queues.ts";
import { cloud, region, startTestStorage } from "./emulators.ts";
import { startFaultyLine } from "./faulty-line.ts";

const names = ["validate", "forward", "return", "notify", "import"] as const;

describe("the fake", () => {
  queueContract(async () => {
    const [queues, importQueue] = [makeFakeQueues(), makeFakeImportQueue()];
    const arrived = async (queue: (typeof names)[number]) =>
      queue === "import" ? importQueue.sent : queues.sent.filter(({ step }) => step === queue);
    return { queues, importQueue, arrived };
  });
});

describe("SQS", () => {
  let storage: Awaited<ReturnType<typeof startTestStorage>>;
  let line: Awaited<ReturnType<typeof startFaultyLine>>;
  beforeAll(async () => {
    storage = await startTestStorage(...names);
    line = await startFaultyLine(storage.endpoint);
  });
  afterAll(async () => {
    await line.stop();
    await storage.stop();
  });

  const portsAt = (endpoint: string, waits: number[] = []) => {
    const client = makeSqs({ ...cloud, endpoint });
    const call = makeCall(endpoint, region, "sqs");
    const patience = { attempts: 3, random: () => 0.5, wait: async (pause: number) => waits.push(pause) };
    const url = (name: string) => storage.queueUrl(name, endpoint);
    const urls = { validate: url("validate"), forward: url("forward"), return: url("return"), notify: url("notify") };
    const arrived = async (queue: (typeof names)[number]): Promise<unknown[]> => {
      const found: unknown[] = [];
      for (;;) {
        const receive = { QueueUrl: url(queue), MaxNumberOfMessages: 10, VisibilityTimeout: 600 };
        const { Messages = [] } = await call<{ Messages?: { Body?: string }[] }>("AmazonSQS.ReceiveMessage", receive);
        if (Messages.length === 0) return found;
        found.push(...Messages.map(({ Body }) => JSON.parse(Body ?? "null")));
      }
    };
    return {
      queues: makeQueues({ client, patience, urls }),
      importQueue: makeImportQueue({ client, patience, url: url("import") }),
      arrived,
    };
  };

  queueContract(async () => portsAt(storage.endpoint));

  const message = (seq: number) => ({ step: "forward" as const, case: "case-1", seq });
  /** The queue refuses some of a batch and takes none of it. */
  const refusing = (...ids: number[]) => ({
    operation: "SendMessageBatch",
    instead: {
      status: 200,
      body: { Successful: [], Failed: ids.map((id) => ({ Id: `${id}`, Code: "InternalError", SenderFault: false })) },
    },
  });

  it("sends again only what the queue did not take", async () => {
    const waits: number[] = [];
    const { queues, arrived } = portsAt(line.endpoint, waits);
    line.fail(refusing(1, 2));
    await queues.send([message(0), message(1), message(2)]);
    expect(await arrived("forward")).toEqual([message(1), message(2)]);
    expect(waits).toEqual([25]);
  });

  it("says so when the queue takes nothing", async () => {
    const { queues, arrived } = portsAt(line.endpoint);
    line.fail(refusing(0), refusing(0), refusing(0));
    await expect(queues.send([message(0)])).rejects.toThrow("1 messages");
    expect(await arrived("forward")).toEqual([]);
  });

  it("knows no queue for a step that the function was not given", async () => {
    const queues = makeQueues({ client: makeSqs({ ...cloud, endpoint: storage.endpoint }), urls: {} });
    await expect(queues.send([message(0)])).rejects.toThrow("forward");
  });
});

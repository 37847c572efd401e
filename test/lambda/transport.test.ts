import type {
  DynamoDBRecord,
  DynamoDBStreamEvent,
  ScheduledEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from "aws-lambda";
import { describe, expect, it } from "vitest";
import { stepMessage } from "../../shared/contract/messages.ts";
import { queueFunction } from "../../shared/lambda/queue.ts";
import { scheduleFunction } from "../../shared/lambda/schedule.ts";
import { stepFunction } from "../../shared/lambda/step.ts";
import { streamFunction } from "../../shared/lambda/stream.ts";
import { aContext, keptLog } from "./events.ts";

const message = (id: string, body: unknown): SQSRecord =>
  ({ messageId: id, body: typeof body === "string" ? body : JSON.stringify(body) }) as SQSRecord;
const validates = (id: string) => message(id, { step: "validate", case: `case-${id}`, seq: 1 });
const batch = (...Records: SQSRecord[]): SQSEvent => ({ Records });

type Queue = ReturnType<typeof queueFunction>;

/** The ids of the messages that it gave back. */
const failedIn =
  (queue: Queue) =>
  async (...records: SQSRecord[]): Promise<string[]> => {
    const answer = await queue(batch(...records), aContext);
    return (answer as SQSBatchResponse).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  };

const aQueue = (work: (message: { case: string }) => Promise<string>, concurrency = 1) => {
  const { log, lines } = keptLog();
  return { failed: failedIn(queueFunction({ schema: stepMessage, work, log, concurrency })), lines };
};

describe("a queue's batch", () => {
  it("gives back the messages that failed, and no other", async () => {
    const done: string[] = [];
    const { failed } = aQueue(async ({ case: id }) => {
      if (id === "case-2") throw new Error("a passing fault");
      done.push(id);
      return "moved";
    });
    expect(await failed(validates("1"), validates("2"), validates("3"))).toEqual(["2"]);
    expect(done).toEqual(["case-1", "case-3"]);
  });

  it.each([
    ["no JSON", "{"],
    ["another shape", { step: "validate" }],
    ["an unknown step", { step: "explode", case: "c", seq: 1 }],
    ["nothing", ""],
  ])("gives back %s, for the dead letters", async (_name, body) => {
    const { failed } = aQueue(async () => "moved");
    expect(await failed(message("poison", body), validates("good"))).toEqual(["poison"]);
  });

  it("remembers nothing of the batch before on a warm instance", async () => {
    let broken = true;
    const { failed } = aQueue(async () => {
      if (broken) throw new Error("a passing fault");
      return "moved";
    });
    expect(await failed(validates("1"), validates("2"))).toEqual(["1", "2"]);
    broken = false;
    expect(await failed(validates("1"), validates("2"))).toEqual([]);
    expect(await failed()).toEqual([]);
  });

  it("works no more messages at once than it may", async () => {
    let running = 0;
    let most = 0;
    const { failed } = aQueue(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return "moved";
    }, 3);
    await failed(...Array.from({ length: 10 }, (_, index) => validates(String(index))));
    expect(most).toBe(3);
  });
});

describe("a step that lost a race", () => {
  const aStep = (...outcomes: string[]) => {
    const looks: string[] = [];
    const step = async (id: string) => {
      looks.push(id);
      return outcomes.shift() ?? "asked too often";
    };
    const { log, lines } = keptLog();
    return { looks, lines, failed: failedIn(stepFunction("validate", step, log)) };
  };

  it("looks again at once, and finds done what the other did", async () => {
    const { looks, lines, failed } = aStep("lost-race", "nothing-to-do");
    expect(await failed(validates("1"))).toEqual([]);
    expect(looks).toEqual(["case-1", "case-1"]);
    expect(lines).toMatchObject([{ what: "worked", outcome: "nothing-to-do" }]);
  });

  it("gives its message back after the second, and looks once where there was no race", async () => {
    const unlucky = aStep("lost-race", "lost-race");
    expect(await unlucky.failed(validates("1"))).toEqual(["1"]);
    const plain = aStep("moved");
    expect(await plain.failed(validates("1"))).toEqual([]);
    expect([unlucky.looks.length, plain.looks.length]).toEqual([2, 1]);
  });
});

const record = (sequence: string, image: Record<string, unknown> | null): DynamoDBRecord =>
  ({
    eventID: `event-${sequence}`,
    dynamodb: { SequenceNumber: sequence, ...(image ? { NewImage: image } : {}) },
  }) as DynamoDBRecord;
const submitted = (sequence: string) =>
  record(sequence, { case: { S: `case-${sequence}` }, seq: { N: "1" }, type: { S: "submitted" }, payload: { M: {} } });

const aStream = (work: (events: readonly { case: string; seq: number; type: string }[]) => Promise<number>) => {
  const { log } = keptLog();
  const run = streamFunction({ work, log });
  return async (...Records: DynamoDBRecord[]) => await run({ Records } as DynamoDBStreamEvent, aContext);
};

describe("the stream's batch", () => {
  it("is read in its order, and worked together", async () => {
    const seen: unknown[] = [];
    const run = aStream(async (events) => seen.push(...events));
    expect(await run(submitted("1"), submitted("2"))).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual([
      { case: "case-1", seq: 1, type: "submitted" },
      { case: "case-2", seq: 1, type: "submitted" },
    ]);
  });

  it("comes again whole when its work fails", async () => {
    const run = aStream(() => Promise.reject(new Error("a passing fault")));
    expect(await run(submitted("1"), submitted("2"))).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
  });

  it("stops at the first record that cannot be read, so that it and what follows come again", async () => {
    const seen: string[] = [];
    const run = aStream(async (events) => seen.push(...events.map(({ case: id }) => id)));
    expect(await run(submitted("1"), record("2", null), submitted("3"))).toEqual({
      batchItemFailures: [{ itemIdentifier: "2" }],
    });
    expect(seen).toEqual(["case-1"]);
  });

  it("is reported from its beginning where it holds an unreadable record and its work fails as well", async () => {
    const run = aStream(() => Promise.reject(new Error("a passing fault")));
    expect(await run(submitted("1"), record("2", null))).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
  });

  it.each([
    ["without an image", null],
    ["of an unknown type", { case: { S: "c" }, seq: { N: "1" }, type: { S: "exploded" } }],
    ["without a number", { case: { S: "c" }, type: { S: "submitted" } }],
  ])("reports a record %s", async (_name, image) => {
    const run = aStream(async () => 1);
    expect(await run(record("7", image))).toEqual({ batchItemFailures: [{ itemIdentifier: "7" }] });
  });
});

describe("a schedule", () => {
  const event = { id: "sweep-1" } as ScheduledEvent;
  it("answers with its counts, and logs them", async () => {
    const { log, lines } = keptLog();
    expect(await scheduleFunction({ sweep: async () => ({ moved: 2 }), log })(event, aContext)).toEqual({ moved: 2 });
    expect(lines).toMatchObject([{ requestId: "sweep-1", outcome: '{"moved":2}' }]);
  });

  it("fails aloud, so that the platform counts it", async () => {
    const { log } = keptLog();
    const sweep = () => Promise.reject(new Error("the table does not answer"));
    await expect(scheduleFunction({ sweep, log })(event, aContext)).rejects.toThrow("the table does not answer");
  });
});

import { availableParallelism } from "node:os";
import type { Call } from "../emulators/protocol.ts";
import type { LocalFunction } from "../functions/function.ts";
import type { Turn } from "./people-first.ts";
import { failedItems, pause, type Source } from "./source.ts";

interface Options {
  call: Call;
  region: string;
  url: string;
  arn: string;
  function: Pick<LocalFunction, "invoke">;
  batchSize: number;
  maximumConcurrency: number | undefined;
  partialFailures: boolean;
  /** Resolves when the next batch may be taken. */
  turn: Turn;
}

interface Message {
  MessageId: string;
  ReceiptHandle: string;
  Body: string;
  MD5OfBody: string;
  Attributes?: Record<string, string>;
  MessageAttributes?: Record<string, { DataType: string; StringValue?: string; BinaryValue?: string }>;
}

/** Batches of one queue that run at once where serverless.yml names no limit; the machine has few cores. */
const unlimited = 4;

/** What serverless.yml limits is bulk work, and nobody waits for one row of it: it leaves a processor to those who do. */
export const atOnce = (maximumConcurrency: number | undefined, processors: number): number =>
  maximumConcurrency === undefined ? unlimited : Math.max(1, Math.min(maximumConcurrency, processors - 1));

/** Seconds that one request waits for messages. */
const longPoll = 20;

/** Takes messages from a queue to its function; deletes what succeeded, leaves the rest to visibility and redrive. */
export function pollQueue(options: Options): Source {
  const { call, url, batchSize } = options;
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();
  const most = atOnce(options.maximumConcurrency, availableParallelism());

  const receive = async (): Promise<Message[]> => {
    const question = {
      QueueUrl: url,
      MaxNumberOfMessages: Math.min(batchSize, 10),
      WaitTimeSeconds: longPoll,
      MessageSystemAttributeNames: ["All"],
      MessageAttributeNames: ["All"],
    };
    const answer = await call<{ Messages?: Message[] }>("AmazonSQS.ReceiveMessage", question, stopping.signal);
    return answer.Messages ?? [];
  };

  const loop = async () => {
    while (!stopping.signal.aborted) {
      if (running.size >= most) await Promise.race(running);
      await options.turn(stopping.signal);
      const messages = await receive().catch(async () => {
        await pause(500, stopping.signal);
        return [];
      });
      if (messages.length === 0) continue;
      const batch = work(options, messages).finally(() => running.delete(batch));
      running.add(batch);
    }
  };
  const ended = loop();

  return {
    async idle() {
      if (running.size > 0) return false;
      const names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesDelayed"];
      const { Attributes = {} } = await call<{ Attributes?: Record<string, string> }>("AmazonSQS.GetQueueAttributes", {
        QueueUrl: url,
        AttributeNames: names,
      });
      return running.size === 0 && names.every((name) => (Attributes[name] ?? "0") === "0");
    },
    async stop() {
      stopping.abort();
      await ended;
      await Promise.all(running);
    },
  };
}

async function work(options: Options, messages: Message[]): Promise<void> {
  const event = { Records: messages.map((message) => recordOf(options, message)) };
  const result = await options.function.invoke(event).catch(() => undefined);
  if (result === undefined) return;
  const failed = options.partialFailures ? failedItems(result) : [];
  const known = new Set(messages.map(({ MessageId }) => MessageId));
  // A function that names what it was not given has lost count; then nothing counts as done.
  if (!failed?.every((identifier) => known.has(identifier))) return;
  const done = messages.filter(({ MessageId }) => !failed.includes(MessageId));
  if (done.length === 0) return;
  const Entries = done.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  await options.call("AmazonSQS.DeleteMessageBatch", { QueueUrl: options.url, Entries }).catch(() => undefined);
}

function recordOf({ arn, region }: Options, message: Message): object {
  const { MessageAttributes = {} } = message;
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(
      Object.entries(MessageAttributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
        name,
        { dataType: DataType, stringValue: StringValue, binaryValue: BinaryValue },
      ]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: "aws:sqs",
    eventSourceARN: arn,
    awsRegion: region,
  };
}

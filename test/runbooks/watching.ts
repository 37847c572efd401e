/** What an alarm would ring for, seen on one machine: the log lines that its filter counts, and the queues. */
import { readFileSync } from "node:fs";
import { makeCall } from "../../infra/local/emulators/protocol.ts";
import { queuesIn } from "../../infra/local/soak/gauges.ts";
import type { Running } from "../journeys/system.ts";

export const region = "me-central-1";

interface Line {
  message: string;
  service: string;
  records?: number;
  outcome?: string;
}

const linesOf = ({ system }: Running): Line[] =>
  readFileSync(system.endpoints.log, "utf8")
    .split("\n")
    .flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as Line] : []));

/** Of one message, from now on. */
export const watch = (running: Running, message: string): (() => Line[]) => {
  const before = linesOf(running).length;
  return () =>
    linesOf(running)
      .slice(before)
      .filter((line) => line.message === message);
};

export const gauge = ({ dataDir }: Running) => queuesIn(dataDir);

/** As `start-message-move-task` does it: everything that was laid aside goes back where it came from, as new messages. */
export const redrive = async ({ system }: Running, queue: string): Promise<number> => {
  const call = makeCall(system.endpoints.storage, region, "sqs");
  const url = queueUrl(system.endpoints.storage, queue);
  const QueueUrl = queueUrl(system.endpoints.storage, `${queue}-failures`);
  let moved = 0;
  for (;;) {
    type Page = { Messages?: { Body: string; ReceiptHandle: string }[] };
    const { Messages = [] } = await call<Page>("AmazonSQS.ReceiveMessage", { QueueUrl, MaxNumberOfMessages: 10 });
    if (Messages.length === 0) return moved;
    for (const { Body, ReceiptHandle } of Messages) {
      await call("AmazonSQS.SendMessage", { QueueUrl: url, MessageBody: Body });
      await call("AmazonSQS.DeleteMessage", { QueueUrl, ReceiptHandle });
      moved += 1;
    }
  }
};

export const queueUrl = (endpoint: string, queue: string): string => `${endpoint}/000000000000/nezarat-local-${queue}`;

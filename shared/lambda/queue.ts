/** The queue stack: each message is parsed and worked alone, and only those that failed come back. */
import middy from "@middy/core";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import type * as z from "zod";
import { errorLine, type Log } from "./log.ts";

export interface QueuePorts<Schema extends z.ZodType> {
  /** Shared with who sends. What does not parse can never be worked: it goes the way of its retries to the dead letters. */
  schema: Schema;
  work: (message: z.infer<Schema>) => Promise<string>;
  log: Log;
  /** Messages of a batch worked at the same time. */
  concurrency: number;
}

const workOne = async <Schema extends z.ZodType>(
  record: SQSRecord,
  { schema, work, log }: QueuePorts<Schema>,
): Promise<boolean> => {
  try {
    const outcome = await work(schema.parse(JSON.parse(record.body)));
    log("info", "worked", { requestId: record.messageId, outcome });
    return true;
  } catch (error) {
    log("error", "failed", { requestId: record.messageId, error: errorLine(error) });
    return false;
  }
};

/** Nothing of a batch outlives it: failures are collected per call, so that a warm instance starts clean. */
export const queueFunction = <Schema extends z.ZodType>(ports: QueuePorts<Schema>) =>
  middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    const open = [...Records];
    const worker = async () => {
      for (let record = open.shift(); record !== undefined; record = open.shift())
        if (!(await workOne(record, ports))) failed.push(record.messageId);
    };
    await Promise.all(Array.from({ length: Math.min(ports.concurrency, Records.length) }, worker));
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  });

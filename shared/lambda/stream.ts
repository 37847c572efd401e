/**
 * The stream stack: records in their order and worked together. The first that cannot be read is reported, and everything
 * from it on comes again; where the work fails, all of it does.
 */
import middy from "@middy/core";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import * as z from "zod";
import { eventTypes } from "../domain/event.ts";
import { errorLine, type Log } from "./log.ts";

const image = z.object({
  case: z.object({ S: z.string() }),
  seq: z.object({ N: z.coerce.number().int() }),
  type: z.object({ S: z.enum(eventTypes) }),
});

type Event = { case: string; seq: number; type: (typeof eventTypes)[number] };

export interface StreamPorts {
  /** Works what a batch brings, all or none of it. */
  work: (events: readonly Event[]) => Promise<number>;
  log: Log;
}

const eventOf = (record: DynamoDBRecord): Event => {
  const { case: id, seq, type } = image.parse(record.dynamodb?.NewImage);
  return { case: id.S, seq: seq.N, type: type.S };
};

export const streamFunction = ({ work, log }: StreamPorts) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(
    async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
      const failed = (record: DynamoDBRecord | undefined, error: unknown): DynamoDBBatchResponse => {
        log("error", "failed", { requestId: record?.eventID ?? "", error: errorLine(error) });
        return { batchItemFailures: [{ itemIdentifier: record?.dynamodb?.SequenceNumber ?? "" }] };
      };
      const events: Event[] = [];
      let unreadable: DynamoDBBatchResponse | null = null;
      for (const record of Records) {
        try {
          events.push(eventOf(record));
        } catch (error) {
          unreadable = failed(record, error);
          break;
        }
      }
      try {
        await work(events);
      } catch (error) {
        return failed(Records[0], error);
      }
      log("info", "dispatched", { requestId: Records[0]?.eventID ?? "", records: events.length });
      return unreadable ?? { batchItemFailures: [] };
    },
  );

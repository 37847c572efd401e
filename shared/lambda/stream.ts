/** The stream stack: records in their order; the first that fails is reported and everything from it on comes again. */
import middy from "@middy/core";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import * as z from "zod";
import { eventTypes } from "../domain/event.ts";
import { errorLine, type Log } from "./log.ts";

const image = z.object({
  case: z.object({ S: z.string() }),
  seq: z.object({ N: z.coerce.number().int() }),
  type: z.object({ S: z.enum(eventTypes) }),
});

export interface StreamPorts {
  work: (event: { case: string; seq: number; type: (typeof eventTypes)[number] }) => Promise<number>;
  log: Log;
}

export const streamFunction = ({ work, log }: StreamPorts) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(
    async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
      for (const record of Records) {
        try {
          const { case: id, seq, type } = image.parse(record.dynamodb?.NewImage);
          await work({ case: id.S, seq: seq.N, type: type.S });
        } catch (error) {
          log("error", "failed", { requestId: record.eventID ?? "", error: errorLine(error) });
          return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
        }
      }
      log("info", "dispatched", { requestId: Records[0]?.eventID ?? "", records: Records.length });
      return { batchItemFailures: [] };
    },
  );

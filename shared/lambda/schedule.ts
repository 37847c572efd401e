/** The schedule stack: one sweep, its counts in the log; a failure is an error, so that the platform counts it. */
import middy from "@middy/core";
import type { ScheduledEvent } from "aws-lambda";
import { errorLine, type Log } from "./log.ts";

export const scheduleFunction = ({ sweep, log }: { sweep: () => Promise<Record<string, number>>; log: Log }) =>
  middy<ScheduledEvent, Record<string, number>>().handler(
    async ({ id }: ScheduledEvent): Promise<Record<string, number>> => {
      try {
        const counts = await sweep();
        log("info", "swept", { requestId: id, outcome: JSON.stringify(counts) });
        return counts;
      } catch (error) {
        log("error", "failed", { requestId: id, error: errorLine(error) });
        throw error;
      }
    },
  );

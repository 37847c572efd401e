import { randomUUID } from "node:crypto";
import { AwsError } from "../aws/aws-error.ts";
import type { DynamoDb } from "../dynamodb.ts";
import type { Write } from "./operations.ts";
import { type Patience, pauseBefore } from "./patience.ts";

/** `failed`: positions of the writes whose condition did not hold, in order. */
export type Written = { ok: true } | { ok: false; failed: number[] };

/** Contention passes; anything else that cancels a transaction will cancel it again. */
const passing = new Set(["None", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);

/**
 * All writes or none. A failed condition is the answer and is never tried again, whatever else was in the way; contention
 * is tried again a bounded number of times. Every other error is thrown, and then the writes may or may not have landed.
 */
export const transact = async (
  client: DynamoDb,
  writes: readonly Write[],
  { attempts, random, wait }: Patience,
): Promise<Written> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // The token makes the line's own repeats of a call whose answer was lost one transaction.
      await client.send("TransactWriteItems", { TransactItems: [...writes], ClientRequestToken: randomUUID() });
      return { ok: true };
    } catch (error) {
      const codes = cancellationCodes(error);
      const failed = codes.flatMap((code, position) => (code === "ConditionalCheckFailed" ? [position] : []));
      if (failed.length > 0) return { ok: false, failed };
      if (codes.length === 0 || codes.some((code) => !passing.has(code)) || attempt >= attempts) throw error;
      await wait(pauseBefore(attempt, random));
    }
  }
};

const cancellationCodes = (error: unknown): string[] =>
  error instanceof AwsError && error.name === "TransactionCanceledException"
    ? (error.CancellationReasons ?? []).map(({ Code }) => Code ?? "None")
    : [];

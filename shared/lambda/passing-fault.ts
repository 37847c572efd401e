/** Whether what failed passes by itself: then the caller may repeat the same request, and is told so instead of of a fault of ours. */
import { Unavailable } from "../domain/fault.ts";

/** What AWS calls contention, throttling and its own bad moments, and what its SDK calls a deadline that passed. */
const passingNames = new Set([
  "InternalServerError",
  "InternalError",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestTimeout",
  "RequestThrottled",
  "ServiceUnavailable",
  "SlowDown",
  "ThrottlingException",
  "TimeoutError",
  "TransactionCanceledException",
  "TransactionConflictException",
  "TransactionInProgressException",
]);

/** Node's words for a line that is down. */
const passingCodes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN"]);

const text = (value: unknown): string => (typeof value === "string" ? value : "");

export const passes = (error: unknown): boolean => {
  if (error instanceof Unavailable) return true;
  if (!(error instanceof Error)) return false;
  const { code, $metadata, cause } = error as Error & { code?: unknown; $metadata?: { httpStatusCode?: number } };
  return (
    passingNames.has(error.name) ||
    passingCodes.has(text(code)) ||
    ($metadata?.httpStatusCode ?? 0) >= 500 ||
    (cause !== undefined && cause !== error && passes(cause))
  );
};

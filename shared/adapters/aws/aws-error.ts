/** What AWS refused or failed to do, under the name that it gives. */
export class AwsError extends Error {
  readonly $metadata: { httpStatusCode: number };
  /** Of a cancelled transaction: one for each of its writes, in order. */
  readonly CancellationReasons: readonly { Code?: string }[] | undefined;

  constructor(name: string, message: string, status: number, reasons?: readonly { Code?: string }[]) {
    super(message);
    this.name = name;
    this.$metadata = { httpStatusCode: status };
    this.CancellationReasons = reasons;
  }
}

interface Refusal {
  __type?: string;
  message?: string;
  Message?: string;
  CancellationReasons?: { Code?: string }[];
}

/** From an answer of the JSON protocols; what is no JSON says nothing but its status. */
export const awsErrorOf = (status: number, text: string): AwsError => {
  let refusal: Refusal = {};
  try {
    refusal = JSON.parse(text) as Refusal;
  } catch {
    // A proxy's page, or nothing at all.
  }
  const name = refusal.__type?.split("#").at(-1) ?? (status >= 500 ? "InternalServerError" : "UnknownError");
  return new AwsError(name, refusal.message ?? refusal.Message ?? "", status, refusal.CancellationReasons);
};

/** Names of throttling and of what passes, as the AWS SDKs have them: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
const passing = new Set([
  "BandwidthLimitExceeded",
  "LimitExceededException",
  "PriorRequestNotComplete",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "RequestTimeout",
  "RequestTimeoutException",
  "SlowDown",
  "ThrottledException",
  "Throttling",
  "ThrottlingException",
  "TimeoutError",
  "TooManyRequestsException",
  "TransactionInProgressException",
]);
const codes = new Set(["ECONNRESET", "ECONNREFUSED", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN"]);

/** Whether the same call may well succeed a moment later. */
export const mayPass = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code, $metadata } = error as Error & { code?: unknown; $metadata?: { httpStatusCode?: number } };
  return passing.has(error.name) || codes.has(String(code)) || ($metadata?.httpStatusCode ?? 0) >= 500;
};

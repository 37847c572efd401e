/** What a million cases cost on AWS, by the list prices of us-east-1 on demand, without the free tier. */

/** Dollars per million. */
const perMillion = { writeUnit: 0.625, readUnit: 0.125, sqs: 0.4, invocation: 0.2, http: 1, s3Get: 0.4 };
/** Dollars per GB and second on arm64; every function here has 1 GB. */
const perGbSecond = 0.0000133334;
/** Milliseconds that an invocation waits for each of its requests inside a region. Taken, not measured. */
const waitFor = { DynamoDB: 5, SQS: 10, S3: 15, registers: 50 } as const;

export interface CaseUse {
  writeUnits: number;
  readUnits: number;
  /** Sends by functions, receives and deletes by what carries the messages. */
  sqs: number;
  http: number;
  invocations: number;
  handlerMilliseconds: number;
  /** Of functions, by service. */
  requests: Record<keyof typeof waitFor, number>;
}

export const dollarsPerMillion = (use: CaseUse): Record<string, number> => {
  const waited = Object.entries(waitFor).reduce(
    (sum, [service, milliseconds]) => sum + use.requests[service as keyof typeof waitFor] * milliseconds,
    0,
  );
  return {
    writes: use.writeUnits * perMillion.writeUnit,
    reads: use.readUnits * perMillion.readUnit,
    queues: use.sqs * perMillion.sqs,
    "HTTP API": use.http * perMillion.http,
    invocations: use.invocations * perMillion.invocation,
    "Lambda time": (use.handlerMilliseconds + waited) * 1000 * perGbSecond,
    S3: use.requests.S3 * perMillion.s3Get,
  };
};

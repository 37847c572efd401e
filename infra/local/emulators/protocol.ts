/** The name under which the runner itself calls the emulators, so that its calls are not taken for a function's. */
export const runner = "local-runner";

/** Calls an AWS JSON protocol operation, such as `AmazonSQS.ReceiveMessage`, as the runner. */
export type Call = <T = Record<string, unknown>>(operation: string, body: object, signal?: AbortSignal) => Promise<T>;

export class EmulatorError extends Error {
  readonly type: string;
  constructor(operation: string, status: number, text: string) {
    super(`${operation} answered ${status}: ${text}`);
    this.name = "EmulatorError";
    this.type = /"__type"\s*:\s*"(?:[^"#]*#)?([^"]+)"/.exec(text)?.[1] ?? "Unknown";
  }
}

export function makeCall(endpoint: string, region: string, service: "dynamodb" | "sqs"): Call {
  const headers = {
    "content-type": "application/x-amz-json-1.0",
    ...authorization(region, service),
  };
  return async <T>(operation: string, body: object, signal?: AbortSignal) => {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: { ...headers, "x-amz-target": operation },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
    const text = await response.text();
    if (!response.ok) throw new EmulatorError(operation, response.status, text);
    return (text ? JSON.parse(text) : {}) as T;
  };
}

/** The emulators read the region from here and verify nothing. */
export function authorization(region: string, service: string): Record<string, string> {
  const scope = `${runner}/20260101/${region}/${service}/aws4_request`;
  return {
    authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    "x-amz-date": "20260101T000000Z",
  };
}

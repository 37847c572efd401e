import { awsErrorOf } from "./aws-error.ts";
import type { Answer } from "./exchange.ts";
import type { AwsSettings } from "./signed-calls.ts";
import { makeSignedCalls } from "./signed-calls.ts";

/** An operation of a service that speaks AWS's JSON protocol 1.0: its input and its output as they go over the line. */
export type JsonCall = (operation: string, input: object, signal?: AbortSignal) => Promise<object>;

const failed = ({ status, text }: Answer) => (status === 200 ? null : awsErrorOf(status, text));

const targets = { dynamodb: "DynamoDB_20120810", sqs: "AmazonSQS" };

export const makeJsonCalls = (
  service: keyof typeof targets,
  settings: AwsSettings = {},
): { call: JsonCall; close(): void } => {
  const { call, close } = makeSignedCalls(service, settings);
  return {
    async call(operation, input, signal) {
      const headers = {
        "Content-Type": "application/x-amz-json-1.0",
        "X-Amz-Target": `${targets[service]}.${operation}`,
      };
      const asked = { method: "POST", path: "/", headers, body: JSON.stringify(input) };
      const { text } = await call(asked, failed, signal);
      return text === "" ? {} : (JSON.parse(text) as object);
    },
    close,
  };
};

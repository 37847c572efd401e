import { awsErrorOf } from "./aws-error.ts";
import type { Answer } from "./exchange.ts";
import type { AwsSettings } from "./signed-calls.ts";
import { makeSignedCalls } from "./signed-calls.ts";

/** An operation of a service that speaks AWS's JSON protocol: its input and its output as they go over the line. */
export type JsonCall = (operation: string, input: object, signal?: AbortSignal) => Promise<object>;

const failed = ({ status, text }: Answer) => (status === 200 ? null : awsErrorOf(status, text));

const protocols = {
  dynamodb: { target: "DynamoDB_20120810", version: "1.0" },
  sqs: { target: "AmazonSQS", version: "1.0" },
  "cognito-idp": { target: "AWSCognitoIdentityProviderService", version: "1.1" },
};

export const makeJsonCalls = (
  service: keyof typeof protocols,
  settings: AwsSettings = {},
): { call: JsonCall; close(): void } => {
  const { call, close } = makeSignedCalls(service, settings);
  const { target, version } = protocols[service];
  return {
    async call(operation, input, signal) {
      const headers = {
        "Content-Type": `application/x-amz-json-${version}`,
        "X-Amz-Target": `${target}.${operation}`,
      };
      const asked = { method: "POST", path: "/", headers, body: JSON.stringify(input) };
      const { text } = await call(asked, failed, signal);
      return text === "" ? {} : (JSON.parse(text) as object);
    },
    close,
  };
};

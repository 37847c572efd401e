import { makeJsonCalls } from "./aws/json-calls.ts";
import type { AwsSettings } from "./aws/signed-calls.ts";

interface Operations {
  SendMessageBatch: {
    input: { QueueUrl: string; Entries: { Id: string; MessageBody: string }[] };
    output: { Failed?: { Id?: string }[] };
  };
  GetQueueAttributes: { input: { QueueUrl: string; AttributeNames: string[] }; output: object };
}
type Operation = keyof Operations;

/** The client of the queues, for who sends to them; what they hold is brought by what carries it. */
export interface Sqs {
  send<Name extends Operation>(
    operation: Name,
    input: Operations[Name]["input"],
    signal?: AbortSignal,
  ): Promise<Operations[Name]["output"]>;
  destroy(): void;
}

export const makeSqs = (settings: AwsSettings = {}): Sqs => {
  const { call, close } = makeJsonCalls("sqs", settings);
  return {
    send: async (operation, input, signal) => (await call(operation, input, signal)) as never,
    destroy: close,
  };
};

import { makeJsonCalls } from "./aws/json-calls.ts";
import type { AwsSettings } from "./aws/signed-calls.ts";
import { fromLine, toLine } from "./dynamodb/convert.ts";
import type { Operation, Operations } from "./dynamodb/operations.ts";

/** The client of the tables: plain values in and out. */
export interface DynamoDb {
  send<Name extends Operation>(
    operation: Name,
    input: Operations[Name]["input"],
    signal?: AbortSignal,
  ): Promise<Operations[Name]["output"]>;
  destroy(): void;
}

export const makeDynamoDb = (settings: AwsSettings = {}): DynamoDb => {
  const { call, close } = makeJsonCalls("dynamodb", settings);
  return {
    send: async (operation, input, signal) => fromLine(await call(operation, toLine(input), signal)) as never,
    destroy: close,
  };
};

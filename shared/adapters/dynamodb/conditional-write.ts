import { AwsError } from "../aws/aws-error.ts";
import type { DynamoDb } from "../dynamodb.ts";
import type { Put, Update } from "./operations.ts";

/** False where the condition did not hold: somebody else's write, or one's own whose reply was lost. */
const held = (error: unknown): false => {
  if (error instanceof AwsError && error.name === "ConditionalCheckFailedException") return false;
  throw error;
};

export const putIf = (client: DynamoDb, put: Put): Promise<boolean> =>
  client.send("PutItem", put).then(() => true, held);

export const updateIf = (client: DynamoDb, update: Update): Promise<boolean> =>
  client.send("UpdateItem", update).then(() => true, held);

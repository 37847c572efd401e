import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  PutCommand,
  type PutCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from "@aws-sdk/lib-dynamodb";

/** False where the condition did not hold: somebody else's write, or one's own whose reply was lost. */
const held = (error: unknown): false => {
  if (error instanceof ConditionalCheckFailedException) return false;
  throw error;
};

export const putIf = (client: DynamoDBDocumentClient, put: PutCommandInput): Promise<boolean> =>
  client.send(new PutCommand(put)).then(() => true, held);

export const updateIf = (client: DynamoDBDocumentClient, update: UpdateCommandInput): Promise<boolean> =>
  client.send(new UpdateCommand(update)).then(() => true, held);

import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { patientRequests } from "./requests.ts";

/**
 * The client of both tables. A value that is `undefined` is an error and never left out: what an event's hash covers must
 * be read back exactly as it was written.
 */
export const makeDynamoDb = (settings: DynamoDBClientConfig = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ ...patientRequests, ...settings }), {
    marshallOptions: { removeUndefinedValues: false, convertEmptyValues: false, convertClassInstanceToMap: false },
  });

import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Patience } from "../dynamodb/patience.ts";

/** What every adapter over the table Cases is made of. */
export interface TableSettings {
  client: DynamoDBDocumentClient;
  table: string;
  /** How contention is waited out; tests wait for nothing. */
  patience?: Patience;
}

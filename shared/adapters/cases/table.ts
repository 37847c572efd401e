import type { Patience } from "../dynamodb/patience.ts";
import type { DynamoDb } from "../dynamodb.ts";

/** What every adapter over the table Cases is made of. */
export interface TableSettings {
  client: DynamoDb;
  table: string;
  /** How contention is waited out; tests wait for nothing. */
  patience?: Patience;
}

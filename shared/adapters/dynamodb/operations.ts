/** The operations that are asked of the tables, with plain values where DynamoDB has its own. */
type Plain = Record<string, unknown>;

interface Conditional {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Plain;
}

export interface Put extends Conditional {
  TableName: string;
  Item: Plain;
}
interface OnKey extends Conditional {
  TableName: string;
  Key: Plain;
}
export interface Update extends OnKey {
  UpdateExpression: string;
}

/** Part of a transaction: one of these. */
export interface Write {
  Put?: Put;
  Update?: Update;
  Delete?: OnKey;
  ConditionCheck?: OnKey & { ConditionExpression: string };
}

export interface Query {
  TableName: string;
  IndexName?: string;
  KeyConditionExpression: string;
  FilterExpression?: string;
  /** Counts in place of items. */
  Select?: "COUNT";
  ProjectionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues: Plain;
  ConsistentRead?: boolean;
  ScanIndexForward?: boolean;
  Limit?: number;
  ExclusiveStartKey?: Plain;
}

interface Page {
  Items?: Plain[];
  Count?: number;
  LastEvaluatedKey?: Plain;
}
type Wanted = Record<string, { Keys: Plain[]; ConsistentRead?: boolean }>;

export interface Operations {
  GetItem: { input: { TableName: string; Key: Plain; ConsistentRead?: boolean }; output: { Item?: Plain } };
  BatchGetItem: {
    input: { RequestItems: Wanted };
    output: { Responses?: Record<string, Plain[]>; UnprocessedKeys?: Wanted };
  };
  Query: { input: Query; output: Page };
  Scan: { input: { TableName: string; ConsistentRead?: boolean; ExclusiveStartKey?: Plain }; output: Page };
  PutItem: { input: Put; output: object };
  UpdateItem: { input: Update; output: object };
  TransactWriteItems: { input: { TransactItems: Write[]; ClientRequestToken: string }; output: object };
  DescribeTable: { input: { TableName: string }; output: { Table?: { TableStatus?: string } } };
}
export type Operation = keyof Operations;

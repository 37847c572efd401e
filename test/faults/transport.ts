/** Queues and stream between the steps, by the emulators' real protocol: what fails comes again. */
import type { Call } from "../../infra/local/emulators/protocol.ts";

export interface Message {
  MessageId: string;
  ReceiptHandle: string;
  Body: string;
}
interface Failures {
  batchItemFailures: { itemIdentifier: string }[];
}
export type Handler = (event: never, context: never, done: never) => Promise<Failures> | Promise<unknown> | unknown;

const invoke = async (handler: Handler, Records: object[]): Promise<Set<string>> => {
  const { batchItemFailures } = (await handler({ Records } as never, {} as never, undefined as never)) as Failures;
  return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
};

/** One batch of the queue; true while there was anything. What failed is visible again at once. */
export const workQueue = async (call: Call, QueueUrl: string, handler: Handler): Promise<boolean> => {
  const { Messages = [] } = await call<{ Messages?: Message[] }>("AmazonSQS.ReceiveMessage", {
    ...{ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 },
  });
  if (Messages.length === 0) return false;
  const records = Messages.map(({ MessageId, Body }) => ({ messageId: MessageId, body: Body }));
  const failed = await invoke(handler, records);
  for (const { MessageId, ReceiptHandle } of Messages)
    if (!failed.has(MessageId)) await call("AmazonSQS.DeleteMessage", { QueueUrl, ReceiptHandle });
  return true;
};

interface StreamRecord {
  eventName: string;
  dynamodb: { SequenceNumber: string; Keys: { sk: { S: string } } };
}

/** Reads a table's stream from its beginning, a batch at a time; a failed batch comes again from what failed. */
export const openStream = async (call: Call, TableName: string) => {
  type Described = { Table: { LatestStreamArn: string } };
  const { Table } = await call<Described>("DynamoDB_20120810.DescribeTable", { TableName });
  const StreamArn = Table.LatestStreamArn;
  type Shards = { StreamDescription: { Shards: { ShardId: string }[] } };
  const { StreamDescription } = await call<Shards>("DynamoDBStreams_20120810.DescribeStream", { StreamArn });
  const ShardId = StreamDescription.Shards[0]?.ShardId ?? "";
  let iterator: string | undefined;
  const iteratorAt = async (position: object): Promise<string> =>
    (
      await call<{ ShardIterator: string }>("DynamoDBStreams_20120810.GetShardIterator", {
        ...{ StreamArn, ShardId, ...position },
      })
    ).ShardIterator;

  return async (handler: Handler): Promise<boolean> => {
    iterator ??= await iteratorAt({ ShardIteratorType: "TRIM_HORIZON" });
    const page = await call<{ Records?: StreamRecord[]; NextShardIterator?: string }>(
      "DynamoDBStreams_20120810.GetRecords",
      { ShardIterator: iterator, Limit: 100 },
    );
    const { Records = [] } = page;
    const events = Records.filter(
      ({ eventName, dynamodb }) => eventName === "INSERT" && dynamodb.Keys.sk.S.startsWith("EVENT#"),
    );
    const failed = events.length === 0 ? new Set<string>() : await invoke(handler, events);
    const from = Records.find(({ dynamodb }) => failed.has(dynamodb.SequenceNumber));
    iterator = from
      ? await iteratorAt({ ShardIteratorType: "AT_SEQUENCE_NUMBER", SequenceNumber: from.dynamodb.SequenceNumber })
      : page.NextShardIterator;
    return Records.length > 0;
  };
};

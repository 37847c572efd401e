import { randomUUID } from "node:crypto";
import type { Call } from "../emulators/protocol.ts";
import type { LocalFunction } from "../functions/function.ts";
import { type Pattern, passes } from "./filter.ts";
import type { Turn } from "./people-first.ts";
import { keepPlace, readPlace } from "./places.ts";
import { failedItems, pause, type Source } from "./source.ts";

interface Options {
  call: Call;
  tableName: string;
  /** Where the reader's place is kept across restarts. */
  checkpoint: string;
  function: LocalFunction;
  batchSize: number;
  startingPosition: "TRIM_HORIZON" | "LATEST";
  bisect: boolean;
  /** Of one record; -1 tries for as long as the stream keeps it. */
  maximumRetries: number;
  partialFailures: boolean;
  filterPatterns: Pattern[] | undefined;
  /** Where the whereabouts of records go that could not be worked. */
  discard(note: object): Promise<unknown>;
  /** Resolves when the next records may be taken. */
  turn: Turn;
  now(): Date;
}

interface StreamRecord {
  eventID: string;
  eventName: string;
  dynamodb: { SequenceNumber: string; ApproximateCreationDateTime?: number };
}

const idlePause = 40;
/** Lambda backs off between tries; here a person may be waiting. */
const retryPause = (tries: number) => Math.min(100 * 2 ** tries, 5_000);

/** Reads a table's stream in order to its function, as Lambda's event source mapping does. */
export function pollStream(options: Options): Source {
  const { call, tableName } = options;
  const stopping = new AbortController();
  let asking: ((caughtUp: boolean) => void)[] = [];

  const open = async (): Promise<{ streamArn: string; shardId: string; iterator: string }> => {
    const { Table } = await call<{ Table: { LatestStreamArn: string } }>("DynamoDB_20120810.DescribeTable", {
      TableName: tableName,
    });
    const StreamArn = Table.LatestStreamArn;
    type Described = { StreamDescription: { Shards: { ShardId: string }[] } };
    const described = await call<Described>("DynamoDBStreams_20120810.DescribeStream", { StreamArn });
    const ShardId = described.StreamDescription.Shards[0]?.ShardId ?? "";
    const { ShardIterator } = await call<{ ShardIterator: string }>("DynamoDBStreams_20120810.GetShardIterator", {
      StreamArn,
      ShardId,
      ...position(options),
    });
    return { streamArn: StreamArn, shardId: ShardId, iterator: ShardIterator };
  };

  const loop = async () => {
    let place: Awaited<ReturnType<typeof open>> | undefined;
    while (!stopping.signal.aborted) {
      const askers = asking;
      asking = [];
      try {
        place ??= await open();
        await options.turn(stopping.signal);
        type Page = { Records?: StreamRecord[]; NextShardIterator?: string };
        const { Records = [], NextShardIterator } = await call<Page>("DynamoDBStreams_20120810.GetRecords", {
          ShardIterator: place.iterator,
          Limit: options.batchSize,
        });
        for (const tell of askers) tell(Records.length === 0);
        if (Records.length === 0) await pause(idlePause, stopping.signal);
        else await work(options, place, Records, stopping.signal);
        place = NextShardIterator ? { ...place, iterator: NextShardIterator } : undefined;
      } catch {
        for (const tell of askers) tell(false);
        place = undefined;
        await pause(500, stopping.signal);
      }
    }
  };
  const ended = loop();

  return {
    // A poll that began before the question could have missed what was written since.
    idle: () => new Promise((resolve) => (stopping.signal.aborted ? resolve(true) : asking.push(resolve))),
    async stop() {
      stopping.abort();
      await ended;
      for (const tell of asking) tell(true);
    },
  };
}

async function work(
  options: Options,
  place: { streamArn: string; shardId: string },
  records: StreamRecord[],
  stopping: AbortSignal,
): Promise<void> {
  const relevant = records.filter((record) => passes(record, options.filterPatterns));
  await deliver(options, place, relevant, 0, stopping);
  const last = records.at(-1);
  if (last && !stopping.aborted) keepPlace(options.checkpoint, last.dynamodb.SequenceNumber);
}

/** Works records in order. A failing batch is halved until the record that fails stands alone and is tried by itself. */
async function deliver(
  options: Options,
  place: { streamArn: string; shardId: string },
  records: StreamRecord[],
  tries: number,
  stopping: AbortSignal,
): Promise<void> {
  const [first] = records;
  if (!first || stopping.aborted) return;
  const failedFrom = await invoke(options, place, records);
  if (failedFrom > 0) {
    const reached = records[failedFrom - 1];
    if (reached) keepPlace(options.checkpoint, reached.dynamodb.SequenceNumber);
    return deliver(options, place, records.slice(failedFrom), 0, stopping);
  }
  if (failedFrom < 0) return;
  if (options.bisect && records.length > 1) {
    const middle = Math.ceil(records.length / 2);
    await deliver(options, place, records.slice(0, middle), tries, stopping);
    return deliver(options, place, records.slice(middle), tries, stopping);
  }
  if (options.maximumRetries >= 0 && tries >= options.maximumRetries) {
    await options.discard(whereabouts(options, place, records, tries + 1));
    return;
  }
  await pause(retryPause(tries), stopping);
  return deliver(options, place, records, tries + 1, stopping);
}

/** The index of the first record that failed; below zero when none did. */
async function invoke(
  options: Options,
  { streamArn }: { streamArn: string },
  records: StreamRecord[],
): Promise<number> {
  const Records = records.map((record) => ({ ...record, eventSourceARN: streamArn }));
  try {
    const result = await options.function.invoke({ Records });
    const failed = options.partialFailures ? failedItems(result) : [];
    if (!failed) return 0;
    const indexes = failed.map((id) => records.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === id));
    return indexes.length === 0 ? -1 : Math.max(0, Math.min(...indexes));
  } catch {
    return 0;
  }
}

function position({ checkpoint, startingPosition }: Options): object {
  const SequenceNumber = readPlace(checkpoint);
  return SequenceNumber
    ? { ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber }
    : { ShardIteratorType: startingPosition };
}

function whereabouts(
  options: Options,
  { streamArn, shardId }: { streamArn: string; shardId: string },
  records: StreamRecord[],
  approximateInvokeCount: number,
): object {
  const arrival = (record?: StreamRecord) =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: options.function.name,
      condition: "RetryAttemptsExhausted",
      approximateInvokeCount,
    },
    version: "1.0",
    timestamp: options.now().toISOString(),
    DDBStreamBatchInfo: {
      shardId,
      startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(records[0]),
      approximateArrivalOfLastRecord: arrival(records.at(-1)),
      batchSize: records.length,
      streamArn,
    },
  };
}

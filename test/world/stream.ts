/**
 * The table's stream: some shards, each read in the order of its records, a batch at a time. A record that fails keeps what
 * comes after it waiting, and is given up after five tries; reading may stop for a day, and what lies there longer is gone.
 */
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import type { CaseEvent } from "../../shared/domain/event.ts";
import type { Chance } from "./chance.ts";
import type { Tasks } from "./tasks.ts";

/** As serverless.yml has it. */
const maxTries = 6;
const shardCount = 3;
const batchSize = 4;

interface Shard {
  records: DynamoDBRecord[];
  /** Records that were read, or are gone. */
  read: number;
  tries: number;
  isBusy: boolean;
}

export interface WorldStream {
  /** An event was written. */
  wrote(event: CaseEvent): void;
  /** Reads on in one shard; false where nothing is new. */
  read(): boolean;
  /** It stands still until then. */
  stop(until: number): void;
  /** What was written until now never comes out of it. */
  lose(): void;
  clear(): void;
  isEmpty(): boolean;
}

const recordOf = ({ case: id, seq, type }: CaseEvent, place: number): DynamoDBRecord => ({
  eventID: `record-${place}`,
  dynamodb: {
    SequenceNumber: String(place),
    NewImage: { case: { S: id }, seq: { N: String(seq) }, type: { S: type } },
  },
});

export const makeStream = ({
  chance,
  now,
  start,
  dispatch,
  note,
}: {
  chance: Chance;
  now: () => number;
  start: Tasks["start"];
  dispatch: (records: DynamoDBRecord[]) => Promise<DynamoDBBatchResponse>;
  note: (line: string) => void;
}): WorldStream => {
  const shards = Array.from({ length: shardCount }, (): Shard => ({ records: [], read: 0, tries: 0, isBusy: false }));
  let stoppedUntil = 0;
  let isClear = false;
  const unread = (): Shard[] => shards.filter(({ records, read, isBusy }) => !isBusy && read < records.length);

  /** Goes on behind what was done; from the first that failed on, all of it comes again. */
  const over = (shard: Shard, batch: readonly DynamoDBRecord[], from: number, failed: string | null): void => {
    shard.isBusy = false;
    // Lost while it was read.
    if (shard.read > from) return;
    const done =
      failed === null ? batch.length : batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed);
    // Where the reader stood is forgotten now and then.
    if (done === batch.length && !isClear && chance.oneIn(15)) return;
    shard.read = from + done;
    shard.tries = done > 0 ? 0 : shard.tries + 1;
    if (shard.tries < maxTries) return;
    shard.read += 1;
    shard.tries = 0;
    note(`dispatch gives up ${batch[0]?.eventID}`);
  };

  return {
    wrote: (event) => {
      const shard = shards[Number.parseInt(event.case.slice(0, 8), 16) % shardCount];
      shard?.records.push(recordOf(event, shard.records.length));
    },
    read: () => {
      const open = unread();
      if (open.length === 0 || now() < stoppedUntil) return false;
      const shard = chance.among(open);
      const from = shard.read;
      const batch = shard.records.slice(from, from + 1 + chance.below(batchSize));
      shard.isBusy = true;
      note(`dispatch ${batch.map(({ dynamodb }) => `${dynamodb?.NewImage?.case?.S} ${dynamodb?.NewImage?.seq?.N}`)}`);
      void start(
        () => dispatch(batch),
        (answer) => {
          const first = batch[0]?.dynamodb?.SequenceNumber ?? null;
          const failed = answer === null ? first : (answer.result.batchItemFailures[0]?.itemIdentifier ?? null);
          over(shard, batch, from, failed);
        },
      );
      return true;
    },
    stop: (until) => {
      stoppedUntil = until;
    },
    lose: () => {
      for (const shard of shards) shard.read = shard.records.length;
    },
    clear: () => {
      isClear = true;
      stoppedUntil = 0;
    },
    isEmpty: () => shards.every(({ records, read, isBusy }) => read === records.length && !isBusy),
  };
};

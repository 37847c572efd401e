/** Queues as AWS gives them: in batches, at least once, in no order, late, again, and now and then not at all. */
import type { SQSBatchResponse, SQSRecord } from "aws-lambda";
import type { Chance } from "./chance.ts";
import type { Tasks } from "./tasks.ts";

export const queueNames = ["validate", "forward", "return", "notify", "import", "rehearsal"] as const;
export type QueueName = (typeof queueNames)[number];

/** A function behind a queue: what of the batch has failed comes again. */
export type Batch = (records: SQSRecord[]) => Promise<SQSBatchResponse>;

/** As serverless.yml and infra/queues.yml have them; milliseconds. */
const batchSize: Record<QueueName, number> = {
  validate: 10,
  forward: 5,
  return: 10,
  notify: 10,
  import: 1,
  rehearsal: 1,
};
const visibility = 180_000;
const maxReceives = 5;

interface Held {
  id: number;
  queue: QueueName;
  body: string;
  visibleAt: number;
  receives: number;
}

export interface WorldQueues {
  send(queue: QueueName, messages: readonly object[]): void;
  /** Hands a batch of what is visible to its function; false where nothing is. */
  receive(): boolean;
  /** Everything in the dead-letter queues comes again, under new ids. */
  redrive(): void;
  clear(): void;
  /** How many messages nobody could work. */
  dead(): number;
  isEmpty(): boolean;
}

/** Only `body` and `messageId` are looked at by any function. */
const recordOf = ({ id, body }: Held): SQSRecord => ({ messageId: String(id), body }) as SQSRecord;

export const makeQueues = ({
  chance,
  now,
  start,
  functions,
  note,
}: {
  chance: Chance;
  now: () => number;
  start: Tasks["start"];
  functions: () => Record<QueueName, Batch>;
  note: (line: string) => void;
}): WorldQueues => {
  const waiting: Held[] = [];
  const dead: Held[] = [];
  let nextId = 1;
  let isClear = false;

  const put = (queue: QueueName, body: string): void => {
    const delay = isClear || !chance.oneIn(10) ? 0 : chance.below(20 * 60_000);
    waiting.push({ id: nextId, queue, body, visibleAt: now() + delay, receives: 0 });
    nextId += 1;
  };

  /** Deleting it may fail like everything else; then it comes again. */
  const done = (held: Held): void => {
    const at = waiting.indexOf(held);
    if (at >= 0 && (isClear || !chance.oneIn(15))) waiting.splice(at, 1);
  };

  const layAside = (held: Held): void => {
    waiting.splice(waiting.indexOf(held), 1);
    dead.push(held);
    note(`${held.queue} ${held.id} is laid aside`);
  };

  /** Some of the queue's visible messages, in any order. */
  const batchOf = (visible: Held[]): Held[] => {
    const most = Math.min(batchSize[visible[0]?.queue ?? "import"], visible.length);
    const size = isClear ? most : 1 + chance.below(most);
    return Array.from({ length: size }, () => visible.splice(chance.below(visible.length), 1)).flat();
  };

  return {
    send: (queue, messages) => {
      for (const message of messages) {
        if (!isClear && chance.oneIn(60)) continue;
        const body = JSON.stringify(message);
        put(queue, body);
        if (!isClear && chance.oneIn(15)) put(queue, body);
      }
    },
    receive: () => {
      const visible = waiting.filter(({ visibleAt }) => visibleAt <= now());
      if (visible.length === 0) return false;
      const { queue } = chance.among(visible);
      const batch: Held[] = [];
      for (const held of batchOf(visible.filter((each) => each.queue === queue))) {
        held.receives += 1;
        if (held.receives > maxReceives) layAside(held);
        else batch.push(held);
      }
      if (batch.length === 0) return true;
      for (const held of batch) held.visibleAt = now() + visibility;
      note(`${queue} receives ${batch.map(({ id, body }) => `${id} ${body}`).join(", ")}`);
      void start(
        () => functions()[queue](batch.map(recordOf)),
        (answer) => {
          if (answer === null) return;
          const failed = new Set(answer.result.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
          for (const held of batch) if (!failed.has(String(held.id))) done(held);
        },
      );
      return true;
    },
    redrive: () => {
      for (const { queue, body } of dead.splice(0)) put(queue, body);
    },
    clear: () => {
      isClear = true;
    },
    dead: () => dead.length,
    isEmpty: () => waiting.length === 0,
  };
};

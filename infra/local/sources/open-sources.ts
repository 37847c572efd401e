import { availableParallelism } from "node:os";
import type { LocalClock } from "../clock.ts";
import type { Storage } from "../emulators/storage.ts";
import type { Tables } from "../emulators/tables.ts";
import type { Functions } from "../functions/open-functions.ts";
import type { Resources } from "../wiring/resources.ts";
import type { Service, Trigger } from "../wiring/service.ts";
import { logicalId, wiringOf } from "../wiring/wiring.ts";
import type { Pattern } from "./filter.ts";
import { peopleFirst, type Turn } from "./people-first.ts";
import { placeFile } from "./places.ts";
import { pollQueue } from "./queue.ts";
import { keepSchedule, type Schedule } from "./schedule.ts";
import type { Source } from "./source.ts";
import { pollStream } from "./stream.ts";

interface Options {
  service: Service;
  resources: Resources;
  functions: Functions;
  tables: Tables;
  storage: Storage;
  clock: LocalClock;
  dataDir: string;
  /** Functions whose queue or stream is not read, as when somebody has disabled its mapping. */
  disabled: readonly string[];
}

export interface Sources {
  all: Source[];
  schedules: { function: string; schedule: Schedule }[];
  stop(): Promise<void>;
}

/** Starts what wakes functions by itself: queues, the stream, schedules. A function without a file is left asleep. */
export function openSources(options: Options): Sources {
  const { service, functions } = options;
  const wiring = wiringOf(service);
  const answerers = new Set(wiring.routes.flatMap(({ function: name }) => functions.get(name) ?? []));
  const answering = () => [...answerers].reduce((sum, { busy }) => sum + busy, 0);
  const turn = peopleFirst(answering, availableParallelism());
  const awake = Object.entries(service.functions).flatMap(([name, { events }]) =>
    functions.get(name) ? events.map((event) => ({ name, event })) : [],
  );
  const polled = awake
    .filter(({ name }) => !options.disabled.includes(name))
    .flatMap(({ name, event }) => polledBy(options, turn, name, event));
  const schedules = wiring.schedules.flatMap(({ expression, function: name }) => {
    const target = functions.get(name);
    if (!target) return [];
    const ruleName = `${service.service}-${service.provider.stage}-${name}`;
    const common = { expression, ruleName, region: service.provider.region, clock: options.clock, input: undefined };
    return [{ function: name, schedule: keepSchedule({ ...common, function: target }) }];
  });
  const all = [...polled, ...schedules.map(({ schedule }) => schedule)];
  return {
    all,
    schedules,
    async stop() {
      await Promise.all(all.map((source) => source.stop()));
    },
  };
}

function polledBy(options: Options, turn: Turn, name: string, event: Trigger): Source[] {
  const { service, resources, tables, storage, clock, dataDir } = options;
  const target = options.functions.get(name);
  if (!target) return [];
  const queueNamed = (id: string) => {
    const queue = resources.queues.find(({ logicalId: known }) => known === id);
    if (!queue) throw new Error(`serverless.yml names no queue ${id}`);
    return queue;
  };
  if ("sqs" in event) {
    const { arn, batchSize, maximumConcurrency, functionResponseType } = event.sqs;
    const queue = queueNamed(logicalId(arn));
    return [
      pollQueue({
        ...{ call: storage.call, region: service.provider.region, url: storage.queueUrl(queue.name), arn: queue.arn },
        ...{ function: target, batchSize, maximumConcurrency, turn },
        partialFailures: functionResponseType !== undefined,
      }),
    ];
  }
  if ("stream" in event) {
    const { stream } = event;
    const table = resources.tables.find(({ logicalId: known }) => known === logicalId(stream.arn));
    if (!table) throw new Error(`serverless.yml names no table ${logicalId(stream.arn)}`);
    const failures = stream.destinations && queueNamed(logicalId(stream.destinations.onFailure.arn));
    return [
      pollStream({
        ...{ call: tables.call, tableName: table.name, function: target, now: clock.now },
        checkpoint: placeFile(dataDir, name),
        ...{ batchSize: stream.batchSize, startingPosition: stream.startingPosition },
        ...{ bisect: stream.bisectBatchOnFunctionError, maximumRetries: stream.maximumRetryAttempts },
        ...{ partialFailures: stream.functionResponseType !== undefined, turn },
        filterPatterns: stream.filterPatterns as Pattern[] | undefined,
        discard: async (note) => {
          if (!failures) return;
          const message = { QueueUrl: storage.queueUrl(failures.name), MessageBody: JSON.stringify(note) };
          await storage.call("AmazonSQS.SendMessage", message);
        },
      }),
    ];
  }
  return [];
}

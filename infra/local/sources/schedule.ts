import { randomUUID } from "node:crypto";
import type { LocalClock } from "../clock.ts";
import type { LocalFunction } from "../functions/function.ts";
import { account } from "../wiring/resources.ts";
import { pause, type Source } from "./source.ts";
import { timetable } from "./timetable.ts";

interface Options {
  expression: string;
  input: unknown;
  region: string;
  ruleName: string;
  function: LocalFunction;
  clock: LocalClock;
}

export interface Schedule extends Source {
  readonly expression: string;
  /** Makes it due now; resolves when the function is done. */
  fire(): Promise<void>;
}

/** Longer waits overflow the timer. */
const longest = 2 ** 31 - 1;

/** Wakes a function by the clock that the functions see. A failed firing is not repeated: the next one comes anyway. */
export function keepSchedule({ expression, input, region, ruleName, function: target, clock }: Options): Schedule {
  const next = timetable(expression);
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  const fire = (): Promise<void> => {
    const event = input ?? {
      version: "0",
      id: randomUUID(),
      "detail-type": "Scheduled Event",
      source: "aws.events",
      account,
      time: clock
        .now()
        .toISOString()
        .replace(/\.\d+Z$/, "Z"),
      region,
      resources: [`arn:aws:events:${region}:${account}:rule/${ruleName}`],
      detail: {},
    };
    const firing: Promise<void> = target
      .invoke(event)
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => running.delete(firing));
    running.add(firing);
    return firing;
  };

  const loop = async () => {
    let due = next(clock.now());
    while (!stopping.signal.aborted) {
      const wait = due.getTime() - clock.now().getTime();
      await pause(Math.min(Math.max(wait, 0), longest), stopping.signal);
      if (stopping.signal.aborted || clock.now() < due) continue;
      void fire();
      due = next(clock.now());
    }
  };
  const ended = loop();
  clock.onMove(fire);

  return {
    expression,
    fire,
    idle: async () => running.size === 0,
    async stop() {
      stopping.abort();
      await ended;
      await Promise.all(running);
    },
  };
}

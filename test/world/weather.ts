/** What can go wrong at a call to the outside. */
import { Unavailable } from "../../shared/domain/fault.ts";
import type { Around } from "../fakes/index.ts";
import type { Chance } from "./chance.ts";
import type { Tasks } from "./tasks.ts";

/**
 * `crash-before` and `crash-after`: the process is gone at this call, and nobody ever hears of it again. The others answer
 * with an error, after the effect where the name says so.
 */
const fates = [
  ...(["fails", "throttled", "times-out-before", "times-out-after", "reply-lost"] as const),
  ...(["crash-before", "crash-after"] as const),
] as const;
type Fate = (typeof fates)[number];

/** What a call ended with because the weather wanted it: whoever made it is right to fail. */
export class BadWeather extends Error {
  constructor(call: string, fate: Fate) {
    super(`${call}: ${fate}`);
    this.name = "BadWeather";
  }
}

export interface Weather {
  /** The same port, each of whose calls waits for its turn and may go wrong. */
  around: Around;
  clear(): void;
}

/** What the table answers where somebody else was first; here nobody was, and the same would be good a moment later. */
const refusals: Readonly<Record<string, unknown>> = {
  "cases.append": { ok: false, reason: "outdated" },
  "handOffs.begin": false,
  "registry.activate": false,
};

/** An error that the weather made, whatever was thrown around it since. */
export const isWeather = (error: unknown): boolean =>
  error instanceof BadWeather ||
  error instanceof Unavailable ||
  (error instanceof Error && error.cause !== undefined && isWeather(error.cause));

type Method = (...args: unknown[]) => Promise<unknown>;

/** What is not async is a browser's upload or a test's own look, and waits for nobody's turn. */
const isAsync = (value: unknown): value is Method =>
  typeof value === "function" && value.constructor.name === "AsyncFunction";

const errorOf = (call: string, fate: Fate): Error =>
  fate === "throttled" ? new Unavailable(`${call}: throttled`) : new BadWeather(call, fate);

export const makeWeather = ({
  chance,
  tasks,
  oneIn,
  note,
}: {
  chance: Chance;
  tasks: Tasks;
  /** One call in so many goes wrong. */
  oneIn: number;
  note: (line: string) => void;
}): Weather => {
  let isClear = false;
  const strikes = (): boolean => !isClear && chance.oneIn(oneIn);

  const call = async (name: string, work: () => Promise<unknown>): Promise<unknown> => {
    await tasks.turn();
    const fate = strikes() ? chance.among(fates) : null;
    note(fate === null ? name : `${name} ${fate}`);
    if (fate === "crash-before") return tasks.crash();
    if (fate === "fails" || fate === "throttled" || fate === "times-out-before") throw errorOf(name, fate);
    if (name in refusals && strikes()) {
      note(`${name} refused`);
      return refusals[name];
    }
    const result = await work();
    if (fate === "crash-after") return tasks.crash();
    if (fate !== null) throw errorOf(name, fate);
    return result;
  };

  return {
    around: (name, port) =>
      new Proxy(port, {
        get: (target, key, receiver) => {
          const value: unknown = Reflect.get(target, key, receiver);
          if (!isAsync(value)) return value;
          return (...args: unknown[]) => call(`${name}.${String(key)}`, () => value(...args));
        },
      }),
    clear: () => {
      isClear = true;
    },
  };
};

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The time that the functions see. It runs with the machine's, moved forward by as much as it was told. */
export interface LocalClock {
  now(): Date;
  /** Moves it by an ISO 8601 duration of weeks, days and time, such as P3D; everything scheduled is then due. */
  advance(duration: string): Promise<Date>;
  onMove(listener: () => Promise<unknown>): void;
  /** Milliseconds ahead of the machine's clock, shared with the functions' threads. */
  readonly offset: SharedArrayBuffer;
}

export class InvalidDuration extends Error {
  constructor(duration: unknown) {
    super(`${JSON.stringify(duration)} is no duration of weeks, days and time, such as P3D or PT90M`);
    this.name = "InvalidDuration";
  }
}

export function openClock(dataDir: string): LocalClock {
  const file = join(dataDir, "clock.json");
  const offset = new SharedArrayBuffer(8);
  const ahead = new Float64Array(offset);
  ahead[0] = readOffset(file);
  const listeners: (() => Promise<unknown>)[] = [];
  const now = () => new Date(Date.now() + (ahead[0] ?? 0));
  return {
    offset,
    now,
    onMove: (listener) => listeners.push(listener),
    async advance(duration) {
      ahead[0] = (ahead[0] ?? 0) + milliseconds(duration);
      writeFileSync(file, JSON.stringify({ ahead: ahead[0] }));
      for (const listener of listeners) await listener();
      return now();
    },
  };
}

function readOffset(file: string): number {
  try {
    return Number(JSON.parse(readFileSync(file, "utf8")).ahead);
  } catch {
    return 0;
  }
}

function milliseconds(duration: string): number {
  const parts = /^P(?!$)(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
  if (!parts) throw new InvalidDuration(duration);
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

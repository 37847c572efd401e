import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import * as z from "zod";

// Names of files and parts of addresses, as they are.
const Id = z.string().regex(/^[\w.-]{1,120}$/);

/** The parts of a hand-off that this authority acts on; everything else is kept as it came. */
export const HandOff = z.looseObject({
  handOff: Id,
  case: Id,
  revision: z.int().positive(),
  from: z.string().min(1).max(120),
});
export type HandOff = z.infer<typeof HandOff>;

const Receipt = z.object({
  outcome: z.enum(["accepted", "refused"]),
  reference: z.object({ employeeNumber: z.string() }).nullable(),
  reason: z.string().nullable(),
  /** `given-up`: the other side said that it will never take it. */
  delivery: z.enum(["pending", "taken", "given-up"]),
  attempts: z.int(),
  nextAttempt: z.string(),
  /** What the last attempt was answered with: an HTTP status, or why there was none. */
  lastAnswer: z.string().nullable(),
});
export type Receipt = z.infer<typeof Receipt>;

const Received = z.object({
  content: HandOff,
  receivedAt: z.string(),
  /** How often it was sent to us; only the first time had an effect. */
  times: z.int(),
  receipt: Receipt.nullable(),
});
export type Received = z.infer<typeof Received>;

/** Written whole or not at all, and on the disk before anybody is told. */
export const writeWhole = (path: string, content: unknown): void => {
  const temporary = `${path}.new`;
  const file = openSync(temporary, "w", 0o600);
  writeSync(file, `${JSON.stringify(content, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, path);
};

export const readWhole = <T>(path: string, shape: z.ZodType<T>): T | undefined =>
  existsSync(path) ? shape.parse(JSON.parse(readFileSync(path, "utf8"))) : undefined;

/**
 * What was received, one file per hand-off and nothing in memory: it runs beside the system for as long as that does.
 * Writing is synchronous: two arrivals of one hand-off cannot overlap.
 */
export const openArchive = (folder: string) => {
  mkdirSync(folder, { recursive: true });
  const pathOf = (handOff: string) => join(folder, `${handOff}.json`);
  return {
    /** Undefined also for what can be no id, whoever asks for it. */
    get: (handOff: string): Received | undefined =>
      Id.safeParse(handOff).success ? readWhole(pathOf(handOff), Received) : undefined,
    /** Newest first. */
    all: (): Received[] =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .flatMap((name) => readWhole(join(folder, name), Received) ?? [])
        .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt)),
    put: (one: Received): void => writeWhole(pathOf(one.content.handOff), one),
  };
};
export type Archive = ReturnType<typeof openArchive>;

/** Nonces that were used, until they are too old to be used again anyway. */
export const openNonces = (path: string, now: () => Date) => {
  let used = readWhole(path, z.record(z.string(), z.string())) ?? {};
  return ({ keyId, nonce, until }: { keyId: string; nonce: string; until: Date }): boolean => {
    const name = `${keyId} ${nonce}`;
    if (used[name]) return true;
    const fresh = Object.entries(used).filter(([, end]) => end > now().toISOString());
    used = { ...Object.fromEntries(fresh), [name]: until.toISOString() };
    writeWhole(path, used);
    return false;
  };
};

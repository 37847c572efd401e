import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Authority } from "./authority/index.ts";
import type { LocalClock } from "./clock.ts";

/** What the seed is given to fill a new system. */
export interface Seeding {
  /** Base address of the API. */
  url: string;
  dataDir: string;
  /** The environment of a function of serverless.yml: tables, queues, keys, endpoints. */
  environment(functionName: string): Record<string, string>;
  authority: Authority;
  clock: LocalClock;
  /** An access token for an account. */
  token(account: string): Promise<string>;
}

const seedFile = join(import.meta.dirname, "seed/index.ts");

/** Fills a new system once: a first start that was broken off begins again. */
export async function seedOnce(seeding: Seeding): Promise<void> {
  const done = join(seeding.dataDir, "seeded");
  if (existsSync(done) || !existsSync(seedFile)) return;
  const { seed } = (await import(pathToFileURL(seedFile).href)) as { seed(seeding: Seeding): Promise<unknown> };
  await seed(seeding);
  writeFileSync(done, "");
}

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

/** Fills a new system once: a first start that was broken off begins again. */
export async function seedOnce(seeding: Seeding): Promise<void> {
  const done = join(seeding.dataDir, "seeded");
  if (existsSync(done)) return;
  // Only a first start needs what the seed is made with.
  const { seed } = await import("./seed/index.ts");
  await seed(seeding);
  writeFileSync(done, "");
}

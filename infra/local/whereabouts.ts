/** Where the running system's tables and the other authority are, for commands that work beside it. */
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

const whereabouts = z.object({
  endpoint: z.url(),
  region: z.string(),
  cases: z.string(),
  registry: z.string(),
  authority: z.url(),
});
export type Whereabouts = z.infer<typeof whereabouts>;

const fileIn = (dataDir: string): string => join(dataDir, "whereabouts.json");

export const noteWhereabouts = (dataDir: string, noted: Whereabouts): void =>
  writeFileSync(fileIn(dataDir), JSON.stringify(noted));

/** Null where nothing was started, or by an earlier program; what it names may have ended since. */
export const readWhereabouts = async (dataDir: string): Promise<Whereabouts | null> => {
  const text = await readFile(fileIn(dataDir), "utf8").catch(() => null);
  return text === null ? null : (whereabouts.safeParse(JSON.parse(text)).data ?? null);
};

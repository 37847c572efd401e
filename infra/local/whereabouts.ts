/** Where the running system's tables are, for commands that read them beside it. */
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

const whereabouts = z.object({ endpoint: z.url(), region: z.string(), cases: z.string(), registry: z.string() });
export type Whereabouts = z.infer<typeof whereabouts>;

const fileIn = (dataDir: string): string => join(dataDir, "whereabouts.json");

export const noteWhereabouts = (dataDir: string, noted: Whereabouts): void =>
  writeFileSync(fileIn(dataDir), JSON.stringify(noted));

/** Null where nothing was started; what it names may have ended since. */
export const readWhereabouts = async (dataDir: string): Promise<Whereabouts | null> => {
  const text = await readFile(fileIn(dataDir), "utf8").catch(() => null);
  return text === null ? null : whereabouts.parse(JSON.parse(text));
};

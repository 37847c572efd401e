/** Every judged revision of every case, as a rehearsal reads it. */

import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { everyCase } from "../../../shared/casework/every-case.ts";
import { pastJudgement } from "../../../shared/law/index.ts";
import type { CaseLists, CaseLog, Registry } from "../../../shared/ports.ts";
import { type Line, writeLine } from "./past-cases.ts";

async function* linesOf(ports: { cases: CaseLog; lists: CaseLists; registry: Registry }): AsyncGenerator<Line> {
  for (const amendment of await ports.registry.amendments()) yield { amendment };
  for (const { id } of await ports.registry.agencies())
    for await (const { subject } of everyCase(ports, id))
      for (const revision of subject.revisions) {
        const past = pastJudgement(subject, revision);
        if (past) yield { past };
      }
}

/** The file holds personal data: it is its owner's alone to read, and it is there whole or not at all. */
export const writeExport = async (
  ports: { cases: CaseLog; lists: CaseLists; registry: Registry },
  path: string,
): Promise<number> => {
  let judgements = 0;
  const written = async function* () {
    for await (const line of linesOf(ports)) {
      if ("past" in line) judgements += 1;
      yield writeLine(line);
    }
  };
  await pipeline(written, createWriteStream(`${path}.part`, { mode: 0o600 }));
  await rename(`${path}.part`, path);
  return judgements;
};

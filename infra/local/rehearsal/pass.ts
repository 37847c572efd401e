/** One pass over an export: every past judgement rehearsed, counted, and listed where it would change. */

import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Amendment } from "../../../shared/domain/amendment.ts";
import type { Tally } from "../../../shared/domain/rehearsal.ts";
import {
  changedCase,
  count,
  emptyTally,
  type PastJudgement,
  type Rehearsal,
  rehearse,
} from "../../../shared/law/index.ts";
import { BrokenRule } from "./new-rules.ts";
import { linesOf, piecesOf } from "./past-cases.ts";

/** What was activated when the export was written: it stands before the first case. */
export const amendmentsIn = async (path: string): Promise<Amendment[]> => {
  const amendments: Amendment[] = [];
  for await (const piece of piecesOf(path))
    for (const line of linesOf(piece)) {
      if ("past" in line) return amendments;
      amendments.push(line.amendment);
    }
  return amendments;
};

/** The case at which a draft's rule broke. */
export class BrokenCase extends Error {
  readonly rule: string;
  readonly case: string;
  constructor({ rule, message }: BrokenRule, { case: id }: PastJudgement) {
    super(message);
    this.name = "BrokenCase";
    this.rule = rule;
    this.case = id;
  }
}

const rehearsing = (past: PastJudgement, rehearsal: Rehearsal) => {
  try {
    return rehearse(past, rehearsal);
  } catch (error) {
    throw error instanceof BrokenRule ? new BrokenCase(error, past) : error;
  }
};

/** `seen` is told now and then how many were read. */
export const passOver = async (
  cases: string,
  changes: string,
  rehearsal: Rehearsal,
  seen: (read: number) => void = () => {},
): Promise<Tally> => {
  const tally = emptyTally();
  let read = 0;
  const listing = async function* () {
    for await (const piece of piecesOf(cases)) {
      let listed = "";
      for (const line of linesOf(piece)) {
        if (!("past" in line)) continue;
        const rehearsed = rehearsing(line.past, rehearsal);
        count(tally, line.past.agency, rehearsed);
        const changed = rehearsed && changedCase(line.past, rehearsed);
        if (changed) listed += `${JSON.stringify(changed)}\n`;
        read += 1;
      }
      if (listed !== "") yield listed;
      seen(read);
    }
  };
  // Whose case it is can be looked up by who may; the list itself is read by the group at most.
  await pipeline(listing, createWriteStream(changes, { mode: 0o640 }));
  return tally;
};

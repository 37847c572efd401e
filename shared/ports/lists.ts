/** Lists of cases, and what is counted and looked up beside them. */
import type { AskedOn, DraftCard } from "../domain/dossier.ts";
import type { Narrowing } from "../domain/narrowing.ts";
import type { StepMessage } from "../domain/next-step.ts";
import type { Summary } from "../domain/summary.ts";
import type { Standing } from "../domain/workload.ts";

export interface Page<T> {
  items: T[];
  /** Opaque; absent on the last page. */
  next: string | null;
}

export interface Asked {
  limit: number;
  cursor: string | null;
  /** Only what fits; a page may be shorter than asked where little does, and its cursor goes on. */
  narrowing?: Narrowing;
}

/** A file that waits for its head's signature: a draft, or a return that was corrected. */
export type WaitingRow = (Summary | DraftCard) & { asked: AskedOn };

/** Lists of heads. Every head is read as it stands now, so a decided case is not listed as undecided. */
export interface CaseLists {
  /** A province's cases in a state, most urgent first. */
  queue(province: string, state: Summary["state"], asked: Asked): Promise<Page<Summary>>;
  heldBy(person: string, asked: Asked): Promise<Page<Summary>>;
  /** A province's cases under review that nobody holds, most urgent first. */
  unclaimed(province: string, asked: Asked): Promise<Page<Summary>>;
  handedTo(organization: string, asked: Asked): Promise<Page<Summary>>;
  /** Those begun last first; drafts as cards, submitted cases as heads. */
  ofAgency(agency: string, asked: Asked): Promise<Page<Summary | DraftCard>>;
  /** An agency's cases in a state, most urgent first; of drafts and of what has ended the newest first. */
  inState(agency: string, state: Summary["state"], asked: Asked): Promise<Page<Summary | DraftCard>>;
  /** Open cases as the index shows them: for counting many, and for nothing that is said of one. */
  standing(
    of: { province: string; state: Summary["state"] } | { holder: string },
    asked: Pick<Asked, "limit" | "cursor">,
  ): Promise<Page<Standing>>;
  /** An agency's cases that have ended, however they did, the last first. */
  ended(agency: string, asked: Asked): Promise<Page<Summary>>;
  /** An agency's drafts that this person sees to, the newest first. */
  draftsOf(agency: string, person: string, asked: Asked): Promise<Page<DraftCard>>;
  countDrafts(agency: string, person: string): Promise<number>;
  /** An agency's drafts and returns that wait for its head's signature, the longest waiting first. */
  signatures(agency: string, asked: Asked): Promise<Page<WaitingRow>>;
  /** How many wait; what was withdrawn or lapsed meanwhile may be among them. */
  countSignatures(agency: string): Promise<number>;
  /** How many cases an agency has open in a state, drafts among them. */
  countOpen(agency: string, state: Summary["state"]): Promise<number>;
  /** How many cases are handed to an organization and not answered. */
  countHanded(organization: string): Promise<number>;
  byCode(code: string): Promise<Summary[]>;
  byPermit(permit: string, asked: Asked): Promise<Page<Summary>>;
  byPerson(personSearch: string, asked: Asked): Promise<Page<Summary>>;
  /** A province's cases in that state which have waited for the machine since before that instant. */
  stuck(of: { province: string; state: Summary["state"] }, before: string, asked: Asked): Promise<Page<StepMessage>>;
  /** Notices that were left unsent since before that instant, or hand-offs due for another attempt. */
  waiting(what: "notify" | "hand-off", before: string, asked: Asked): Promise<Page<StepMessage>>;
  /** The case that holds the guard of person and type. */
  guardHolder(key: string): Promise<string | null>;
  /** Places taken so far, by counter. */
  taken(counters: readonly string[]): Promise<Record<string, number>>;
}

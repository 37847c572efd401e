/** Walks all submitted cases of an agency, for jobs that look at every history: a recount, a rehearsal. */
import type { Case } from "../domain/case.ts";
import type { CaseEvent } from "../domain/event.ts";
import { fold } from "../domain/fold.ts";
import type { Summary } from "../domain/summary.ts";
import type { CaseLists, CaseLog } from "../ports.ts";

export interface WalkedCase {
  head: Summary;
  events: CaseEvent[];
  subject: Case;
}

/** A page's heads are read in one request, its histories so many at a time: fast, and memory stays flat. */
const casesPerPage = 100;
const historiesAtOnce = 8;

/** Newest first. A case whose history is gone or cannot be folded is an error: whoever counts must not leave it out. */
export async function* everyCase(
  { lists, cases }: { lists: Pick<CaseLists, "ofAgency">; cases: Pick<CaseLog, "load"> },
  agency: string,
): AsyncGenerator<WalkedCase> {
  const read = async (head: Summary): Promise<WalkedCase> => {
    // A table that does not answer says nothing of the case.
    const { events } = await cases.load(head.id);
    try {
      const subject = fold(events);
      if (subject === null) throw new Error("it has no history");
      return { head, events, subject };
    } catch (cause) {
      throw new UnreadableCase(head.id, { cause });
    }
  };
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<CaseLists["ofAgency"]>> = await lists.ofAgency(agency, {
      limit: casesPerPage,
      cursor,
    });
    const heads = page.items.filter((row): row is Summary => "state" in row);
    for (let start = 0; start < heads.length; start += historiesAtOnce)
      yield* await Promise.all(heads.slice(start, start + historiesAtOnce).map(read));
    cursor = page.next;
  } while (cursor !== null);
}

/** Names the case, so that a person can look at it. */
export class UnreadableCase extends Error {
  readonly caseId: string;
  constructor(caseId: string, options: ErrorOptions) {
    super(`Case ${caseId} cannot be read`, options);
    this.name = "UnreadableCase";
    this.caseId = caseId;
  }
}

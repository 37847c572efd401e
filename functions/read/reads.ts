/** Who read a case, and what an account read: for the auditor. */
import type * as z from "zod";
import { type AskedToSee, makeSee } from "../../shared/casework/seen.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import type { paging } from "../../shared/contract/paging.ts";
import type { readListing } from "../../shared/contract/read-commands.ts";
import { common, may } from "../../shared/domain/authorization.ts";
import type { RecordedRead } from "../../shared/domain/recorded-read.ts";
import type { CaseLog, Page, ReadLog, Registry } from "../../shared/ports.ts";

export const makeReads = (ports: { cases: CaseLog; readLog: ReadLog; registry: Registry }) => {
  const see = makeSee(ports);

  const answer = async ({ items, next }: Page<RecordedRead>): Promise<Outcome> => {
    const names = await ports.registry.names(items.map(({ person }) => person));
    return { status: 200, body: { items, names }, next };
  };

  return {
    /** With the searches for the person whom the case concerns, whether they led to it or not. */
    ofCase: async ({ query, ...asked }: AskedToSee & { query: z.infer<typeof paging> }): Promise<Outcome> => {
      const seen = await see(asked);
      if (!seen) return { problem: "not-found" };
      const subjects = [{ case: asked.params.id }, ...(seen.subject ? [{ person: seen.subject.personSearch }] : [])];
      return answer(await ports.readLog.of(subjects, { limit: query.limit, cursor: query.cursor ?? null }));
    },

    byAccount: async ({
      actor,
      action,
      query,
    }: Pick<AskedToSee, "actor" | "action"> & { query: z.infer<typeof readListing> }): Promise<Outcome> => {
      if (!may(actor, action, common)) return { problem: "forbidden" };
      const { account, limit, cursor = null } = query;
      return answer(await ports.readLog.by(account, { limit, cursor }));
    },
  };
};

/** Past cases are held against a draft of the law: one message counts the agencies, one message per agency walks its cases. */
import type * as z from "zod";
import { everyCase, UnreadableCase } from "../../shared/casework/every-case.ts";
import type { rehearsalMessage } from "../../shared/contract/messages.ts";
import {
  changedCase,
  count,
  emptyTally,
  pastJudgement,
  type Rehearsal,
  rehearsalOf,
  rehearse,
  rulesetHash,
  rulesetOn,
} from "../../shared/law/index.ts";
import type {
  AmendmentLog,
  CaseLists,
  CaseLog,
  DocumentStore,
  Registry,
  RehearsalLog,
  RehearsalQueue,
  RehearsalRecord,
} from "../../shared/ports.ts";
import { makeParts } from "./parts.ts";

export interface RehearsePorts {
  rehearsals: RehearsalLog;
  queue: RehearsalQueue;
  amendments: AmendmentLog;
  registry: Pick<Registry, "agencies">;
  lists: Pick<CaseLists, "ofAgency">;
  cases: Pick<CaseLog, "load">;
  store: Pick<DocumentStore, "write">;
}

/** `agency` null: count the agencies. */
type Message = z.infer<typeof rehearsalMessage>;

/** Cases between two notes of how far the walk is. */
const notedEvery = 200;

export const makeRehearse = (ports: RehearsePorts) => {
  const { rehearsals, queue, amendments, registry, store } = ports;

  const loaded = async (id: string) => {
    const found = await rehearsals.load(id);
    if (!found) throw new Error(`Rehearsal ${id} is not known`);
    return found;
  };

  /** The two laws as they were asked for: what was activated since is left out, and another program may not go on. */
  const lawsOf = async ({ id, draft, on, amendments: activated, ruleset }: RehearsalRecord): Promise<Rehearsal> => {
    const then = (await amendments.all()).filter(({ number }) => number <= activated);
    const before = rulesetOn(on, then);
    if (rulesetHash(before) !== ruleset.hash) throw new Error(`Rehearsal ${id} was asked for under another ruleset`);
    return rehearsalOf(before, draft, on);
  };

  /** A crash before the messages leaves a planned rehearsal, and the message that comes again sends for what is not finished. */
  const start = async (id: string): Promise<string> => {
    const { record } = await loaded(id);
    if (record.agencies === null)
      await rehearsals.plan(id, (await registry.agencies()).map((agency) => agency.id).sort());
    const { record: planned, agencies } = await loaded(id);
    const finished = new Set(agencies.flatMap(({ agency, result }) => (result ? [agency] : [])));
    const open = (planned.agencies ?? []).filter((agency) => !finished.has(agency));
    await queue.send(open.map((agency) => ({ rehearsal: id, agency })));
    return `${open.length} agencies`;
  };

  const walk = async (record: RehearsalRecord, agency: string): Promise<string> => {
    const laws = await lawsOf(record);
    const tally = emptyTally();
    const parts = makeParts(store, record.id, agency);
    let cases = 0;
    for await (const { subject } of everyCase(ports, agency)) {
      for (const revision of subject.revisions) {
        const past = pastJudgement(subject, revision);
        if (past === null) continue;
        const rehearsed = rehearse(past, laws);
        count(tally, agency, rehearsed);
        const changed = rehearsed && changedCase(past, rehearsed);
        if (changed) await parts.add(changed);
      }
      cases += 1;
      if (cases % notedEvery === 0) await rehearsals.advance(record.id, agency, cases);
    }
    await rehearsals.finish(record.id, agency, { cases, tally, parts: await parts.end() });
    return `${cases} cases`;
  };

  /** A case that cannot be read is never left out: the walk breaks off, says where, and is tried again. */
  const work = async (id: string, agency: string): Promise<string> => {
    const { record, agencies } = await loaded(id);
    if (agencies.some((one) => one.agency === agency && one.result)) return "finished before";
    try {
      return await walk(record, agency);
    } catch (error) {
      await rehearsals.fail(id, agency, error instanceof UnreadableCase ? error.caseId : null);
      throw error;
    }
  };

  return (message: Message): Promise<string> =>
    message.agency === null ? start(message.rehearsal) : work(message.rehearsal, message.agency);
};

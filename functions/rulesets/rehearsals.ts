/** An administrator has a draft of the law rehearsed, and follows what would come of it. */
import type * as z from "zod";
import { notFound, type Outcome, type RequestIdentity } from "../../shared/contract/outcome.ts";
import type { paging } from "../../shared/contract/paging.ts";
import type * as commands from "../../shared/contract/rehearsal-commands.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { tehranDate } from "../../shared/domain/solar-date.ts";
import {
  changesNothing,
  draftFaults,
  draftHash,
  emptyDraft,
  rulesetHash,
  rulesetOn,
  settledOn,
} from "../../shared/law/index.ts";
import type {
  AmendmentLog,
  DocumentStore,
  Now,
  Registry,
  RehearsalLog,
  RehearsalQueue,
  RehearsalRecord,
} from "../../shared/ports.ts";
import { changesPage } from "./changes-page.ts";
import { progressView, rowView } from "./progress.ts";

export interface RehearsalPorts {
  rehearsals: RehearsalLog;
  queue: RehearsalQueue;
  amendments: AmendmentLog;
  registry: Pick<Registry, "names">;
  store: Pick<DocumentStore, "read">;
  now: Now;
  /** The id of what this request makes: the same for its repeats. */
  idOf: (request: RequestIdentity) => string;
}

interface Asked {
  actor: Actor;
  params: z.infer<typeof commands.onRehearsal>;
}

/** A repeat is answered as the first time, whatever became of the rehearsal since. */
const accepted = (record: RehearsalRecord): Outcome => ({
  status: 202,
  body: progressView({ ...record, agencies: null }, []),
  location: `/v1/rehearsals/${record.id}`,
});

export const makeRehearsals = (ports: RehearsalPorts) => {
  const { rehearsals, queue, amendments, registry, store, now, idOf } = ports;
  /** Sent again: after a crash between record and message the caller, who got no answer, repeats. One too many does no harm. */
  const again = async (record: RehearsalRecord, request: RequestIdentity): Promise<Outcome> => {
    if (record.request.body !== request.body) return { problem: "idempotency-key-reused" };
    await queue.send([{ rehearsal: record.id, agency: null }]);
    return accepted(record);
  };

  const create = async (asked: {
    actor: Actor;
    request: RequestIdentity;
    body: z.infer<typeof commands.draft>;
  }): Promise<Outcome> => {
    const { actor, request, body: draft } = asked;
    if (!may(actor, "rehearse", common)) return { problem: "forbidden" };
    const id = idOf(request);
    const known = await rehearsals.load(id);
    if (known) return again(known.record, request);
    const activated = await amendments.all();
    const on = settledOn(tehranDate(now()), activated);
    const ruleset = rulesetOn(on, activated);
    const faults = changesNothing(draft) ? [emptyDraft] : draftFaults(draft, ruleset, on);
    if (faults.length > 0) return { problem: "invalid-request", errors: faults };
    const record: RehearsalRecord = {
      ...{ id, request, askedBy: { account: actor.account, person: actor.person }, createdAt: now().toISOString() },
      ...{ draft, hash: draftHash(draft), on, amendments: activated.length, agencies: null },
      ruleset: { version: ruleset.version, hash: rulesetHash(ruleset) },
    };
    const created = await rehearsals.create(record);
    if (!created.ok) return again(created.record, request);
    await queue.send([{ rehearsal: id, agency: null }]);
    return accepted(record);
  };

  const list = async ({
    actor,
    action,
    query,
  }: {
    actor: Actor;
    action: Action;
    query: z.infer<typeof commands.rehearsalListing>;
  }): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const { limit, cursor = null } = query;
    const [{ items, next }, activated] = await Promise.all([rehearsals.list({ limit, cursor }), amendments.all()]);
    const names = await registry.names(items.map(({ record }) => record.askedBy.person));
    return { status: 200, body: { items: items.map((one) => rowView(one, activated)), names }, next };
  };

  const find = ({ actor, params }: Asked) => (may(actor, "read-rehearsal", common) ? rehearsals.load(params.id) : null);

  const read = async (asked: Asked): Promise<Outcome> => {
    const found = await find(asked);
    return found ? { status: 200, body: progressView(found.record, found.agencies) } : notFound();
  };

  const changes = async (asked: Asked & { query: z.infer<typeof paging> }): Promise<Outcome> => {
    const found = await find(asked);
    if (!found) return notFound();
    const { limit, cursor = null } = asked.query;
    const { items, next } = await changesPage(store, found.record, found.agencies, { limit, cursor });
    return { status: 200, body: { items }, next };
  };

  return { create, list, read, changes };
};

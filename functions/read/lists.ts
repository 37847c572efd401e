/** Lists of cases: which list a caller gets follows from the role, and every row is held against the rights again. */
import type * as z from "zod";
import { makeNoteRead, type ReadNoting } from "../../shared/casework/seen.ts";
import { countingOf } from "../../shared/casework/today.ts";
import type { Listed } from "../../shared/contract/listing.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import type { paging } from "../../shared/contract/paging.ts";
import { personsOfRow } from "../../shared/contract/persons.ts";
import { listRow } from "../../shared/contract/row-view.ts";
import type * as commands from "../../shared/contract/search-command.ts";
import { type Action, common, may, ofDraft, type Resource } from "../../shared/domain/authorization.ts";
import type { State } from "../../shared/domain/case.ts";
import type { Counting } from "../../shared/domain/clock-reading.ts";
import { fits, type Narrowing } from "../../shared/domain/narrowing.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { Summary } from "../../shared/domain/summary.ts";
import { spansOf } from "../../shared/domain/urgency.ts";
import type { Asked, CaseLists, DraftCard, Page, PersonKeys, Registry } from "../../shared/ports.ts";

type Row = Summary | DraftCard;

export interface ListPorts extends ReadNoting {
  lists: CaseLists;
  personKeys: PersonKeys;
  registry: Registry;
}

const resourceOf = (row: Row): Resource =>
  "state" in row ? { agency: row.agency, province: row.province, handedTo: row.handedTo } : ofDraft(row);

/** States in which a hand-off has been made or is being tried. */
const handOffState = "forwarded";

/** What the list is narrowed to; an urgency is a span of due days, and names the state where that is not asked for. */
const narrowingOf = (query: Listed, spans: ReturnType<typeof spansOf>): Narrowing => {
  const { state, urgency, agency, caseType, permit } = query;
  if (urgency === undefined) return { state, agency, caseType, permit };
  return urgency === "paused"
    ? { state: "question-pending", agency, caseType, permit }
    : { state, agency, caseType, permit, due: spans[urgency] };
};

/** A question's clock is paused, and no other's is. */
const contradicts = ({ state, urgency }: Listed): boolean =>
  state !== undefined && urgency !== undefined && (state === "question-pending") !== (urgency === "paused");

/** By permit alone, over all states. */
const isOfPermit = ({ permit, state, urgency, agency }: Listed): boolean =>
  permit !== undefined && [state, urgency, agency].every((each) => each === undefined);

const nothing: Page<Row> = { items: [], next: null };

export const makeLists = ({ lists, personKeys, registry, readLog, now }: ListPorts) => {
  const note = makeNoteRead({ readLog, now });

  const held = (actor: Actor, query: Listed, asked: Asked & { narrowing: Narrowing }): Promise<Page<Row>> => {
    if (query.holder === "none") return lists.unclaimed(actor.organization, asked);
    // A hand holds reviews and questions; whose clock stands is not pressing.
    const state = asked.narrowing.state ?? (query.urgency ? "under-review" : undefined);
    const person = query.holder === undefined || query.holder === "me" ? actor.person : query.holder;
    return lists.heldBy(person, { ...asked, narrowing: { ...asked.narrowing, state } });
  };

  const ofAgency = (agency: string, state: State | undefined, asked: Asked): Promise<Page<Row>> =>
    state !== undefined ? lists.inState(agency, state, asked) : lists.ofAgency(agency, asked);

  const pageFor = async (actor: Actor, query: Listed, narrowing: Narrowing): Promise<Page<Row>> => {
    const { state } = narrowing;
    const asked = { limit: query.limit, cursor: query.cursor ?? null, narrowing };
    if (contradicts(query)) return nothing;
    if (query.queue === "mine" || query.holder !== undefined) return held(actor, query, asked);
    if (query.queue === "hand-offs") return lists.queue(actor.organization, handOffState, asked);
    if (query.queue === "inbox") return lists.handedTo(actor.organization, asked);
    if (query.permit !== undefined && isOfPermit(query)) return lists.byPermit(query.permit, asked);
    if (actor.kind === "province") {
      const shown = state ?? "under-review";
      if (query.agency === undefined) return lists.queue(actor.organization, shown, asked);
      return ofAgency(query.agency, shown, { ...asked, narrowing: { ...narrowing, state: shown } });
    }
    const ownsCases = actor.roles.includes("agency-officer") || actor.roles.includes("agency-head");
    if (!ownsCases) return lists.handedTo(actor.organization, asked);
    if (query.queue === "signatures") return lists.signatures(actor.organization, asked);
    if (query.queue === "ended") return lists.ended(actor.organization, asked);
    if (query.keeper !== undefined) return lists.draftsOf(actor.organization, query.keeper, asked);
    // What presses an agency are its returns.
    return ofAgency(actor.organization, state ?? (query.urgency ? "returned" : undefined), asked);
  };

  /** Whose hands one may look into: the own, nobody's, and as chief or auditor everybody's. */
  const mayAsk = (actor: Actor, { holder }: Listed): boolean => {
    if (holder === undefined) return true;
    if (holder === "me" || holder === "none" || holder === actor.person) return actor.kind === "province";
    return may(actor, "list-held-by-others", common);
  };

  const listed = async ({ items, next }: Page<Row>, actor: Actor, counting: Counting): Promise<Outcome> => {
    const rows = items.filter((row) => may(actor, "read", resourceOf(row)));
    const names = await registry.names(rows.flatMap((row) => personsOfRow(row, actor)));
    const spans = spansOf(counting);
    return { status: 200, body: { items: rows.map((row) => listRow(row, actor, counting, spans)), names }, next };
  };

  const list = async ({ actor, action, query }: { actor: Actor; action: Action; query: Listed }): Promise<Outcome> => {
    if (!may(actor, action, common) || !mayAsk(actor, query)) return { problem: "forbidden" };
    const counting = await countingOf({ registry, now });
    const narrowing = narrowingOf(query, spansOf(counting));
    if (query.code === undefined) return listed(await pageFor(actor, query, narrowing), actor, counting);
    const found = await lists.byCode(query.code);
    return listed({ items: found.filter((head) => fits(head, narrowing)), next: null }, actor, counting);
  };

  const search = async (asked: {
    actor: Actor;
    action: Action;
    query: z.infer<typeof paging>;
    body: z.infer<typeof commands.search>;
  }): Promise<Outcome> => {
    const { actor, action, query, body } = asked;
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const person = personKeys.search(body.nationalId);
    // Whether anybody is found or not: who was looked for is what is noted.
    await note(asked, common, { subject: { person }, kind: "search" });
    const page = await lists.byPerson(person, {
      limit: query.limit,
      cursor: query.cursor ?? null,
    });
    return listed(page, actor, await countingOf({ registry, now }));
  };

  return { list, search };
};

/** Lists of cases: which list a caller gets follows from the role, and every row is held against the rights again. */
import type * as z from "zod";
import { makeNoteRead, type ReadNoting } from "../../shared/casework/seen.ts";
import { countingOf } from "../../shared/casework/today.ts";
import type * as commands from "../../shared/contract/commands.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import { personsOfRow } from "../../shared/contract/persons.ts";
import { listRow } from "../../shared/contract/row-view.ts";
import { type Action, common, may, ofDraft, type Resource } from "../../shared/domain/authorization.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { Summary } from "../../shared/domain/summary.ts";
import type { CaseLists, DraftCard, Page, PersonKeys, Registry } from "../../shared/ports.ts";

type Query = z.infer<typeof commands.listing>;
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

export const makeLists = ({ lists, personKeys, registry, readLog, now }: ListPorts) => {
  const note = makeNoteRead({ readLog, now });

  const pageFor = (actor: Actor, query: Query): Promise<Page<Row>> => {
    const asked = { limit: query.limit, cursor: query.cursor ?? null };
    if (query.permit) return lists.byPermit(query.permit, asked);
    if (query.queue === "mine") return lists.heldBy(actor.person, asked);
    if (query.queue === "hand-offs") return lists.queue(actor.organization, handOffState, asked);
    if (query.queue === "inbox") return lists.handedTo(actor.organization, asked);
    if (actor.kind === "province") return lists.queue(actor.organization, query.state ?? "under-review", asked);
    const ownsCases = actor.roles.includes("agency-officer") || actor.roles.includes("agency-head");
    return ownsCases ? lists.ofAgency(actor.organization, asked) : lists.handedTo(actor.organization, asked);
  };

  const listed = async ({ items, next }: Page<Row>, actor: Actor, state: Query["state"]): Promise<Outcome> => {
    const rows = items
      .filter((row) => may(actor, "read", resourceOf(row)))
      .filter((row) => state === undefined || ("state" in row ? row.state : "draft") === state);
    const [counting, names] = await Promise.all([
      countingOf({ registry, now }),
      registry.names(rows.flatMap((row) => ("state" in row ? personsOfRow(row, actor) : []))),
    ]);
    return { status: 200, body: { items: rows.map((row) => listRow(row, actor, counting)), names }, next };
  };

  const list = async ({ actor, action, query }: { actor: Actor; action: Action; query: Query }): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    if (query.code !== undefined) {
      return listed({ items: await lists.byCode(query.code), next: null }, actor, query.state);
    }
    return listed(await pageFor(actor, query), actor, query.state);
  };

  const search = async (asked: {
    actor: Actor;
    action: Action;
    query: z.infer<typeof commands.paging>;
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
    return listed(page, actor, undefined);
  };

  return { list, search };
};

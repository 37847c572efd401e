import { readCursor, writeCursor } from "../../shared/adapters/cursor.ts";
import { askedOn, draftCard } from "../../shared/domain/dossier.ts";
import { fits } from "../../shared/domain/narrowing.ts";
import type { StepMessage } from "../../shared/domain/next-step.ts";
import type { Summary } from "../../shared/domain/summary.ts";
import type { Standing } from "../../shared/domain/workload.ts";
import type { Asked, CaseLists, DraftCard, Page, WaitingRow } from "../../shared/ports.ts";
import type { CaseMemory, Memory } from "./memory.ts";

interface Row<T> {
  sort: string;
  id: string;
  item: T;
}

const inQueue =
  (province: string, state: Summary["state"]) =>
  (head: Summary): boolean =>
    head.province === province && head.state === state && !ended.includes(state);

const standingOf = ({ state, agency, caseType, dueOn, holder, decidedBy, createdAt }: Summary): Standing => ({
  ...{ state, agency, caseType, dueOn, holder, decidedBy, createdAt },
});

const ended = ["concluded", "withdrawn", "lapsed"];

const isAfter = (one: { sort: string; id: string }, other: { sort: string; id: string }): boolean =>
  one.sort > other.sort || (one.sort === other.sort && one.id > other.id);

const pageOf = <T extends Summary | DraftCard | StepMessage>(
  all: Row<T>[],
  { limit, cursor, narrowing }: Asked,
  newestFirst = false,
): Page<T> => {
  const rows = narrowing ? all.filter(({ item }) => "step" in item || fits(item, narrowing)) : all;
  const start = cursor === null ? null : readCursor(cursor);
  const ordered = rows.toSorted((one, other) => (isAfter(one, other) === newestFirst ? -1 : 1));
  const rest = start
    ? ordered.filter((row) => {
        const place = { sort: start.sort, id: start.pk };
        return newestFirst ? isAfter(place, row) : isAfter(row, place);
      })
    : ordered;
  const page = rest.slice(0, limit);
  const last = rest.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ item }) => item),
    next: last ? writeCursor({ sort: last.sort, pk: last.id, sk: "-" }) : null,
  };
};

const cardOf = ({ draft, head }: CaseMemory): DraftCard | null => {
  if (draft === null || head !== null || draft.status !== "open") return null;
  return draftCard(draft);
};

const unsent = (id: string, { notices, events }: CaseMemory): Row<StepMessage>[] =>
  notices
    .filter(({ sentAt }) => sentAt === null)
    .map(({ seq, index }) => ({
      sort: events.find((event) => event.seq === seq)?.at ?? "",
      id: `${id}#${seq}#${index}`,
      item: { step: "notify", case: id, seq },
    }));

const unanswered = (id: string, { handOffs }: CaseMemory): Row<StepMessage>[] =>
  [...handOffs.values()].flatMap(({ attempt, seq }) =>
    attempt.nextAttempt ? [{ sort: attempt.nextAttempt, id, item: { step: "forward", case: id, seq } }] : [],
  );

export const makeFakeCaseLists = (memory: Memory): CaseLists => {
  const heads = (): Summary[] => [...memory.cases.values()].flatMap(({ head }) => head ?? []);
  const byDue = (matches: (head: Summary) => boolean): Row<Summary>[] =>
    heads()
      .filter(matches)
      .map((item) => ({ sort: `${item.urgentOn}#${item.id}`, id: item.id, item }));
  const byCreated = (matches: (head: Summary) => boolean): Row<Summary>[] =>
    heads()
      .filter(matches)
      .map((item) => ({ sort: item.createdAt, id: item.id, item }));

  const draftsOf = (agency: string): Row<DraftCard>[] =>
    [...memory.cases.values()]
      .flatMap((subject) => cardOf(subject) ?? [])
      .filter((card) => card.agency === agency)
      .map((item) => ({ sort: item.createdAt, id: item.id, item }));
  const signaturesOf = (agency: string): Row<WaitingRow>[] =>
    [...memory.cases.values()].flatMap((subject): Row<WaitingRow>[] => {
      const { draft, head } = subject;
      const asked = draft?.agency === agency ? askedOn(draft) : null;
      if (!draft || !asked || (head && head.state !== "returned")) return [];
      return [{ sort: asked.at, id: draft.id, item: { ...(head ?? draftCard(draft)), asked } }];
    });
  const keptBy = (agency: string, person: string) => draftsOf(agency).filter(({ item }) => item.keeper === person);
  const inState = (agency: string, state: Summary["state"]) =>
    byDue((head) => head.agency === agency && head.state === state);
  const endedOf = (agency: string): Row<Summary>[] =>
    heads()
      .filter((head) => head.agency === agency && ended.includes(head.state))
      .map((item) => ({ sort: `${item.changedAt}#${item.id}`, id: item.id, item }));

  return {
    queue: async (province, state, asked) => pageOf(byDue(inQueue(province, state)), asked),
    heldBy: async (person, asked) =>
      pageOf(
        byDue(({ holder }) => holder === person),
        asked,
      ),
    unclaimed: async (province, asked) =>
      pageOf(
        byDue((head) => inQueue(province, "under-review")(head) && head.holder === null),
        asked,
      ),
    handedTo: async (organization, asked) =>
      pageOf(
        byDue(({ handedTo, state }) => handedTo === organization && state === "forwarded"),
        asked,
      ),
    ofAgency: async (agency, asked) => {
      const cases = [...memory.cases.values()].flatMap(({ draft, head }): Row<Summary>[] =>
        draft && head?.agency === agency ? [{ sort: draft.createdAt, id: head.id, item: head }] : [],
      );
      return pageOf<Summary | DraftCard>([...cases, ...draftsOf(agency)], asked, true);
    },
    inState: async (agency, state, asked) =>
      state === "draft"
        ? pageOf<Summary | DraftCard>(draftsOf(agency), asked, true)
        : ended.includes(state)
          ? pageOf<Summary | DraftCard>(
              endedOf(agency).filter(({ item }) => item.state === state),
              asked,
              true,
            )
          : pageOf(inState(agency, state), asked),
    standing: async (of, asked) => {
      const page = pageOf(
        "holder" in of ? byDue(({ holder }) => holder === of.holder) : byDue(inQueue(of.province, of.state)),
        asked,
      );
      return { ...page, items: page.items.map(standingOf) };
    },
    countOpen: async (agency, state) => (state === "draft" ? draftsOf(agency) : inState(agency, state)).length,
    countHanded: async (organization) =>
      heads().filter(({ handedTo, state }) => handedTo === organization && state === "forwarded").length,
    byCode: async (code) => heads().filter((head) => head.code === code),
    ended: async (agency, asked) => pageOf(endedOf(agency), asked, true),
    draftsOf: async (agency, person, asked) => pageOf(keptBy(agency, person), asked, true),
    countDrafts: async (agency, person) => keptBy(agency, person).length,
    signatures: async (agency, asked) => pageOf(signaturesOf(agency), asked),
    countSignatures: async (agency) => signaturesOf(agency).length,
    byPermit: async (permit, asked) =>
      pageOf(
        byCreated((head) => head.permit === permit),
        asked,
        true,
      ),
    byPerson: async (personSearch, asked) =>
      pageOf(
        byCreated((head) => head.personSearch === personSearch),
        asked,
        true,
      ),

    stuck: async ({ province, state }, before, asked) => {
      const stuck = byDue((head) => head.province === province && head.state === state).flatMap(({ item, ...row }) =>
        item.waitsFor !== null && item.since < before
          ? [{ ...row, item: { step: item.waitsFor, case: item.id, seq: item.version } }]
          : [],
      );
      return pageOf(stuck, asked);
    },

    waiting: async (what, before, asked) => {
      const rows = [...memory.cases].flatMap(([id, subject]): Row<StepMessage>[] =>
        what === "notify" ? unsent(id, subject) : unanswered(id, subject),
      );
      return pageOf(
        rows.filter(({ sort }) => sort < before),
        asked,
      );
    },

    guardHolder: async (key) => memory.guards.get(key) ?? null,
    taken: async (counters) =>
      Object.fromEntries(counters.map((counter) => [counter, memory.counters.get(counter) ?? 0])),
  };
};

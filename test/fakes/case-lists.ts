import { readCursor, writeCursor } from "../../shared/adapters/cursor.ts";
import type { StepMessage } from "../../shared/domain/next-step.ts";
import type { Summary } from "../../shared/domain/summary.ts";
import type { Asked, CaseLists, DraftCard, Page } from "../../shared/ports.ts";
import type { CaseMemory, Memory } from "./memory.ts";

interface Row<T> {
  sort: string;
  id: string;
  item: T;
}

const ended = ["concluded", "withdrawn", "lapsed"];

const isAfter = (one: { sort: string; id: string }, other: { sort: string; id: string }): boolean =>
  one.sort > other.sort || (one.sort === other.sort && one.id > other.id);

const pageOf = <T>(rows: Row<T>[], { limit, cursor }: Asked, newestFirst = false): Page<T> => {
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
  const { id, agency, createdAt, changedAt, version, importId, file } = draft;
  const name = [file.person.givenName, file.person.familyName].filter(Boolean).join(" ");
  const { caseType, permit } = file;
  return { id, agency, caseType, name, permit, createdAt, changedAt, version, importId };
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

  return {
    queue: async (province, state, asked) =>
      pageOf(
        byDue((head) => head.province === province && head.state === state && !ended.includes(state)),
        asked,
      ),
    heldBy: async (person, asked) =>
      pageOf(
        byDue(({ holder }) => holder === person),
        asked,
      ),
    handedTo: async (organization, asked) =>
      pageOf(
        byDue(({ handedTo, state }) => handedTo === organization && state === "forwarded"),
        asked,
      ),
    ofAgency: async (agency, asked) => {
      const cards = [...memory.cases.values()].flatMap((subject) => cardOf(subject) ?? []);
      const drafts = cards
        .filter((card) => card.agency === agency)
        .map((item) => ({ sort: item.createdAt, id: item.id, item }));
      return pageOf<Summary | DraftCard>([...byCreated((head) => head.agency === agency), ...drafts], asked, true);
    },
    byCode: async (code) => heads().filter((head) => head.code === code),
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

    waiting: async (step, before, asked) => {
      const rows = [...memory.cases].flatMap(([id, subject]): Row<StepMessage>[] => {
        if (step === "notify") return unsent(id, subject);
        if (step === "hand-off") return unanswered(id, subject);
        const { head } = subject;
        return head?.waitsFor === step ? [{ sort: head.since, id, item: { step, case: id, seq: head.version } }] : [];
      });
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

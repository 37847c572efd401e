/** Guards of the product, each of which can be taken away at a port, so that it is seen whether the world notices. */
import type { Consequence } from "../../shared/domain/consequence.ts";
import type { Fakes } from "../fakes/index.ts";
import { brokenDrafts } from "./broken-drafts.ts";
import { brokenOffices } from "./broken-offices.ts";
import { readAs } from "./read-as.ts";
import { savedAs } from "./saved-as.ts";

type Broken = (ports: Fakes) => Fakes;

const nothing = async () => ({ items: [], next: null });

const without =
  (...kinds: Consequence["kind"][]): Broken =>
  (ports) => ({
    ...ports,
    cases: {
      load: async (id) => ports.cases.load(id),
      append: async (asked) =>
        ports.cases.append({
          ...asked,
          consequences: asked.consequences.filter(({ kind }) => !kinds.includes(kind)),
        }),
    },
  });

/** What is missing, and the world without it. */
export const brokenGuards: Readonly<Record<string, Broken>> = {
  "an event takes its number even where it is taken": (ports) => ({
    ...ports,
    cases: {
      load: async (id) => ports.cases.load(id),
      append: async (asked) => {
        const appended = await ports.cases.append(asked);
        if (appended.ok || appended.reason !== "outdated") return appended;
        const subject = ports.memory.cases.get(asked.event.case);
        subject?.events.push(asked.event);
        if (subject) subject.head = asked.head;
        return { ok: true };
      },
    },
  }),
  "one open case per person and type is not guarded": without("take-guard"),
  "the guard is not given back at the end": without("release-guard"),
  "places are taken without a limit": (ports) => ({
    ...ports,
    cases: {
      load: async (id) => ports.cases.load(id),
      append: async (asked) =>
        ports.cases.append({
          ...asked,
          consequences: asked.consequences.map((one) =>
            one.kind === "take-place" ? { ...one, limit: Number.MAX_SAFE_INTEGER } : one,
          ),
        }),
    },
  }),
  "places are not given back": without("give-place-back"),
  "a recall does not ask whether the hand-off has begun": without("require-unsent"),
  "a hand-off begins whatever became of its case": (ports) => ({
    ...ports,
    handOffs: {
      note: async (id, attempt) => ports.handOffs.note(id, attempt),
      begin: async (id, version, attempt) => {
        await ports.handOffs.begin(id, version, attempt);
        return true;
      },
    },
  }),
  "each attempt is a hand-off of its own": (ports) => {
    let attempts = 0;
    return {
      ...ports,
      endpoint: {
        ...ports.endpoint,
        send: async (request) => {
          attempts += 1;
          return ports.endpoint.send({ ...request, handOff: { ...request.handOff, handOff: `attempt-${attempts}` } });
        },
      },
    };
  },
  "a notice counts as sent before it is": (ports) => ({
    ...ports,
    mail: {
      ...ports.mail,
      // What fails from here on is not told to anybody.
      send: async (message) => {
        const id = message.id.split(".")[0] ?? "";
        const waiting = ports.memory.cases.get(id)?.notices.filter(({ sentAt }) => sentAt === null) ?? [];
        for (const notice of waiting) await ports.notices.sent(id, notice, ports.now().toISOString());
        return ports.mail.send(message);
      },
    },
  }),
  "nothing sweeps up what the stream lost": (ports) => ({
    ...ports,
    lists: { ...ports.lists, waiting: nothing, stuck: nothing },
  }),
  "a submission does not ask what became of the working copy": (ports) => ({
    ...ports,
    cases: {
      load: async (id) => ports.cases.load(id),
      append: async (asked) => {
        const draftVersion = ports.memory.cases.get(asked.event.case)?.draft?.version ?? 0;
        const consequences = asked.consequences.map((one) =>
          one.kind === "close-draft" ? { ...one, draftVersion } : one,
        );
        return ports.cases.append({ ...asked, consequences });
      },
    },
  }),
  "an edit does not ask for the version that was seen": savedAs((ports) => async (draft, caseVersion) => {
    const there = ports.memory.cases.get(draft.id)?.draft;
    return ports.drafts.save({ ...draft, version: (there?.version ?? 0) + 1 }, caseVersion);
  }),
  "an append is acknowledged before it is written": (ports) => ({
    ...ports,
    cases: {
      load: async (id) => ports.cases.load(id),
      append: async (asked) => {
        // What stands against it is heard of too late.
        await ports.cases.append(asked);
        return { ok: true };
      },
    },
  }),
  "a request is not known again": readAs((event) => ({ ...event, request: { id: "", body: "" } })),
  "a law is activated without a place in the order": (ports) => ({
    ...ports,
    registry: {
      ...ports.registry,
      activate: async (amendment) => {
        const number = (await ports.registry.all()).length + 1;
        return ports.registry.activate({ ...amendment, number });
      },
    },
  }),
  "HEAD is not written with its event": (ports) => ({
    ...ports,
    cases: {
      load: async (id) => ports.cases.load(id),
      append: async (asked) => {
        const before = ports.memory.cases.get(asked.event.case)?.head ?? null;
        const appended = await ports.cases.append(asked);
        const subject = ports.memory.cases.get(asked.event.case);
        if (appended.ok && subject && asked.event.type === "withdrawn") subject.head = before;
        return appended;
      },
    },
  }),
  "a notice is not written with its event": without("notice"),
  ...brokenOffices,
  ...brokenDrafts,
};

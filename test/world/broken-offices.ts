/** Guards of what was added to a case's own way, each of which can be taken away at a port: signatures, offices, second looks. */
import type { Draft } from "../../shared/domain/case.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { RegistryChange } from "../../shared/domain/registry-change.ts";
import type { Fakes } from "../fakes/index.ts";
import { versionKey } from "../fakes/registry-memory.ts";
import { readAs } from "./read-as.ts";
import { savedAs } from "./saved-as.ts";

type Broken = (ports: Fakes) => Fakes;

/** Who somebody is, told less of than the registry knows. */
const knowing =
  (changed: (actor: Actor) => Actor): Broken =>
  (ports) => ({
    ...ports,
    identity: {
      ...ports.identity,
      actor: async (token) => {
        const actor = await ports.identity.actor(token);
        return actor && changed(actor);
      },
    },
  });

/** What is missing, and the world without it. */
export const brokenOffices: Readonly<Record<string, Broken>> = {
  "a submission does not ask whose signature the agency wants": knowing((actor) => ({ ...actor, headSigns: false })),
  "what is written after a signature was asked for makes no version of its own": savedAs(
    (ports) => async (draft, caseVersion) => {
      const saved = await ports.drafts.save(draft, caseVersion);
      const subject = ports.memory.cases.get(draft.id);
      const isEdit = saved.ok && subject?.draft && draft.signOff?.version !== draft.version;
      if (isEdit) subject.draft = { ...subject.draft, version: draft.version - 1 } as Draft;
      return saved;
    },
  ),
  "a person's other accounts are not asked for": knowing((actor) => ({
    ...actor,
    affiliations: [actor.organization],
  })),
  "who wrote in a file is not kept": readAs((event) =>
    event.type === "submitted" ? { ...event, payload: { ...event.payload, contributors: [] } } : event,
  ),
  "an account that has ended still signs in": (ports) => ({
    ...ports,
    identity: {
      ...ports.identity,
      actor: async (token) => {
        const account = ports.memory.registry.entries.account.get(token.account);
        const home = account && (await ports.registry.organization(account.organization));
        if (!account || !home) return null;
        const known = await ports.identity.account(token.account);
        const { id, person, organization, roles } = account;
        const as = { account: id, person, organization, roles, kind: home.kind, headSigns: home.signOff ?? false };
        return known ?? { ...as, session: token.session, affiliations: [organization] };
      },
    },
  }),
  "places are taken while fewer are granted than before": (ports) => ({
    ...ports,
    administration: {
      ...ports.administration,
      write: async (wanted) => {
        const written = await ports.administration.write(wanted);
        ports.memory.ceilings.clear();
        return written;
      },
    },
  }),
  "fewer places are granted than are taken": (ports) => ({
    ...ports,
    lists: { ...ports.lists, taken: async () => ({}) },
    administration: {
      ...ports.administration,
      write: async (wanted) => {
        const { counters } = ports.memory;
        const taken = [...counters];
        counters.clear();
        const written = await ports.administration.write(wanted);
        for (const [counter, places] of taken) counters.set(counter, places);
        return written;
      },
    },
  }),
  "what somebody holds is not listed": (ports) => ({
    ...ports,
    lists: { ...ports.lists, heldBy: async () => ({ items: [], next: null }) },
  }),
  "a question counts as held by nobody": (ports) => ({
    ...ports,
    lists: {
      ...ports.lists,
      standing: async (whose, asked) => {
        const page = await ports.lists.standing(whose, asked);
        return { ...page, items: page.items.filter(({ state }) => state !== "question-pending") };
      },
    },
  }),
  // To whoever claims it, it is nobody's.
  "who holds a case is not kept": readAs((event) =>
    event.type === "claimed" ? { ...event, payload: { ...event.payload, holder: null as never } } : event,
  ),
  "a note counts as a move": (ports) => ({
    ...ports,
    cases: {
      load: async (id) => ports.cases.load(id),
      append: async (asked) => ports.cases.append({ ...asked, head: { ...asked.head, moved: asked.event.seq } }),
    },
  }),
  "a second look takes the place of the first": (ports) => ({
    ...ports,
    samples: {
      ...ports.samples,
      judge: async (id, verdict) => {
        const verdicts = ports.memory.samples.get(id)?.verdicts;
        verdicts?.set(`${verdict.case}#${verdict.seq}`, verdict);
        return { ok: true };
      },
    },
  }),
  "a sample that is asked for again is drawn again": (ports) => ({
    ...ports,
    samples: {
      ...ports.samples,
      load: async (id) => {
        const there = await ports.samples.load(id);
        return there && there.verdicts.length === 0 && ports.memory.samples.size === 1 ? null : there;
      },
      create: async (sample) => {
        ports.memory.samples.set(sample.id, { sample, verdicts: new Map() });
        return { ok: true };
      },
    },
  }),
  "who decided is not kept with what was drawn": (ports) => ({
    ...ports,
    samples: {
      ...ports.samples,
      load: async (id) => {
        const there = await ports.samples.load(id);
        const picks = there?.sample.picks.map((pick) => ({ ...pick, reviewer: "", confirmedBy: null }));
        return there && picks ? { ...there, sample: { ...there.sample, picks } } : null;
      },
    },
  }),
  "what was decided is listed without its returns": (ports) => ({
    ...ports,
    reports: {
      ...ports.reports,
      decisions: async (province, days) => {
        const listed = await ports.reports.decisions(province, days);
        return { ...listed, decisions: listed.decisions.filter(({ outcome }) => outcome !== "returned") };
      },
    },
  }),
  "a change of the registry does not ask for the version that was read": (ports) => ({
    ...ports,
    administration: {
      ...ports.administration,
      write: async (wanted) => {
        const { entries, versions } = ports.memory.registry;
        const changes = wanted.changes.map((change) => {
          const there = (entries[change.kind] as ReadonlyMap<string, unknown>).get(change.subject) ?? null;
          const version = versions.get(versionKey(change.kind, change.subject)) ?? 0;
          return there === null ? change : ({ ...change, version: version + 1 } as RegistryChange);
        });
        return ports.administration.write({ ...wanted, changes });
      },
    },
  }),
};

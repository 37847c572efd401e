/** Who did what held the office for it at that time, as the changes of the registry tell it. */
import type { CaseEvent, EventType } from "../../../shared/domain/event.ts";
import type { RegistryChange } from "../../../shared/domain/registry-change.ts";
import { same } from "../../fakes/memory.ts";
import type { Evidence } from "../evidence.ts";
import { type Invariant, ofEachCase } from "./invariant.ts";

/** A change counts once it is written, and whoever asked before it may still be at it: a minute each. */
const settling = 120_000;

export const before = (at: string): string => new Date(Date.parse(at) - settling).toISOString();
const later = (at: string): string => new Date(Date.parse(at) + settling).toISOString();

interface Span {
  from: string;
  until: string;
}

/**
 * When a change had certainly taken effect, and nobody who asked could have found the next: an event bears the instant at
 * which its request began, and may rest on what was written while it ran.
 */
export const spans = (
  changes: readonly RegistryChange[],
  { kind, subject }: Pick<RegistryChange, "kind" | "subject">,
  fits: (after: never) => boolean,
): Span[] =>
  changes
    .filter((change) => change.kind === kind && change.subject === subject)
    .flatMap(({ at, after }, index, own) =>
      fits(after as never) ? [{ from: later(at), until: before(own[index + 1]?.at ?? "9999-01-01") }] : [],
    );

export const within = ({ at }: Pick<CaseEvent, "at">, all: readonly Span[]): boolean =>
  all.some(({ from, until }) => from <= at && at < until);

/** Where an agency asks for it, nothing is handed in but by one of its heads. */
export const headsSign: Invariant = ({ cases, changes, accounts }) => {
  const heads = new Set(accounts.flatMap(({ id, roles }) => (roles.includes("agency-head") ? [id] : [])));
  return cases.flatMap(({ id, events }) =>
    events.flatMap((event) => {
      if (event.type !== "submitted") return [];
      const agency = { kind: "organization", subject: event.payload.agency } as const;
      const wanted = spans(changes, agency, ({ signOff }: { signOff?: boolean }) => signOff === true);
      return within(event, wanted) && !("account" in event.actor && heads.has(event.actor.account))
        ? [`${id}: event ${event.seq} hands in what no head has signed`]
        : [];
    }),
  );
};

/** What was handed in under a version is what was read of that version. */
export const whatWasReadWasSigned: Invariant = ({ cases, said }) =>
  said.flatMap(({ case: id, account, event: seq, seen }) => {
    if (seen === null || seq === null) return [];
    const event = cases.find((each) => each.id === id)?.events[seq - 1];
    return event?.type === "submitted" && same(event.payload.file, seen)
      ? []
      : [`${id}: event ${seq} is not the file that ${account} read and signed`];
  });

/** Who was told that a signature was asked for, or a file sent back, finds that in the draft. */
export const askingIsThere: Invariant = ({ said, signOffs }) =>
  said.flatMap(({ act, account, case: id, made }) => {
    if (act !== "askSignOff" && act !== "sendDraftBack") return [];
    const version = made?.split(".").at(-1);
    return signOffs.has(`${id} ${version} ${account} ${act === "askSignOff" ? "asked" : "sent-back"}`)
      ? []
      : [`${id}: ${account} was told of ${act} as version ${made}, which is not there`];
  });

/** Nothing is done under an account that has ended. */
export const endedAccountsDoNothing: Invariant = ({ cases, changes, accounts }) => {
  const ended = new Map(
    accounts.map(({ id }) => [
      id,
      spans(changes, { kind: "account", subject: id }, ({ active }: { active: boolean }) => !active),
    ]),
  );
  return cases.flatMap(({ id, events }) =>
    events.flatMap((event) =>
      "account" in event.actor && within(event, ended.get(event.actor.account) ?? [])
        ? [`${id}: event ${event.seq} (${event.type}) is by ${event.actor.account}, which had ended`]
        : [],
    ),
  );
};

/** What only a judge does. */
const judging: ReadonlySet<EventType> = new Set([
  ...(["claimed", "assigned", "re-evaluated", "asked", "extended", "approved", "approval-proposed"] as const),
  ...(["confirmed", "confirmation-refused", "returned", "recalled", "noted"] as const),
]);

/** Whoever acts in the event, and whoever is given the case by it. */
const judgesIn = ({ actor, payload }: CaseEvent): string[] => [
  ...("person" in actor ? [actor.person] : []),
  ...("holder" in payload && payload.holder !== null ? [payload.holder] : []),
];

/** A judge of a case wrote nothing in it before, and held no account of its agency at that time. */
export const judgesHadNoPart = ofEachCase(({ events }, { changes, accounts }: Evidence) => {
  const writers = new Set<string>();
  return events.flatMap((event) => {
    if (event.type === "submitted") for (const person of event.payload.contributors) writers.add(person);
    if (event.type === "submitted" && "person" in event.actor) writers.add(event.actor.person);
    if (!judging.has(event.type)) return [];
    const [first] = events;
    const agency = first?.type === "submitted" ? first.payload.agency : "";
    const own = accounts.filter(({ organization }) => organization === agency);
    return judgesIn(event).flatMap((person) => {
      if (writers.has(person)) return [`event ${event.seq} (${event.type}) is by ${person}, who wrote in it`];
      const here = own
        .filter((account) => account.person === person)
        .flatMap(({ id }) => spans(changes, { kind: "account", subject: id }, ({ active }) => active));
      return within(event, here) ? [`event ${event.seq} (${event.type}) is by ${person} of its agency`] : [];
    });
  });
});

/** Each thing of the registry stands as its last change left it, and each change begins where the one before ended. */
export const theRegistryIsItsChanges: Invariant = ({ changes, registered }) => {
  const last = new Map<string, RegistryChange>();
  const faults = changes.flatMap((change) => {
    const name = `${change.kind} ${change.subject}`;
    const earlier = last.get(name);
    last.set(name, change);
    const follows = change.version === (earlier?.version ?? 0) + 1 && (!earlier || same(earlier.after, change.before));
    return follows ? [] : [`change ${change.version} of ${name} does not follow the one before`];
  });
  const others = [...last].filter(([name, { after }]) => !same(after, registered[name]));
  return [...faults, ...others.map(([name]) => `${name} is not as its last change left it`)];
};

/** Tehran keeps 3:30 all year. */
const dayOf = (at: string): string => new Date(Date.parse(at) + 3.5 * 3_600_000).toISOString().slice(0, 10);

/** A first submission goes by the agreement of its day; at midnight by that of either. */
export const agreementsAreThoseInForce: Invariant = ({ cases, agreements }) => {
  const inForce = (day: string): string | undefined =>
    agreements
      .filter(({ from }) => from <= day)
      .toSorted((one, other) => (one.from < other.from ? -1 : 1))
      .at(-1)?.version;
  return cases.flatMap(({ id, events }) =>
    events.flatMap(({ type, seq, at, agreement }) =>
      type !== "submitted" || [at, before(at), later(at)].some((instant) => inForce(dayOf(instant)) === agreement)
        ? []
        : [`${id}: event ${seq} goes by the agreement ${agreement}, which was not in force`],
    ),
  );
};

/** Who sees to a draft, told anew from how it was handed on; and that nothing is written over what somebody else wrote. */
import type { Evidence } from "../evidence.ts";
import { type Invariant, ofEachCase } from "./invariant.ts";
import { before, spans, within } from "./offices.ts";

/** Nothing is written over what somebody else wrote, or read, under the same version. */
export const versionsAreWrittenOnce: Invariant = ({ rewritten }) =>
  [...rewritten].map((name) => `${name} was written twice`);

/** Each step begins with whom the one before ended, and counts once. */
export const draftsAreHandedOn = ofEachCase(({ draft }) => {
  if (draft === null) return [];
  const { keeper, handedOver } = draft;
  const faults = handedOver.flatMap(({ from, version, request }, index) => {
    const earlier = handedOver.slice(0, index);
    const last = earlier.at(-1);
    if (last && (last.to !== from || last.version >= version))
      return [`version ${version} is not given on by its keeper`];
    return earlier.some((each) => each.request.id === request.id) ? [`version ${version} repeats a request`] : [];
  });
  const last = handedOver.at(-1);
  return last && last.to !== keeper ? [...faults, `${keeper} keeps it, and it was given to ${last.to}`] : faults;
});

/** Who was told that a draft is theirs to see to, or another's, finds it so in that version. */
export const handingOverIsThere: Invariant = ({ said, cases }) =>
  said.flatMap(({ act, case: id, made, wrote }) => {
    if (act !== "handOver") return [];
    const version = Number(made?.split(".").at(-1));
    const draft = cases.find((each) => each.id === id)?.draft;
    const step = draft?.handedOver.findLast((each) => each.version <= version);
    const keeper = step?.to ?? draft?.handedOver[0]?.from ?? draft?.keeper;
    return keeper === wrote ? [] : [`${id}: version ${made} was given to ${wrote}, and ${keeper} keeps it`];
  });

/** Drafts are given to whoever writes the agency's files at that time. */
export const draftsAreGivenToThoseHere = ofEachCase(({ events, draft }, { accounts, changes }: Evidence) => {
  const first = events.find(({ type }) => type === "submitted");
  if (first?.type !== "submitted") return [];
  const own = accounts.filter(({ organization }) => organization === first.payload.agency);
  return (draft?.handedOver ?? []).flatMap(({ to, at, version }) => {
    const theirs = own.filter(({ person }) => person === to);
    const isGone = theirs.every(({ id, active }) => {
      const subject = { kind: "account", subject: id } as const;
      const first = changes.find((change) => change.kind === subject.kind && change.subject === id);
      const had = (first?.before as { active: boolean } | null | undefined) ?? { active };
      const never = had.active ? [] : [{ from: "", until: before(first?.at ?? "9999-01-01") }];
      return within({ at }, [...never, ...spans(changes, subject, (after: { active: boolean }) => !after.active)]);
    });
    return isGone ? [`version ${version} was given to ${to}, who was gone`] : [];
  });
});

/**
 * What else is written in the transaction of an event. All of it or nothing: a guard that is held by another case, a
 * counter that is full or a hand-off that has started keeps the event from happening at all.
 */
import { type Case, latestRevision } from "./case.ts";
import type { CaseEvent, Quota } from "./event.ts";
import { type Notice, noticesOf } from "./notice.ts";
import { rowOf } from "./workflow.ts";

export type Consequence =
  | { kind: "take-guard"; key: string }
  | { kind: "release-guard"; key: string }
  | ({ kind: "take-place" } & Quota)
  | { kind: "give-place-back"; counter: string }
  /** Only while nothing was sent under this hand-off. */
  | { kind: "require-unsent"; handOff: string }
  /** Only while the agency has not begun to correct. */
  | { kind: "require-uncorrected" }
  /** The hand-off is answered or made: nothing is to be tried again. */
  | { kind: "close-hand-off"; handOff: string }
  /** The working copy of that version is now in the history. */
  | { kind: "close-draft"; draftVersion: number }
  | { kind: "notice"; index: number; notice: Notice };

export const guardKey = (subject: Pick<Case, "personGuard" | "revisions">): string =>
  `${subject.personGuard}#${latestRevision(subject).file.caseType}`;

const guards = (before: Case | null, after: Case): Consequence[] => {
  const releases = (subject: Case) => (rowOf(subject.state).entering as readonly string[]).includes("release-guard");
  if (before === null) return [{ kind: "take-guard", key: guardKey(after) }];
  // What has ended gave its guard back then; another case of the person may have it since.
  if (releases(before)) return [];
  if (releases(after)) return [{ kind: "release-guard", key: guardKey(after) }];
  const [had, has] = [guardKey(before), guardKey(after)];
  return had === has
    ? []
    : [
        { kind: "release-guard", key: had },
        { kind: "take-guard", key: has },
      ];
};

const holdsQuota = (subject: Case | null): subject is Extract<Case, { state: "approved" | "forwarded" }> =>
  subject?.state === "approved" || subject?.state === "forwarded";

/** Taken on approval; kept by the hand-off and by the conclusion; given back when the case returns to review. */
const quotas = (before: Case | null, after: Case): Consequence[] => {
  if (holdsQuota(after) && !holdsQuota(before))
    return after.approval.quota.map((quota) => ({ kind: "take-place", ...quota }));
  if (holdsQuota(before) && after.state === "under-review")
    return before.approval.quota.map(({ counter }) => ({ kind: "give-place-back", counter }));
  return [];
};

const handOffs = (before: Case | null, after: Case, event: CaseEvent): Consequence[] => {
  if (event.type === "recalled" && before?.state === "approved")
    return [{ kind: "require-unsent", handOff: before.approval.handOff }];
  if (event.type === "recalled") return [{ kind: "require-uncorrected" }];
  if (before?.state === "approved" && after.state !== "approved" && before.approval.to !== null)
    return [{ kind: "close-hand-off", handOff: before.approval.handOff }];
  return [];
};

export const consequencesOf = (
  before: Case | null,
  after: Case,
  event: CaseEvent,
  draftVersion: number | null,
): Consequence[] => [
  ...guards(before, after),
  ...quotas(before, after),
  ...handOffs(before, after, event),
  ...(event.type === "submitted" && draftVersion !== null ? [{ kind: "close-draft" as const, draftVersion }] : []),
  ...noticesOf(after, event).map((notice, index) => ({ kind: "notice" as const, index, notice })),
];

/** A case is folded from the events that the real steps decided, never set up by hand. */
import { type Case, latestRevision, type State } from "../../shared/domain/case.ts";
import { seal } from "../../shared/domain/chain.ts";
import { type Consequence, consequencesOf } from "../../shared/domain/consequence.ts";
import type { Today } from "../../shared/domain/deadline.ts";
import type { CaseEvent, Happening } from "../../shared/domain/event.ts";
import { apply } from "../../shared/domain/fold.ts";
import type { Decided } from "../../shared/domain/refusal.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { attempts, type SteppingMove } from "./attempts.ts";
import { anAgreement, aToday, type Circumstances, caseId, circumstances } from "./defaults.ts";
import { people, type Who } from "./people.ts";

export interface Story {
  id: string;
  events: CaseEvent[];
  subject: Case | null;
  /** What was written in the transaction of the last event. */
  consequences: Consequence[];
}

export const beginningOf = (id: string): Story => ({ id, events: [], subject: null, consequences: [] });
export const beginning = beginningOf(caseId);

/** One event further, the way every step appends it. */
export const tell = (story: Story, happening: Happening, by: Actor | "machine", today: Today): Story => {
  const { id, subject, events } = story;
  const seq = events.length + 1;
  const event = seal(happening, {
    case: id,
    seq,
    at: today.at,
    actor:
      by === "machine"
        ? { machine: "clock" }
        : { account: by.account, person: by.person, organization: by.organization, session: by.session },
    request: { id: `request-${seq}`, body: "sha256:body" },
    ruleset: subject ? latestRevision(subject).ruleset : "1405.1",
    agreement: "1397-1",
    salt: `salt-${seq}`,
    previous: subject?.hash ?? null,
  });
  const after = apply(subject, event);
  return { id, events: [...events, event], subject: after, consequences: consequencesOf(subject, after, event, 1) };
};

export const happeningOf = (decided: Decided): Happening => {
  if (!decided.ok) throw new Error(`refused: ${decided.refusal.code} ${decided.refusal.about.join(" ")}`);
  return decided.happening;
};

/** The days on which time alone brings something, for a case that began on the first day. */
const dayOf = (move: SteppingMove, state: State): string | undefined => {
  if (move === "lapse") return "2026-12-14";
  if (move !== "remind") return undefined;
  return state === "returned" || state === "forwarded" ? "2026-12-07" : "2026-12-21";
};
export const todayOf = (move: SteppingMove, state: State): Today => aToday(dayOf(move, state));

export type Path = readonly (readonly [SteppingMove, Who | "machine"])[];

export const walk = (path: Path, changes: Partial<Circumstances> = {}, from: Story = beginning): Story =>
  path.reduce((story, [move, who]) => {
    const by = who === "machine" ? people.reviewer : people[who];
    const today = todayOf(move, story.subject?.state ?? "draft");
    const happening = happeningOf(
      attempts[move](story.subject, by, today, circumstances({ id: story.id, ...changes })),
    );
    return tell(story, happening, who === "machine" ? "machine" : by, today);
  }, from);

const validated: Path = [
  ["submit", "officer"],
  ["validate", "machine"],
];
const held: Path = [...validated, ["claim", "reviewer"]];
const approved: Path = [...held, ["approve", "reviewer"]];
const forwarded: Path = [...approved, ["forward", "machine"]];
const returned: Path = [...held, ["return", "reviewer"], ["return", "machine"]];

/** The shortest usual way into each state. */
export const paths = {
  submitted: [["submit", "officer"]],
  "under-review": held,
  "question-pending": [...held, ["ask", "reviewer"]],
  "awaiting-confirmation": approved,
  approved,
  forwarded,
  returned,
  concluded: [...forwarded, ["accept", "authority"]],
  withdrawn: [
    ["submit", "officer"],
    ["withdraw", "officer"],
  ],
  lapsed: [...returned, ["lapse", "machine"]],
} as const satisfies Record<Case["state"], Path>;

/** Case types that a second person confirms make the way into `awaiting-confirmation`. */
export const wayInto = (state: State): Partial<Circumstances> =>
  state === "awaiting-confirmation" ? { agreement: anAgreement({ confirmedCaseTypes: ["official-hire"] }) } : {};

export const aStory = <S extends Case["state"]>({
  state,
  ...changes
}: { state: S } & Partial<Circumstances>): Story & { subject: Extract<Case, { state: S }> } =>
  walk(paths[state], { ...wayInto(state), ...changes }) as Story & { subject: Extract<Case, { state: S }> };

export const aCase = <S extends Case["state"]>(
  asked: { state: S } & Partial<Circumstances>,
): Extract<Case, { state: S }> => aStory(asked).subject;

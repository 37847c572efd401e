/** Random walks through the workflow: whoever may do something does it, and time passes between. */
import fc from "fast-check";
import { allowedOnCase } from "../../shared/domain/allowed-actions.ts";
import type { State } from "../../shared/domain/case.ts";
import type { Quota } from "../../shared/domain/event.ts";
import { possibleMoves } from "../../shared/domain/workflow.ts";
import { attempts, draftMoves, type SteppingMove } from "./attempts.ts";
import { aFinding, anAgreement, aToday, circumstances } from "./defaults.ts";
import { people } from "./people.ts";
import { type Story, tell } from "./stories.ts";

/** Two places for three cases, and two of them of one person. */
export const scarcePermit: Quota = { counter: "permit#1", limit: 2 };
const guards = ["guard-1", "guard-2"];

/** What somebody tries next, and how many days later. */
export const aStep = fc.record({
  which: fc.nat(2),
  move: fc.nat(20),
  who: fc.nat(20),
  days: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(9)),
  outcome: fc.constantFrom("pass", "review", "fail" as const),
  to: fc.constantFrom("national", "national", null),
  channel: fc.constantFrom("here", "endpoint" as const),
  person: fc.nat(1),
});
export type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

const machineMoves = ["validate", "forward", "remind", "lapse"];
const isMachines = (move: string, state: State): boolean =>
  machineMoves.includes(move) || (move === "return" && state !== "under-review");

/** Takes one step of the walk, if there is one that somebody may take. */
export const further = (story: Story, { move: nth, who, ...met }: Step, on: string): Story => {
  const state = story.subject?.state ?? "draft";
  // Few withdraw: a walk is to lead far.
  const rare = nth < 2 ? [] : ["withdraw"];
  const possible = possibleMoves(state).filter((move) => ![...draftMoves, ...rare].includes(move));
  const move = possible[nth % Math.max(1, possible.length)] as SteppingMove | undefined;
  if (!move) return story;
  const machine = isMachines(move, state);
  const willing = Object.values(people).filter(
    (actor) =>
      machine || (story.subject ? allowedOnCase(story.subject, actor).includes(move) : actor.kind === "agency"),
  );
  const by = willing[who % Math.max(1, willing.length)];
  if (!by) return story;
  const today = aToday(on);
  const decided = attempts[move](
    story.subject,
    by,
    today,
    circumstances({
      ...{ id: story.id, to: met.to, channel: met.channel, quota: [scarcePermit] },
      personGuard: guards[met.person] ?? "",
      findings: [aFinding("min-age", met.outcome)],
      agreement: anAgreement({ answerWithin: 5 }),
    }),
  );
  return decided.ok ? tell(story, decided.happening, machine ? "machine" : by, today) : story;
};

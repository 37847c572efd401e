/** How the machine moves a case: it finds a state, does its step once, and stops where the work is done. */
import { type Case, latestRevision } from "../domain/case.ts";
import type { Today } from "../domain/deadline.ts";
import type { MachineStep } from "../domain/event.ts";
import { fold } from "../domain/fold.ts";
import type { Decided } from "../domain/refusal.ts";
import type { Dossier } from "../ports.ts";
import { appendOf, type CaseworkPorts } from "./move.ts";
import { todayOf } from "./today.ts";

export type Advanced = "moved" | "nothing-to-do" | "lost-race" | "no-such-case";

/** The ruleset that the event is made under; a validation names its own. */
type Advance = (
  subject: Case,
  today: Today,
  dossier: Dossier,
) => Promise<Decided & { ruleset?: string }> | (Decided & { ruleset?: string });

/**
 * A message may come twice, late or out of order. The request id names the step and the version it moves from, so that a
 * write whose reply was lost is recognised; a lost race is left to the next delivery. `loaded`: the case as the step has
 * just read it; where it has moved on since, the write says so.
 */
export const makeAdvanceCase =
  ({ cases, registry, now, salt }: CaseworkPorts) =>
  async (step: MachineStep, caseId: string, decide: Advance, loaded?: Dossier): Promise<Advanced> => {
    const dossier = loaded ?? (await cases.load(caseId));
    const subject = fold(dossier.events);
    if (subject === null) return "no-such-case";
    const today = await todayOf({ registry, now });
    const decided = await decide(subject, today, dossier);
    if (!decided.ok) return "nothing-to-do";
    const request = { id: `machine:${step}:${caseId}:${subject.version}`, body: `machine:${step}` };
    const { append } = appendOf(subject, decided.happening, {
      case: caseId,
      at: today.at,
      actor: { machine: step },
      request,
      salt: salt(),
      ruleset: decided.ruleset ?? latestRevision(subject).ruleset,
      agreement: subject.agreement,
    });
    const appended = await cases.append(append);
    if (appended.ok || appended.reason === "repeated") return "moved";
    return "lost-race";
  };

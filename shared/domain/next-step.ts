/** What follows from an event or a state: the messages that wake the machine's steps. They carry ids, never data. */
import { type Case, type State, states } from "./case.ts";
import type { EventType } from "./event.ts";
import { tellsSomebody } from "./notice.ts";
import { rowOf } from "./workflow.ts";

export const machineSteps = ["validate", "forward", "return", "notify"] as const;
export type Step = (typeof machineSteps)[number];

/** `seq` is the event that gave rise to the message: a step that finds a later version knows what was done since. */
export interface StepMessage {
  step: Step;
  case: string;
  seq: number;
}

const wakes: Partial<Record<EventType, Step>> = {
  submitted: "validate",
  approved: "forward",
  confirmed: "forward",
  returned: "return",
};

export const messagesAfter = (event: { case: string; seq: number; type: EventType }): StepMessage[] => {
  const { case: caseId, seq, type } = event;
  const step = wakes[type];
  return [
    ...(step ? [{ step, case: caseId, seq }] : []),
    ...(tellsSomebody(type) ? [{ step: "notify" as const, case: caseId, seq }] : []),
  ];
};

/** The states in which a case may wait for the step. */
export const statesBefore = (step: Exclude<Step, "notify">): State[] =>
  states.filter((state) => rowOf(state).waitsFor === step);

/** The step that the case waits for, or null when it is a person's turn. */
export const waitsFor = (subject: Case): Exclude<Step, "notify"> | null =>
  subject.state === "returned" && subject.letter !== null ? null : rowOf(subject.state).waitsFor;

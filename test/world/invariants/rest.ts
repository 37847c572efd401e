/** In the end all is quiet, nobody waits for the machine, and whatever failed on the way failed by the weather. */
import { fold } from "../../../shared/domain/fold.ts";
import { summary } from "../../../shared/domain/summary.ts";
import { type Invariant, ofEachCase } from "./invariant.ts";

export const nothingWaitsForTheMachine = ofEachCase(({ events }) => {
  const subject = fold(events);
  const waits = subject && summary(subject).waitsFor;
  return waits ? [`it is ${subject?.state} and still waits for ${waits}`] : [];
});

export const allComesToRest: Invariant = ({ isRestless }) => (isRestless ? ["something goes on without end"] : []);

export const nothingFailsOfItself: Invariant = ({ errors }) => [...errors];

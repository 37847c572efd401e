/** Which world is the first to notice that a guard is gone, and by what; `npm run simulate -- guards` lists them. */
import type { Fakes } from "../fakes/index.ts";
import { broken } from "./invariants/index.ts";
import { simulate } from "./world.ts";

/** The rarest takes some dozens; every change of a step deals the chances anew. */
const mostWorlds = 400;

/** The invariant that tells it; `docs/simulation.md` lists the seeds. */
export const tells: Readonly<Record<string, string>> = {
  "an event takes its number even where it is taken": "chains verify",
  "one open case per person and type is not guarded": "guards are the open cases",
  "the guard is not given back at the end": "guards are the open cases",
  "places are taken without a limit": "nothing is oversold",
  "places are not given back": "counters are the histories",
  "a recall does not ask whether the hand-off has begun": "one effect per hand-off",
  "a hand-off begins whatever became of its case": "one effect per hand-off",
  "each attempt is a hand-off of its own": "one effect per hand-off",
  "a notice counts as sent before it is": "everybody was told",
  "nothing sweeps up what the stream lost": "nothing waits for the machine",
  "a submission does not ask what became of the working copy": "what was written was submitted",
  "an edit does not ask for the version that was seen": "documents are there",
  "an append is acknowledged before it is written": "what was acknowledged is there",
  "a request is not known again": "requests count once",
  "a law is activated without a place in the order": "laws were rehearsed",
  "HEAD is not written with its event": "HEAD is the summary",
  "a notice is not written with its event": "every return is told",
  "a submission does not ask whose signature the agency wants": "heads sign",
  "what is written after a signature was asked for makes no version of its own": "what was read was signed",
  "a person's other accounts are not asked for": "judges had no part",
  "who wrote in a file is not kept": "judges had no part",
  "an account that has ended still signs in": "ended accounts do nothing",
  "places are taken while fewer are granted than before": "nothing is oversold",
  "fewer places are granted than are taken": "nothing is oversold",
  "what somebody holds is not listed": "nobody gone holds a case",
  "a question counts as held by nobody": "the work is counted",
  "who holds a case is not kept": "cases are in one hand",
  "a note counts as a move": "notes move nothing",
  "a second look takes the place of the first": "verdicts stay",
  "a sample that is asked for again is drawn again": "samples are drawn once",
  "who decided is not kept with what was drawn": "verdicts are others'",
  "what was decided is listed without its returns": "samples are drawn",
  "a change of the registry does not ask for the version that was read": "the registry is its changes",
  "a draft is handed over without the version that was seen": "versions are written once",
  "how a draft was handed over is not kept": "handing over is there",
  "who has left may still be given drafts": "drafts are given to those here",
  "the first night's count of what was set aside stays": "overrides are the histories",
};

/** The first world that tells it by that invariant; null where none does. Others may have told it by another one before. */
export const firstToTell = async (guard: string, without: (ports: Fakes) => Fakes): Promise<number | null> => {
  for (let seed = 1; seed <= mostWorlds; seed += 1) {
    const { evidence } = await simulate(seed, { broken: without });
    if (broken(evidence).some(({ invariant }) => invariant === tells[guard])) return seed;
  }
  return null;
};

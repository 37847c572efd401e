/** The whole workflow over the fakes: every step, the stream and the queues between them, and a clock that stands still. */
import { makeClock } from "../../functions/clock/clock.ts";
import { makeDecide } from "../../functions/decide/decide.ts";
import { makeDispatch } from "../../functions/dispatch/dispatch.ts";
import { makeDocuments } from "../../functions/documents/documents.ts";
import { makeForward } from "../../functions/forward/forward.ts";
import { makeNotify } from "../../functions/notify/notify.ts";
import { type Evidence, makeReceive } from "../../functions/receive/receive.ts";
import { makeReconcile } from "../../functions/reconcile/reconcile.ts";
import { makeReturn } from "../../functions/return/return.ts";
import { makeDrafts } from "../../functions/submit/drafts.ts";
import { makeHandOver } from "../../functions/submit/hand-over.ts";
import { makeSignOff } from "../../functions/submit/sign-off.ts";
import { makeSubmit } from "../../functions/submit/submit.ts";
import { makeValidate } from "../../functions/validate/validate.ts";
import type { Case } from "../../shared/domain/case.ts";
import { fold } from "../../shared/domain/fold.ts";
import type { StepMessage } from "../../shared/domain/next-step.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { people } from "../builders.ts";
import { type Fakes, makeFakes } from "../fakes/index.ts";
import { makeDesk } from "./desk.ts";
import { fillRegistry, others } from "./registry.ts";

/** What the machine says to whoever watches it. */
interface Told {
  calendarMissing: (year: number) => void;
  handOffFailed: (attempts: number) => void;
}

export const makeSteps = (fakes: Fakes, evidence: () => Promise<Evidence>, told: Told) => {
  const ports = {
    ...fakes,
    ...{ store: fakes.documentStore, documents: fakes.documentStore },
    ...{ idOf, evidence, publicUrl: "https://api.test", provinces: async () => ["province-ea"] },
    ...{ patienceMinutes: 2, mostPerStep: 1000, ...told },
  };
  return {
    submit: makeSubmit(ports),
    signOff: makeSignOff(ports),
    handOver: makeHandOver(ports),
    drafts: makeDrafts(ports),
    documents: makeDocuments(ports),
    decide: makeDecide(ports),
    receive: makeReceive(ports),
    validate: makeValidate(ports),
    forward: makeForward(ports),
    return: makeReturn(ports),
    notify: makeNotify(ports),
    dispatch: makeDispatch(ports),
    reconcile: makeReconcile(ports),
    clock: makeClock(ports),
  };
};
export type Steps = ReturnType<typeof makeSteps>;

export const makeWorld = async () => {
  const fakes = makeFakes();
  await fillRegistry(fakes);
  let evidence: Evidence = { ok: true, signature: null };
  const missingYears: number[] = [];
  const failedAttempts: number[] = [];
  const steps = makeSteps(fakes, async () => evidence, {
    calendarMissing: (year) => missingYears.push(year),
    handOffFailed: (attempts) => failedAttempts.push(attempts),
  });
  /** How far the stream was read, by case. */
  const read = new Map<string, number>();

  const work = ({ step, case: id }: StepMessage): Promise<unknown> => steps[step](id);

  /** What was written since the stream was last read becomes messages. */
  const stream = async (): Promise<void> => {
    for (const [id, { events }] of fakes.memory.cases) {
      for (const event of events.slice(read.get(id) ?? 0)) {
        await steps.dispatch([event]);
        read.set(id, event.seq);
      }
    }
  };

  /** Reads stream and queues until all is quiet; each message comes that many times. */
  const settle = async (deliveries = 1): Promise<void> => {
    await stream();
    for (let message = fakes.queues.sent.shift(); message; message = fakes.queues.sent.shift()) {
      for (let delivery = 1; delivery <= deliveries; delivery += 1) await work(message);
      await stream();
    }
  };

  /** The stream loses everything that was written until now. */
  const loseStream = (): void => {
    for (const [id, { events }] of fakes.memory.cases) read.set(id, events.length);
    fakes.queues.sent.length = 0;
  };

  const caseOf = async (id: string): Promise<Case> => {
    const subject = fold((await fakes.cases.load(id)).events);
    if (!subject) throw new Error("the case has no history yet");
    return subject;
  };

  const desk = (actor: Actor) => makeDesk(steps, actor);
  return {
    ...fakes,
    steps,
    desk,
    work,
    stream,
    settle,
    loseStream,
    /** Years whose holidays the administrator was told to be missing. */
    missingYears,
    /** Numbers of the attempts of hand-offs that did not arrive. */
    failedAttempts,
    caseOf,
    typesOf: async (id: string) => (await fakes.cases.load(id)).events.map(({ type }) => type),
    handOffOf: async (id: string): Promise<string> => {
      const subject = await caseOf(id);
      if (subject.state !== "approved" && subject.state !== "forwarded") throw new Error("nothing is handed over");
      return subject.approval.handOff;
    },
    say: (answer: Evidence): void => {
      evidence = answer;
    },
    officer: desk(people.officer),
    head: desk(people.head),
    reviewer: desk(people.reviewer),
    colleague: desk(people.colleague),
    chief: desk(people.chief),
    deputy: desk(others.deputy),
    auditor: desk(people.auditor),
    authority: desk(people.authority),
    stranger: desk(others.stranger),
    ministry: desk(others.machine),
  };
};
export type World = Awaited<ReturnType<typeof makeWorld>>;

/** Every function of the product over the ports of a world: what people ask for, what queues and stream call, what the schedules call. */
import { makeSamples } from "../../functions/decide/samples.ts";
import { makeReviewers } from "../../functions/desk/reviewers.ts";
import { makeReadWorkload } from "../../functions/desk/workload.ts";
import { makeCreateImport, makeRequestUpload } from "../../functions/import/import.ts";
import { makeImportRows } from "../../functions/import-rows/import-rows.ts";
import { makeLists } from "../../functions/read/lists.ts";
import { makeRead } from "../../functions/read/read.ts";
import { makeRecount } from "../../functions/recount/recount.ts";
import { makeAccounts } from "../../functions/registry/accounts.ts";
import { makeLeave } from "../../functions/registry/leave.ts";
import { makeOrganizations } from "../../functions/registry/organizations.ts";
import { makePermits } from "../../functions/registry/permits.ts";
import { makeSettings } from "../../functions/registry/settings.ts";
import { makeWriting } from "../../functions/registry/writing.ts";
import { makeRehearse } from "../../functions/rehearse/rehearse.ts";
import { makeRehearsals } from "../../functions/rulesets/rehearsals.ts";
import { makeRulesets } from "../../functions/rulesets/rulesets.ts";
import { makeWorkload } from "../../functions/workload/workload.ts";
import { makeSpreadsheets } from "../../shared/adapters/spreadsheet.ts";
import { importMessage, rehearsalMessage } from "../../shared/contract/messages.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { queueFunction } from "../../shared/lambda/queue.ts";
import { scheduleFunction } from "../../shared/lambda/schedule.ts";
import { stepFunction } from "../../shared/lambda/step.ts";
import { streamFunction } from "../../shared/lambda/stream.ts";
import type { Fakes } from "../fakes/index.ts";
import { makeSteps } from "../steps/world.ts";
import type { Batch, QueueName } from "./queues.ts";

const log = () => undefined;

/** Every signature is good: what a bad one does is tested where it is checked. */
export const stepsOver = (ports: Fakes) =>
  makeSteps(ports, async () => ({ ok: true, signature: null }), { calendarMissing: log, handOffFailed: log });

/** Sessions began before all that happens. */
const signedInAt = new Date(0);

/** What the runtime calls with an event, and gets an answer from. */
type Handler<Event, Answer> = (event: Event, context: never, done: never) => Answer | Promise<Answer>;

const called =
  <Event, Answer>(handler: unknown) =>
  async (event: Event): Promise<Answer> =>
    (handler as Handler<Event, Answer>)(event, {} as never, undefined as never);

/**
 * `failed` is told of every error, also of those that a function answers with a message that comes again. `counted` gets
 * what a recount of the night has found.
 */
export const makeFunctions = (
  ports: Fakes,
  told: { failed: (error: unknown) => void; counted: (differences: number, unreadable: number) => void },
) => {
  const watched =
    <Asked, Answer>(work: (asked: Asked) => Promise<Answer>) =>
    async (asked: Asked): Promise<Answer> => {
      try {
        return await work(asked);
      } catch (error) {
        told.failed(error);
        throw error;
      }
    };
  const steps = stepsOver(ports);
  const all = {
    ...ports,
    ...{ imports: ports.importLog, rehearsals: ports.rehearsalLog, amendments: ports.registry },
    ...{ store: ports.documentStore, spreadsheets: makeSpreadsheets(), idOf },
  };
  const lists = { ...all, queue: ports.importQueue };
  const laws = { ...all, queue: ports.rehearsalQueue };
  const recount = makeRecount(ports);
  const desk = { ...all, write: makeWriting(all) };

  const batches = (handler: unknown): Batch => {
    const call = called<{ Records: unknown }, Awaited<ReturnType<Batch>>>(handler);
    return (Records) => call({ Records });
  };
  const queues: Record<QueueName, Batch> = {
    validate: batches(stepFunction("validate", watched(steps.validate), log)),
    forward: batches(stepFunction("forward", watched(steps.forward), log)),
    return: batches(stepFunction("return", watched(steps.return), log)),
    notify: batches(
      stepFunction(
        "notify",
        watched(async (id) => String(await steps.notify(id))),
        log,
      ),
    ),
    import: batches(
      queueFunction({ schema: importMessage, log, concurrency: 1, work: watched(makeImportRows(lists)) }),
    ),
    rehearsal: batches(
      queueFunction({ schema: rehearsalMessage, log, concurrency: 1, work: watched(makeRehearse(laws)) }),
    ),
  };
  const sweep = (work: () => Promise<Record<string, number>>) => {
    const call = called(scheduleFunction({ log, sweep: work }));
    return () => call({ id: "sweep" });
  };
  return {
    /** As the HTTP stack does: whoever asks is looked up at each request, and an account that has ended asks nothing. */
    as: async ({ account, session }: Actor, send: (actor: Actor) => Promise<Outcome>): Promise<Outcome> => {
      const actor = await ports.identity.actor({ account, session, signedInAt });
      return actor ? send(actor) : { problem: "unauthorized" };
    },
    steps,
    read: makeRead(ports),
    ...{ requestUpload: makeRequestUpload(lists), createImport: makeCreateImport(lists) },
    ...{ rehearsals: makeRehearsals(laws), rulesets: makeRulesets(laws) },
    samples: makeSamples(all),
    ...{ lists: makeLists(ports), reviewers: makeReviewers(ports), workload: makeReadWorkload(ports) },
    registry: {
      ...{ organizations: makeOrganizations(desk), permits: makePermits(desk), accounts: makeAccounts(desk) },
      ...{ leave: makeLeave(desk), settings: makeSettings(desk) },
    },
    queues,
    stream: called<{ Records: unknown }, { batchItemFailures: { itemIdentifier: string }[] }>(
      streamFunction({ log, work: watched(steps.dispatch) }),
    ),
    schedules: {
      reconcile: sweep(async () => ({ ...(await steps.reconcile()) })),
      clock: sweep(async () => ({ ...(await steps.clock()) })),
      workload: sweep(makeWorkload(ports)),
      recount: sweep(async () => {
        const found = await recount();
        told.counted(found.differences, found.unreadable);
        return found;
      }),
    },
  };
};
export type Functions = ReturnType<typeof makeFunctions>;

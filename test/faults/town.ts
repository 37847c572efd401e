/** Every step over the real adapters and the embedded stack, with the faults that a test plans; whoever fails tries again. */
import { makeClock } from "../../functions/clock/clock.ts";
import { makeDecide } from "../../functions/decide/decide.ts";
import { makeDispatch } from "../../functions/dispatch/dispatch.ts";
import { makeDocuments } from "../../functions/documents/documents.ts";
import { makeForward } from "../../functions/forward/forward.ts";
import { makeCreateImport, makeReadImport, makeRequestUpload } from "../../functions/import/import.ts";
import { makeImportRows } from "../../functions/import-rows/import-rows.ts";
import { makeNotify } from "../../functions/notify/notify.ts";
import { makeReceive } from "../../functions/receive/receive.ts";
import { makeReconcile } from "../../functions/reconcile/reconcile.ts";
import { makeReturn } from "../../functions/return/return.ts";
import { makeDrafts } from "../../functions/submit/drafts.ts";
import { makeHandOver } from "../../functions/submit/hand-over.ts";
import { makeSignOff } from "../../functions/submit/sign-off.ts";
import { makeSubmit } from "../../functions/submit/submit.ts";
import { makeValidate } from "../../functions/validate/validate.ts";
import { patientRequests } from "../../shared/adapters/aws/patient-requests.ts";
import { makeCaseLists } from "../../shared/adapters/case-lists.ts";
import { makeCaseLog } from "../../shared/adapters/case-log.ts";
import { makeDocumentStore } from "../../shared/adapters/document-store.ts";
import { makeDrafts as makeDraftStore } from "../../shared/adapters/drafts.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeHandOffs } from "../../shared/adapters/hand-offs.ts";
import { makeIdentity } from "../../shared/adapters/identity.ts";
import { makeImportLog } from "../../shared/adapters/import-log.ts";
import { makeImportQueue } from "../../shared/adapters/import-queue.ts";
import { makeNotices } from "../../shared/adapters/notices.ts";
import { makeQueues } from "../../shared/adapters/queues.ts";
import { makeReadLog } from "../../shared/adapters/read-log.ts";
import { makeRegistry } from "../../shared/adapters/registry.ts";
import { makeS3 } from "../../shared/adapters/s3.ts";
import { makeSpreadsheets } from "../../shared/adapters/spreadsheet.ts";
import { makeSqs } from "../../shared/adapters/sqs.ts";
import { importMessage, stepMessage } from "../../shared/contract/messages.ts";
import type { CaseFile } from "../../shared/domain/case-file.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { queueFunction } from "../../shared/lambda/queue.ts";
import { streamFunction } from "../../shared/lambda/stream.ts";
import { requiredDocuments } from "../../shared/law/index.ts";
import { cloud } from "../adapters/emulators.ts";
import { people } from "../builders.ts";
import { makeFakes } from "../fakes/index.ts";
import { type FaultOf, makeFaultyCalls } from "./faulty-calls.ts";
import type { Stack } from "./stack.ts";
import { openStream, workQueue } from "./transport.ts";

/** Only planned faults befall a call: a slow machine is none of them. */
const unhurried = { ...patientRequests, connectionTimeout: 30_000, requestTimeout: 30_000 };
/** Contention is waited out in no time. */
const patience = { attempts: 8, random: () => 0.5, wait: async () => undefined };

export const openTown = async (stack: Stack, faultOf?: FaultOf) => {
  const { table, bucket, page, urls, run, remove } = await stack.fresh();
  const faults = makeFaultyCalls(faultOf);
  const { tables, storage } = stack.endpoints;
  const line = { ...cloud, patience: unhurried, through: faults.through };
  const client = faults.around(makeDynamoDb({ ...line, endpoint: tables }));
  const sqs = { client: faults.around(makeSqs({ ...line, endpoint: storage })), patience };
  const s3 = faults.aroundBucket(makeS3(bucket, { ...line, endpoint: storage }));
  const { clock, now, salt, personKeys, mail, endpoint, civilRegistry, employmentRegister } = makeFakes();

  const cases = { client, table, patience };
  const { import: importUrl, ...stepUrls } = urls;
  const store = makeDocumentStore({ client: s3 });
  const registry = makeRegistry({ client, table: "Registry", now });
  const ports = {
    ...{ now, salt, personKeys, mail, endpoint, civilRegistry, employmentRegister, registry },
    ...{ cases: makeCaseLog(cases), drafts: makeDraftStore(cases), lists: makeCaseLists(cases) },
    ...{ handOffs: makeHandOffs(cases), notices: makeNotices(cases), imports: makeImportLog(cases) },
    readLog: makeReadLog({ client, table: "Reads" }),
    identity: makeIdentity({ client, table: "Registry", now }),
    ...{ queues: makeQueues({ ...sqs, urls: stepUrls }), queue: makeImportQueue({ ...sqs, url: importUrl }) },
    ...{ store, documents: store, spreadsheets: makeSpreadsheets(), idOf },
    ...{ evidence: async () => ({ ok: true, signature: null }) as const, publicUrl: "https://api.test" },
    ...{ provinces: registry.provinces, patienceMinutes: 2, mostPerStep: 1000, calendarMissing: () => undefined },
    handOffFailed: () => undefined,
  };
  const steps = {
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
  const lists = {
    requestUpload: makeRequestUpload(ports),
    createImport: makeCreateImport(ports),
    readImport: makeReadImport(ports),
  };

  const quiet = { log: () => undefined, concurrency: 5 };
  const stepQueue = (step: keyof typeof stepUrls) =>
    queueFunction({
      ...{ ...quiet, schema: stepMessage },
      work: ({ case: id }) =>
        faults.as(step, async () => {
          const outcome = String(await steps[step](id));
          if (outcome === "lost-race") throw new Error("somebody else was first");
          return outcome;
        }),
    });
  const importRows = makeImportRows(ports);
  const handlers = {
    ...{ validate: stepQueue("validate"), forward: stepQueue("forward") },
    ...{ return: stepQueue("return"), notify: stepQueue("notify") },
    import: queueFunction({
      ...{ ...quiet, schema: importMessage },
      work: (message) => faults.as(message.chunk === null ? "plan" : "import-rows", () => importRows(message)),
    }),
  };
  const readStream = await openStream(stack.table, table);
  const dispatch = streamFunction({ ...quiet, work: (events) => faults.as("dispatch", () => steps.dispatch(events)) });

  /** A draft with everything that is asked for, put there beside the steps and without faults. */
  const prepare = async (file: CaseFile, id = "f".repeat(32)): Promise<string> => {
    const calm = { client: stack.client, table };
    const store = makeDraftStore(calm);
    const request = { id: `prepared ${id}`, body: "prepared" };
    const documents = requiredDocuments(file).map((kind, index) => ({
      ...{ kind, documentId: String(index).padStart(32, "0"), issuedOn: "2026-10-23" },
    }));
    const at = now().toISOString();
    const stored = {
      contentType: "application/pdf",
      status: "verified",
      ...page,
      request,
      createdAt: at,
    } as const;
    await Promise.all(documents.map((document) => store.putDocument(id, { ...document, ...stored })));
    const { officer } = people;
    await store.create({
      ...{ id, agency: officer.organization, version: 1, file: { ...file, documents }, contributors: [officer.person] },
      ...{ createdAt: at, changedAt: at, request, status: "open", importId: null, importVersion: null },
      ...{ keeper: officer.person, handedOver: [], signOff: null },
    });
    return id;
  };

  /** A person or a schedule asks again, in the same words, for as long as there is no answer. */
  const patiently = async <Answer>(who: string, ask: () => Promise<Answer>): Promise<Answer> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const answer = await faults.as(who, ask);
        await faults.land();
        return answer;
      } catch (error) {
        if (attempt === 4 || !String(error).includes("planned")) throw error;
      }
    }
  };

  /** Stream and queues until all is quiet. */
  const machine = async (): Promise<void> => {
    for (let busy = true, rounds = 0; busy; rounds += 1) {
      if (rounds > 60) throw new Error("the machine does not come to rest");
      busy = await readStream(dispatch);
      for (const [name, url] of Object.entries(urls))
        busy = (await workQueue(stack.queue, url, handlers[name as keyof typeof handlers])) || busy;
      await faults.land();
    }
  };

  return {
    ...{
      run,
      table,
      urls,
      steps,
      lists,
      store,
      clock,
      mail,
      endpoint,
      cases: ports.cases,
      faults,
      prepare,
      patiently,
      machine,
    },
    /** What the schedules make good. */
    calm: async (): Promise<void> => {
      for (const sweep of ["reconcile", "clock", "reconcile"] as const) {
        clock.advance(5 * 60_000);
        await patiently<object>(sweep, steps[sweep]);
        await machine();
      }
    },
    close: async (): Promise<void> => {
      for (const each of [client, sqs.client, s3]) each.destroy();
      await remove();
    },
  };
};
export type Town = Awaited<ReturnType<typeof openTown>>;

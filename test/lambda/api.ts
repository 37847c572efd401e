/** Every route over the fakes, behind the same stack as in the cloud. What it answers is held against its description. */
import { createHash } from "node:crypto";
import { expect } from "vitest";
import { makeDecide } from "../../functions/decide/decide.ts";
import { makeSamples } from "../../functions/decide/samples.ts";
import { makeCalendar } from "../../functions/desk/calendar.ts";
import { makeCounts } from "../../functions/desk/counts.ts";
import { makeKeepers } from "../../functions/desk/keepers.ts";
import { makeReviewers } from "../../functions/desk/reviewers.ts";
import { makeReadWorkload } from "../../functions/desk/workload.ts";
import { makeDocuments } from "../../functions/documents/documents.ts";
import { makeForward } from "../../functions/forward/forward.ts";
import { makeCreateImport, makeReadImport, makeRequestUpload } from "../../functions/import/import.ts";
import { makeLaw } from "../../functions/law/law.ts";
import { makeReadLetter } from "../../functions/letter/letter.ts";
import { makeLists } from "../../functions/read/lists.ts";
import { makeMe } from "../../functions/read/me.ts";
import { makeOversight } from "../../functions/read/oversight.ts";
import { makeRead } from "../../functions/read/read.ts";
import { makeReads } from "../../functions/read/reads.ts";
import { type Evidence, makeReceive } from "../../functions/receive/receive.ts";
import { makeAccounts } from "../../functions/registry/accounts.ts";
import { makeChanges } from "../../functions/registry/changes.ts";
import { makeLeave } from "../../functions/registry/leave.ts";
import { makeOrganizations } from "../../functions/registry/organizations.ts";
import { makePeople } from "../../functions/registry/people.ts";
import { makePermits } from "../../functions/registry/permits.ts";
import { makePosts } from "../../functions/registry/posts.ts";
import { makeSavedReasons } from "../../functions/registry/saved-reasons.ts";
import { makeSettings } from "../../functions/registry/settings.ts";
import { makeWriting } from "../../functions/registry/writing.ts";
import { makeRehearse } from "../../functions/rehearse/rehearse.ts";
import { makeReturn } from "../../functions/return/return.ts";
import { makeRehearsals } from "../../functions/rulesets/rehearsals.ts";
import { makeRulesets } from "../../functions/rulesets/rulesets.ts";
import { makeDrafts } from "../../functions/submit/drafts.ts";
import { makeHandOver } from "../../functions/submit/hand-over.ts";
import { makeSignOff } from "../../functions/submit/sign-off.ts";
import { makeSubmit } from "../../functions/submit/submit.ts";
import { makeValidate } from "../../functions/validate/validate.ts";
import * as answers from "../../shared/contract/answers.ts";
import { type ProblemType, problemCatalogue } from "../../shared/contract/problems.ts";
import { problemsOf } from "../../shared/contract/route-problems.ts";
import { type RouteId, routeOf, routes } from "../../shared/contract/routes.ts";
import { acceptedFile } from "../../shared/lambda/accepted-file.ts";
import { type Handlers, httpFunction } from "../../shared/lambda/http.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { languageOf } from "../../shared/lambda/language.ts";
import { warmed } from "../../shared/lambda/warmed.ts";
import { citationOf } from "../../shared/law/index.ts";
import { makeFakes } from "../fakes/index.ts";
import { type Asked, aCall, aContext, claimsOf, keptLog } from "./events.ts";

export interface Answered {
  status: number;
  headers: Record<string, string>;
  /** As it was sent. */
  text: string;
  body: never;
  /** Null where it went well. */
  problem: ProblemType | null;
}

export type Given = Omit<Partial<Asked>, "body"> & { as?: string; body?: unknown };

export const anApi = () => {
  const fakes = makeFakes();
  const { importLog: imports, importQueue: queue } = fakes;
  /** What others do at the same moment, as long as it is set. */
  const meddling: {
    outdates: boolean;
    saves: boolean;
    uploads: boolean;
    verifies: boolean;
    activates: boolean;
    administers: boolean;
    fails: Error | null;
  } = {
    ...{ outdates: false, saves: false, uploads: false, verifies: false, activates: false, administers: false },
    fails: null,
  };
  const cases: typeof fakes.cases = {
    ...fakes.cases,
    load: fakes.cases.load,
    append: async (append) => (meddling.outdates ? { ok: false, reason: "outdated" } : fakes.cases.append(append)),
  };
  const draftStore = new Proxy(fakes.drafts, {
    get: (target, key) => {
      if (key === "save" && meddling.saves) return async () => ({ ok: false, reason: "stale", draft: null });
      return key === "verifyDocument" && meddling.verifies ? async () => false : Reflect.get(target, key);
    },
  });
  const store = new Proxy(fakes.documentStore, {
    get: (target, key) => (key === "promote" && meddling.uploads ? async () => false : Reflect.get(target, key)),
  });
  const ports = { ...fakes, cases, drafts: draftStore, store, imports, queue, idOf, cite: citationOf };
  /** Whether another system's signature holds, as a test wishes. */
  let evidence: Evidence = { ok: true, signature: null };

  const drafts = makeDrafts(ports);
  const submit = makeSubmit(ports);
  const signOff = makeSignOff(ports);
  const handOver = makeHandOver(ports);
  const documents = makeDocuments(ports);
  const decide = makeDecide(ports);
  const receive = makeReceive({ ...ports, evidence: async () => evidence });
  const { readCase, readHistory, readRevision } = makeRead(ports);
  const readLetter = makeReadLetter(ports);
  const reads = makeReads(ports);
  const { list, search } = makeLists(ports);
  const law = makeLaw(ports);
  const oversight = makeOversight(ports);
  const amendments = new Proxy(fakes.registry, {
    get: (target, key) => (key === "activate" && meddling.activates ? async () => false : Reflect.get(target, key)),
  });
  const rehearsing = { ...ports, rehearsals: fakes.rehearsalLog, queue: fakes.rehearsalQueue, amendments };
  const rehearsals = makeRehearsals(rehearsing);
  const rulesets = makeRulesets(rehearsing);
  const administration = new Proxy(fakes.administration, {
    get: (target, key) =>
      key === "write" && meddling.administers
        ? async () => ({ ok: false, reason: "outdated" })
        : Reflect.get(target, key),
  });
  const keeping = { ...ports, administration };
  const registering = { ...keeping, write: makeWriting(keeping) };
  const organizations = makeOrganizations(registering);
  const accounts = makeAccounts(registering);
  const people = makePeople(registering);
  const samples = makeSamples(ports);
  const leave = makeLeave(registering);
  const savedReasons = makeSavedReasons(registering);
  const permits = makePermits(registering);
  const posts = makePosts(registering);
  const everybodys = makeSettings(registering);
  const handlers: Handlers<typeof routes> = {
    check: submit.check,
    createCase: drafts.create,
    editCase: ({ params, ...asked }) => drafts.edit({ ...asked, caseId: params.id }),
    deleteCase: ({ params, ...asked }) => drafts.remove({ ...asked, caseId: params.id }),
    askSignOff: ({ params, ...asked }) => signOff.ask({ ...asked, caseId: params.id }),
    sendBackCase: ({ params, ...asked }) => signOff.sendBack({ ...asked, caseId: params.id }),
    handOverDraft: ({ params, ...asked }) => handOver({ ...asked, caseId: params.id }),
    submitCase: ({ params, ...asked }) => submit.submitCase({ ...asked, caseId: params.id }),
    withdrawCase: ({ params, ...asked }) => submit.withdraw({ ...asked, caseId: params.id }),
    answerQuestion: ({ params, ...asked }) => submit.answer({ ...asked, caseId: params.id }),
    requestDocument: ({ params, ...asked }) => documents.request({ ...asked, caseId: params.id }),
    completeDocument: ({ params, ...asked }) =>
      documents.complete({ ...asked, caseId: params.id, documentId: params.documentId }),
    readDocument: ({ params, ...asked }) =>
      documents.download({ ...asked, caseId: params.id, documentId: params.documentId }),
    requestUpload: makeRequestUpload(ports),
    createImport: makeCreateImport(ports),
    readImport: makeReadImport(ports),
    claimCase: ({ params, ...asked }) => decide.claim({ ...asked, caseId: params.id }),
    releaseCase: ({ params, ...asked }) => decide.release({ ...asked, caseId: params.id }),
    assignCase: ({ params, ...asked }) => decide.assign({ ...asked, caseId: params.id }),
    evaluateCase: ({ params, ...asked }) => decide.evaluate({ ...asked, caseId: params.id }),
    askAgency: ({ params, ...asked }) => decide.ask({ ...asked, caseId: params.id }),
    extendCase: ({ params, ...asked }) => decide.extend({ ...asked, caseId: params.id }),
    recallCase: ({ params, ...asked }) => decide.recall({ ...asked, caseId: params.id }),
    noteCase: ({ params, ...asked }) => decide.note({ ...asked, caseId: params.id }),
    decideCase: ({ params, ...asked }) => decide.decision({ ...asked, caseId: params.id }),
    confirmCase: ({ params, ...asked }) => decide.confirmation({ ...asked, caseId: params.id }),
    receiveReceipt: ({ params, raw, ...asked }) =>
      receive({ ...asked, caseId: params.id }, { ...raw, url: `https://api.test${raw.path}` }),
    readMe: makeMe(ports),
    listReviewers: makeReviewers(ports).list,
    listKeepers: makeKeepers(ports),
    countCases: makeCounts(ports),
    readWorkload: makeReadWorkload(ports),
    readCase,
    readHistory,
    readRevision,
    readLetter: ({ raw: { headers }, ...asked }) =>
      readLetter({
        ...asked,
        file: acceptedFile(routes.readLetter, headers.accept),
        language: languageOf(headers["accept-language"]),
      }),
    listCases: list,
    searchPerson: search,
    readReads: reads.ofCase,
    listReads: reads.byAccount,
    listRules: law.rules,
    readRule: law.rule,
    listInstruments: law.instruments,
    readInstrument: law.instrument,
    listCaseTypes: law.caseTypes,
    readCalendar: makeCalendar(ports),
    readAgreement: law.agreement,
    createRehearsal: rehearsals.create,
    listRehearsals: rehearsals.list,
    readRehearsal: rehearsals.read,
    listRehearsalChanges: rehearsals.changes,
    listRulesets: rulesets.list,
    activateRuleset: rulesets.activate,
    listOrganizations: organizations.list,
    createOrganization: organizations.create,
    readOrganization: organizations.read,
    editOrganization: organizations.edit,
    editSignOff: organizations.editSignOff,
    listAccounts: accounts.list,
    createAccount: accounts.create,
    readAccount: accounts.read,
    editAccount: accounts.edit,
    endSessions: accounts.endSessions,
    readPerson: people.read,
    editPerson: people.edit,
    readSavedReasons: savedReasons.read,
    editSavedReasons: savedReasons.edit,
    readLeave: leave.read,
    editLeave: leave.edit,
    listPermits: permits.list,
    createPermit: permits.create,
    readPermit: permits.read,
    editPermit: permits.edit,
    listPosts: posts.list,
    createPost: posts.create,
    readPost: posts.read,
    editPost: posts.edit,
    listRoutes: everybodys.routes,
    editRoute: everybodys.editRoute,
    readCalendarSettings: everybodys.readCalendar,
    editCalendarSettings: everybodys.editCalendar,
    listAgreements: everybodys.agreements,
    createAgreement: everybodys.createAgreement,
    listRegistryChanges: makeChanges(registering),
    listSamples: samples.list,
    drawSample: samples.draw,
    readSample: samples.read,
    judgeDecision: samples.judge,
    countOverrides: oversight.overrides,
    readRecount: oversight.recount,
  };

  const { log, lines } = keptLog();
  const actorOf: typeof fakes.identity.actor = (token) =>
    meddling.fails ? Promise.reject(meddling.fails) : fakes.identity.actor(token);
  const handler = httpFunction({ routes, actorOf, handlers, schemaOf: warmed, log, elapsed: () => 0 });
  let keys = 0;

  /** Calls a route as the holder of an account, under a key of its own unless one is given. */
  const call = async (id: RouteId, { as = "officer", ...given }: Given = {}): Promise<Answered> => {
    keys += 1;
    const headers = { "idempotency-key": `key-${keys}`, ...given.headers };
    const result = await handler(aCall(id, { claims: claimsOf(as), ...given, headers }), aContext);
    if (typeof result === "string") throw new Error("an answer is an object");
    const { statusCode: status = 0, body: text = "" } = result;
    const { "content-type": contentType } = result.headers as Record<string, string>;
    if (result.isBase64Encoded) {
      expect(routeOf(id).files, `${id} does not say that it answers ${contentType}`).toContain(contentType);
      return {
        status,
        headers: result.headers as Record<string, string>,
        text,
        body: undefined as never,
        problem: null,
      };
    }
    const body = text === "" ? undefined : JSON.parse(text);
    const problem = status < 400 ? null : (body.type.split(":").at(-1) as ProblemType);
    holdAgainstDescription(id, status, body, problem);
    return { status, headers: result.headers as Record<string, string>, text, body: body as never, problem };
  };

  return {
    ...fakes,
    call,
    lines,
    meddling,
    setEvidence: (next: Evidence) => {
      evidence = next;
    },
    machine: {
      validate: makeValidate({ ...ports, documents: store }),
      return: makeReturn(ports),
      forward: makeForward({ ...ports, publicUrl: "https://api.test", handOffFailed: () => undefined }),
    },
    rehearse: makeRehearse(rehearsing),
  };
};
export type Api = ReturnType<typeof anApi>;

const holdAgainstDescription = (id: RouteId, status: number, body: unknown, problem: ProblemType | null) => {
  const route = routeOf(id);
  if (problem !== null) {
    answers.problem.parse(body);
    expect(problemsOf(route), `${id} does not say that it answers ${problem}`).toContain(problem);
    expect(status).toBe(problemCatalogue[problem].status);
    return;
  }
  const schema = route.answers[status as keyof typeof route.answers];
  expect(schema, `${id} does not say that it answers ${status}`).not.toBeUndefined();
  if (schema) schema.parse(body);
  else expect(body).toBeUndefined();
};

export const pdf = (text = "page"): Uint8Array => Buffer.from(`%PDF-1.7 ${text}`);
export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

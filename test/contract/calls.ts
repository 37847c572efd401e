/** One good call per route, in a case brought to where it is possible. */
import { makeWorkload } from "../../functions/workload/workload.ts";
import type { RouteId } from "../../shared/contract/routes.ts";
import { aDraftOf, anAmendment, quietDay } from "../builders/amendment.ts";
import type { Given } from "../lambda/api.ts";
import { bareFile, type World } from "../lambda/world.ts";
import { registryCalls } from "./registry-calls.ts";
import { sampleCalls } from "./sample-calls.ts";
import { settingsCalls } from "./settings-calls.ts";

const onCase = (id: string, given: Given = {}): Given => ({ ...given, params: { id } });

const withList = async (world: World): Promise<Given> => {
  const asked = await world.expectOk("requestUpload", { body: { contentType: "text/csv", size: 5 } });
  const { upload } = asked.body as { upload: string };
  world.documentStore.upload(`quarantine/lists/agency-a/${upload}`, Buffer.from("list\n"));
  return { body: { caseType: "official-hire", upload } };
};

const aDocumentRequest = { kind: "degree", contentType: "application/pdf", size: 100 };

const requested = async (world: World): Promise<Given> => {
  const id = await world.draft();
  const asked = await world.expectOk("requestDocument", { params: { id }, body: { ...aDocumentRequest, size: 9 } });
  const { documentId } = (asked.body as { document: { documentId: string } }).document;
  world.documentStore.upload(`quarantine/${id}/${documentId}`, Buffer.from("%PDF-1.7\n"));
  return { params: { id, documentId } };
};

const versioned = async (world: World, id: string, as: string, body?: unknown): Promise<Given> => ({
  as,
  params: { id },
  headers: await world.versionOf(id, as),
  ...(body === undefined ? {} : { body }),
});

export const goodCalls: Record<RouteId, (world: World) => Promise<Given>> = {
  check: async () => ({ body: { case: bareFile() } }),
  createCase: async () => ({ body: bareFile() }),
  editCase: async (world) => versioned(world, await world.draft(), "officer", bareFile()),
  deleteCase: async (world) => versioned(world, await world.draft(), "officer"),
  submitCase: async (world) => onCase(await world.fullDraft(), { body: { answers: [] } }),
  askSignOff: async (world) =>
    versioned(world, await world.signed(() => world.fullDraft()), "officer", { answers: [] }),
  sendBackCase: async (world) => versioned(world, await world.waiting(), "head", { note: "the degree is another's" }),
  handOverDraft: async (world) => versioned(world, await world.draft(), "head", { person: "person-head" }),
  withdrawCase: async (world) => onCase(await world.underReview(), { body: { note: "the person withdrew" } }),
  answerQuestion: async (world) => {
    const id = await world.claimed();
    await world.expectOk("askAgency", { as: "reviewer", params: { id }, body: { question: "which page?" } });
    return onCase(id, { body: { text: "the last" } });
  },
  requestDocument: async (world) => onCase(await world.draft(), { body: aDocumentRequest }),
  completeDocument: requested,
  readDocument: async (world) => {
    const id = await world.draft();
    return { params: { id, documentId: await world.attach(id, "degree") } };
  },
  requestUpload: async () => ({ body: { contentType: "text/csv", size: 5 } }),
  createImport: withList,
  readImport: async (world) => {
    const { body } = await world.expectOk("createImport", await withList(world));
    return { params: { id: (body as { id: string }).id } };
  },
  claimCase: async (world) => onCase(await world.underReview(), { as: "reviewer" }),
  releaseCase: async (world) => onCase(await world.claimed(), { as: "reviewer" }),
  assignCase: async (world) => onCase(await world.underReview(), { as: "chief", body: { account: "colleague" } }),
  evaluateCase: async (world) => {
    const id = await world.claimed();
    await world.registry.activate(anAmendment(1, "2026-11-22"));
    return onCase(id, { as: "reviewer" });
  },
  askAgency: async (world) => onCase(await world.claimed(), { as: "reviewer", body: { question: "which page?" } }),
  extendCase: async (world) =>
    onCase(await world.underReview(), { as: "chief", body: { workingDays: 5, reason: "a registry is slow" } }),
  recallCase: async (world) => onCase(await world.approved(), { as: "chief", body: { note: "too early" } }),
  noteCase: async (world) =>
    onCase(await world.underReview(), { as: "colleague", body: { text: "asked by telephone" } }),
  decideCase: async (world) => versioned(world, await world.claimed(), "reviewer", world.aReturn),
  confirmCase: async (world) => versioned(world, await world.proposed(), "chief", { agree: false, note: "look again" }),
  receiveReceipt: async (world) => {
    const id = await world.forwarded();
    const handOff = await world.handOffOf(id);
    return onCase(id, { as: "authority", body: { handOff, outcome: "refused", reason: "another post" } });
  },
  readMe: async () => ({}),
  listKeepers: async () => ({}),
  listReviewers: async () => ({ as: "reviewer" }),
  countCases: async (world) => {
    await world.claimed();
    await makeWorkload(world)();
    return { as: "reviewer" };
  },
  readWorkload: async (world) => {
    await world.claimed();
    await makeWorkload(world)();
    return { as: "chief" };
  },
  readCase: async (world) => onCase(await world.draft()),
  readRevision: async (world) => ({ params: { id: await world.submitted(), number: "1" } }),
  readHistory: async (world) => onCase(await world.submitted()),
  readLetter: async (world) => onCase(await world.returned()),
  listCases: async (world) => {
    await world.draft();
    return {};
  },
  searchPerson: async (world) => {
    await world.submitted();
    return { body: { nationalId: "0012345679" } };
  },
  readReads: async (world) => {
    const id = await world.submitted();
    await world.expectOk("readCase", { params: { id } });
    return onCase(id, { as: "auditor" });
  },
  listReads: async (world) => {
    const id = await world.submitted();
    await world.expectOk("readHistory", { params: { id } });
    await world.expectOk("searchPerson", { body: { nationalId: "0012345679" } });
    return { as: "auditor", query: "account=officer" };
  },
  createRehearsal: async () => ({ as: "administrator", body: aDraftOf() }),
  listRehearsals: async (world) => {
    await world.rehearsed();
    return { as: "auditor" };
  },
  readRehearsal: async (world) => onCase(await world.rehearsal(), { as: "administrator" }),
  listRehearsalChanges: async (world) => {
    await world.claimed(bareFile({ person: { birthDate: "1985-06-01" } }));
    return onCase(await world.rehearsed(), { as: "administrator" });
  },
  listRulesets: async (world) => {
    await world.registry.activate(anAmendment(1, "2026-11-22"));
    return { as: "administrator" };
  },
  activateRuleset: async (world) => ({
    as: "administrator",
    body: { rehearsal: await world.rehearsed(), from: quietDay("2026-12-01") },
  }),
  listRules: async () => ({}),
  readRule: async () => ({ params: { id: "max-age-official" } }),
  listInstruments: async () => ({}),
  readInstrument: async () => ({ params: { id: "csml" } }),
  listCaseTypes: async () => ({}),
  readCalendar: async () => ({ query: "year=1405" }),
  readAgreement: async () => ({}),
  countOverrides: async (world) => {
    const reviewers = [{ reviewer: "person-reviewer", outcome: "fail" as const, count: 2, refused: 1 }];
    const rules = [{ rule: "max-age-official", open: 5, overridden: 2, reviewers }];
    await world.reports.keepOverrides("province-ea", { asOf: world.now().toISOString(), rules });
    return { as: "chief" };
  },
  readRecount: async (world) => {
    await world.reports.keepCounters({
      ...{ asOf: world.now().toISOString(), cases: 3, counters: 9, unsettled: 0, found: 1 },
      ...{ differences: [{ counter: "permit#302/1405/118", counted: 2, kept: 3 }], unreadable: ["0".repeat(32)] },
    });
    return { as: "auditor" };
  },
  ...sampleCalls,
  ...registryCalls,
  ...settingsCalls,
};

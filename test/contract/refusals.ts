/** For each route and each problem of its own: a call that meets it. What every route has in common is in the test. */
import type { ProblemType } from "../../shared/contract/problems.ts";
import type { RouteId } from "../../shared/contract/routes.ts";
import { anAmendment, quietDay } from "../builders/amendment.ts";
import { anAgreement } from "../builders/defaults.ts";
import type { Given } from "../lambda/api.ts";
import { anAccount, bareFile, type World } from "../lambda/world.ts";
import { permit } from "../law/a-file.ts";
import { goodCalls } from "./calls.ts";
import { registryRefusals } from "./registry-calls.ts";
import { sampleRefusals } from "./sample-calls.ts";
import { settingsRefusals } from "./settings-calls.ts";

type Scenario = (world: World) => Promise<Given>;
type Refusals = { [Id in RouteId]?: { [Type in ProblemType]?: Scenario } };

const good = goodCalls;
const as =
  (who: string, id: RouteId): Scenario =>
  async (world) => ({ ...(await good[id](world)), as: who });
const on =
  (reach: (world: World) => Promise<string>, given: Given): Scenario =>
  async (world) => ({ ...given, params: { id: await reach(world) } });
const withVersion =
  (reach: (world: World) => Promise<string>, who: string, body: (world: World, id: string) => unknown): Scenario =>
  async (world) => {
    const id = await reach(world);
    return { as: who, params: { id }, headers: await world.versionOf(id, who), body: await body(world, id) };
  };

/** Everybody but this writer is always a moment ahead. */
const outrun =
  (id: RouteId): Scenario =>
  async (world) => {
    const given = await good[id](world);
    world.meddling.outdates = true;
    return given;
  };

const forbidden = (id: RouteId, who: string): { forbidden: Scenario } => ({ forbidden: as(who, id) });

/** The reviewer of a case of an agency where the same person holds an account too. */
const doubleAgent = async (world: World) => {
  await world.registry.putAccount(anAccount("double-here", "agency-a", ["agency-officer"], "person-double"));
};
const withDoubleAgent =
  (scenario: Scenario): Scenario =>
  async (world) => {
    const given = await scenario(world);
    await doubleAgent(world);
    return given;
  };

/** The officer later works for the province: the person stays the same. */
const turncoat =
  (given: Scenario, role: "reviewer" | "chief-reviewer"): Scenario =>
  async (world) => {
    const call = await given(world);
    await world.registry.putAccount({ ...anAccount("officer", "agency-a", [], "person-officer"), active: false });
    await world.registry.putAccount(anAccount("turncoat", "province-ea", [role], "person-officer"));
    return { ...call, as: "turncoat" };
  };

const aReceipt =
  (changes: object): Scenario =>
  async (world) => {
    const given = await good.receiveReceipt(world);
    return { ...given, body: { ...(given.body as object), ...changes } };
  };

const examFailed = bareFile({ exam: { notice: "3/1405", result: "failed" } });

const strayAnswer = { answers: [{ reason: 1, answer: "fixed", text: "done" }] };
const asking = (reach: (world: World) => Promise<string>, body: object = {}): Scenario =>
  withVersion(reach, "officer", () => body);
const sendingBack = (reach: (world: World) => Promise<string>): Scenario =>
  withVersion(reach, "head", () => ({ note: "not yet" }));

const handingOver = (reach: (world: World) => Promise<string>): Scenario =>
  withVersion(reach, "head", () => ({ person: "person-head" }));

const emptyPermit = async (world: World) => world.registry.putPermit({ ...permit, granted: 0 });

export const refusals: Refusals = {
  check: {
    ...forbidden("check", "reviewer"),
    "not-found": async (world) => {
      const given = await good.check(world);
      return { ...given, body: { ...(given.body as object), caseId: "0".repeat(32) } };
    },
  },
  createCase: forbidden("createCase", "reviewer"),
  editCase: {
    ...forbidden("editCase", "auditor"),
    "not-in-this-state": withVersion(
      (world) => world.submitted(),
      "officer",
      () => bareFile(),
    ),
  },
  deleteCase: {
    ...forbidden("deleteCase", "auditor"),
    "not-in-this-state": withVersion(
      (world) => world.submitted(),
      "officer",
      () => undefined,
    ),
  },
  submitCase: {
    ...forbidden("submitCase", "auditor"),
    "version-conflict": outrun("submitCase"),
    "not-in-this-state": on((world) => world.submitted(), { body: {} }),
    blocked: on((world) => world.draft(), { body: {} }),
    "unanswered-reasons": on((world) => world.returned(), { body: {} }),
    "answer-without-reason": on((world) => world.fullDraft(), { body: strayAnswer }),
    "sign-off-required": on((world) => world.signed(() => world.fullDraft()), { body: {} }),
    "precondition-required": on((world) => world.signed(() => world.fullDraft()), { as: "head", body: {} }),
  },
  askSignOff: {
    ...forbidden("askSignOff", "auditor"),
    "not-in-this-state": asking((world) => world.submitted()),
    blocked: asking((world) => world.signed(() => world.draft())),
    "unanswered-reasons": asking((world) => world.signed(() => world.returned())),
    "answer-without-reason": asking((world) => world.signed(() => world.fullDraft()), strayAnswer),
    "sign-off-not-wanted": asking((world) => world.fullDraft()),
    "sign-off-waits": asking((world) => world.waiting()),
  },
  sendBackCase: {
    ...forbidden("sendBackCase", "officer"),
    "not-in-this-state": sendingBack((world) => world.submitted()),
    "sign-off-not-asked": sendingBack((world) => world.signed(() => world.fullDraft())),
  },
  handOverDraft: {
    ...forbidden("handOverDraft", "officer"),
    "not-in-this-state": handingOver((world) => world.submitted()),
    "sign-off-waits": handingOver((world) => world.waiting()),
  },
  withdrawCase: {
    ...forbidden("withdrawCase", "reviewer"),
    "version-conflict": outrun("withdrawCase"),
    "not-in-this-state": on((world) => world.draft(), {}),
  },
  answerQuestion: {
    ...forbidden("answerQuestion", "reviewer"),
    "version-conflict": outrun("answerQuestion"),
    "not-in-this-state": on((world) => world.underReview(), { body: { text: "the last" } }),
  },
  requestDocument: {
    ...forbidden("requestDocument", "auditor"),
    "not-in-this-state": on((world) => world.submitted(), {
      body: { kind: "degree", contentType: "application/pdf", size: 9 },
    }),
    "upload-size": on((world) => world.draft(), {
      body: { kind: "national-card", contentType: "application/pdf", size: 6 * 1024 * 1024 },
    }),
    "upload-type": on((world) => world.draft(), { body: { kind: "funding", contentType: "image/png", size: 9 } }),
  },
  completeDocument: {
    ...forbidden("completeDocument", "auditor"),
    "version-conflict": async (world) => {
      const given = await good.completeDocument(world);
      world.meddling.saves = true;
      return given;
    },
    "not-in-this-state": async (world) => {
      const id = await world.submitted();
      const { documents } = await world.cases.load(id);
      return { params: { id, documentId: documents[0]?.documentId ?? "" } };
    },
    "upload-missing": async (world) => {
      const given = await good.completeDocument(world);
      world.documentStore.objects.clear();
      return given;
    },
    "upload-changed": async (world) => {
      const given = await good.completeDocument(world);
      world.meddling.uploads = true;
      return given;
    },
    "document-differs": async (world) => {
      const given = await good.completeDocument(world);
      world.meddling.verifies = true;
      return given;
    },
    "upload-size": async (world) => {
      const given = await good.completeDocument(world);
      const { id, documentId } = given.params as { id: string; documentId: string };
      world.documentStore.upload(`quarantine/${id}/${documentId}`, Buffer.from("%PDF-1.7 and more"));
      return given;
    },
    "upload-type": async (world) => {
      const given = await good.completeDocument(world);
      const { id, documentId } = given.params as { id: string; documentId: string };
      world.documentStore.upload(`quarantine/${id}/${documentId}`, Buffer.from("no pdf at"));
      return given;
    },
  },
  requestUpload: forbidden("requestUpload", "reviewer"),
  createImport: {
    ...forbidden("createImport", "reviewer"),
    "upload-missing": async (world) => {
      const given = await good.createImport(world);
      world.documentStore.objects.clear();
      return given;
    },
    "upload-size": async (world) => {
      const given = await good.createImport(world);
      for (const key of world.documentStore.objects.keys())
        world.documentStore.upload(key, Buffer.alloc(10 * 1024 * 1024 + 1));
      return given;
    },
  },
  claimCase: {
    ...forbidden("claimCase", "auditor"),
    "version-conflict": outrun("claimCase"),
    "not-in-this-state": on((world) => world.submitted(), { as: "reviewer" }),
    "held-by-another": on((world) => world.claimed(), { as: "colleague" }),
    "already-held": on((world) => world.claimed(), { as: "reviewer" }),
    "same-person": turncoat(good.claimCase, "reviewer"),
    "own-agency": withDoubleAgent(as("double", "claimCase")),
  },
  releaseCase: {
    ...forbidden("releaseCase", "auditor"),
    "version-conflict": outrun("releaseCase"),
    "not-in-this-state": on((world) => world.submitted(), { as: "reviewer" }),
    "held-by-another": on((world) => world.claimed(), { as: "colleague" }),
    "not-held": on((world) => world.underReview(), { as: "reviewer" }),
  },
  assignCase: {
    ...forbidden("assignCase", "reviewer"),
    "version-conflict": outrun("assignCase"),
    "not-in-this-state": on((world) => world.submitted(), { as: "chief", body: { account: "colleague" } }),
    "assignee-not-reviewer": on((world) => world.underReview(), { as: "chief", body: { account: "officer" } }),
    "already-held": on((world) => world.claimed(), { as: "chief", body: { account: "reviewer" } }),
    "same-person": async (world) => ({
      ...(await turncoat(good.assignCase, "reviewer")(world)),
      as: "chief",
      body: { account: "turncoat" },
    }),
    "own-agency": withDoubleAgent(on((world) => world.underReview(), { as: "chief", body: { account: "double" } })),
  },
  evaluateCase: {
    ...forbidden("evaluateCase", "auditor"),
    "version-conflict": outrun("evaluateCase"),
    "not-in-this-state": on((world) => world.submitted(), { as: "reviewer" }),
    "same-ruleset": on((world) => world.claimed(), { as: "reviewer" }),
    "held-by-another": on((world) => world.claimed(), { as: "colleague" }),
    "not-held": on((world) => world.underReview(), { as: "reviewer" }),
    "same-person": turncoat(good.evaluateCase, "reviewer"),
    "own-agency": withDoubleAgent(as("double", "evaluateCase")),
  },
  askAgency: {
    ...forbidden("askAgency", "auditor"),
    "version-conflict": outrun("askAgency"),
    "not-in-this-state": on((world) => world.submitted(), { as: "reviewer", body: { question: "which?" } }),
    "held-by-another": on((world) => world.claimed(), { as: "colleague", body: { question: "which?" } }),
    "not-held": on((world) => world.underReview(), { as: "reviewer", body: { question: "which?" } }),
    "same-person": turncoat(good.askAgency, "reviewer"),
    "own-agency": withDoubleAgent(as("double", "askAgency")),
  },
  extendCase: {
    ...forbidden("extendCase", "reviewer"),
    "version-conflict": outrun("extendCase"),
    "not-in-this-state": on((world) => world.submitted(), { as: "chief", body: { workingDays: 5, reason: "why" } }),
    "same-person": turncoat(good.extendCase, "chief-reviewer"),
    "own-agency": withDoubleAgent(async (world) => {
      await world.registry.putAccount(anAccount("double", "province-ea", ["chief-reviewer"], "person-double"));
      return { ...(await good.extendCase(world)), as: "double" };
    }),
  },
  recallCase: {
    ...forbidden("recallCase", "reviewer"),
    "version-conflict": outrun("recallCase"),
    "not-in-this-state": on((world) => world.underReview(), { as: "chief", body: { note: "why" } }),
    "not-decided": async (world) => {
      const id = await world.submitted();
      world.documentStore.objects.clear();
      // The bucket is asked about what was verified a day ago.
      world.clock.advance(24 * 60 * 60_000);
      await world.step(id, "validate");
      return { as: "chief", params: { id }, body: { note: "why" } };
    },
    "same-person": turncoat(good.recallCase, "chief-reviewer"),
    "own-agency": withDoubleAgent(async (world) => {
      await world.registry.putAccount(anAccount("double", "province-ea", ["chief-reviewer"], "person-double"));
      return { ...(await good.recallCase(world)), as: "double" };
    }),
    "hand-off-started": async (world) => {
      const given = await good.recallCase(world);
      const { id } = given.params as { id: string };
      const handOff = await world.handOffOf(id);
      const attempt = { handOff, attempts: 1, nextAttempt: null, lastFailure: null };
      const { events } = await world.cases.load(id);
      await world.handOffs.begin(id, events.length, attempt);
      return given;
    },
    "correction-started": async (world) => {
      const id = await world.returned();
      const { headers } = await world.expectOk("readCase", { params: { id } });
      await world.expectOk("editCase", {
        params: { id },
        headers: { "if-match": headers.etag ?? "" },
        body: bareFile(),
      });
      return { as: "chief", params: { id }, body: { note: "why" } };
    },
  },
  noteCase: {
    ...forbidden("noteCase", "auditor"),
    "version-conflict": outrun("noteCase"),
    "same-person": turncoat(good.noteCase, "reviewer"),
    "own-agency": withDoubleAgent(as("double", "noteCase")),
  },
  decideCase: {
    ...forbidden("decideCase", "auditor"),
    "version-conflict": outrun("decideCase"),
    "not-in-this-state": withVersion(
      (world) => world.submitted(),
      "reviewer",
      ({ aReturn }) => aReturn,
    ),
    "already-decided": withVersion(
      (world) => world.returned(),
      "reviewer",
      ({ aReturn }) => aReturn,
    ),
    "held-by-another": withVersion(
      (world) => world.claimed(),
      "colleague",
      ({ aReturn }) => aReturn,
    ),
    "not-held": withVersion(
      (world) => world.underReview(),
      "reviewer",
      ({ aReturn }) => aReturn,
    ),
    "same-person": turncoat(good.decideCase, "reviewer"),
    "own-agency": withDoubleAgent(as("double", "decideCase")),
    "unanswered-findings": withVersion(
      (world) => world.claimed(examFailed),
      "reviewer",
      () => ({ outcome: "approve" }),
    ),
    "override-without-finding": withVersion(
      (world) => world.claimed(),
      "reviewer",
      ({ aReturn }) => ({
        ...aReturn,
        overrides: [{ rule: "national-id", justification: "seen" }],
      }),
    ),
    "unknown-rule": withVersion(
      (world) => world.claimed(),
      "reviewer",
      () => ({
        outcome: "return",
        reasons: [{ rule: "no-such-rule", text: "why" }],
      }),
    ),
    "no-place-left": async (world) => {
      const given = await withVersion(
        (each) => each.claimed(),
        "reviewer",
        (each, id) => each.approval(id),
      )(world);
      await emptyPermit(world);
      return given;
    },
    "permit-unknown": async (world) => {
      const file = bareFile({ destination: null });
      await world.registry.putRoute({ caseType: "official-hire", target: { kind: "destination" }, receiptWithin: 15 });
      return withVersion(
        (each) => each.claimed(file),
        "reviewer",
        (each, id) => each.approval(id),
      )(world);
    },
  },
  confirmCase: {
    ...forbidden("confirmCase", "reviewer"),
    "version-conflict": outrun("confirmCase"),
    "not-in-this-state": withVersion(
      (world) => world.underReview(),
      "chief",
      () => ({ agree: true }),
    ),
    "same-person": async (world) => {
      await world.registry.putAgreement(anAgreement({ confirmedCaseTypes: ["official-hire"] }));
      const id = await world.claimed(undefined, "chief");
      await world.decided(id, await world.approval(id), "chief");
      return { as: "chief", params: { id }, headers: await world.versionOf(id, "chief"), body: { agree: true } };
    },
    "own-agency": withDoubleAgent(async (world) => {
      await world.registry.putAccount(anAccount("double", "province-ea", ["chief-reviewer"], "person-double"));
      return { ...(await good.confirmCase(world)), as: "double" };
    }),
    "no-place-left": async (world) => {
      const given = await good.confirmCase(world);
      await emptyPermit(world);
      return { ...given, body: { agree: true } };
    },
    "permit-unknown": async (world) => {
      const id = await world.proposed(bareFile({ destination: null }));
      await world.registry.putRoute({ caseType: "official-hire", target: { kind: "destination" }, receiptWithin: 15 });
      return { as: "chief", params: { id }, headers: await world.versionOf(id, "chief"), body: { agree: true } };
    },
  },
  receiveReceipt: {
    ...forbidden("receiveReceipt", "reviewer"),
    "version-conflict": outrun("receiveReceipt"),
    "not-in-this-state": async (world) => {
      const given = await good.receiveReceipt(world);
      await world.expectOk("receiveReceipt", {
        ...given,
        body: { ...(given.body as object), outcome: "accepted", reference: { employeeNumber: "12" } },
      });
      return { ...given, body: { ...(given.body as object), handOff: "0".repeat(32) } };
    },
    "hand-off-unknown": aReceipt({ handOff: "0".repeat(32) }),
    "receipt-differs": async (world) => {
      const given = await good.receiveReceipt(world);
      const accepted = { ...(given.body as object), outcome: "accepted", reference: { employeeNumber: "12" } };
      await world.expectOk("receiveReceipt", { ...given, body: accepted });
      return given;
    },
    "reference-missing": aReceipt({ outcome: "accepted" }),
    "reason-missing": aReceipt({ reason: null }),
    "same-person": async (world) => {
      const given = await good.receiveReceipt(world);
      await world.registry.putAccount(anAccount("authority", "national", ["authority"], "person-reviewer"));
      return given;
    },
    "own-agency": async (world) => {
      const given = await good.receiveReceipt(world);
      await world.registry.putAccount(anAccount("second", "agency-a", ["agency-officer"], "person-authority"));
      return given;
    },
    "signature-invalid": async (world) => {
      const given = await good.receiveReceipt(world);
      world.setEvidence({ ok: false, reason: "expired" });
      return given;
    },
  },
  listCases: forbidden("listCases", "administrator"),
  searchPerson: forbidden("searchPerson", "administrator"),
  listReads: forbidden("listReads", "reviewer"),
  createRehearsal: forbidden("createRehearsal", "auditor"),
  listRehearsals: forbidden("listRehearsals", "chief"),
  readRehearsal: { "not-found": as("chief", "readRehearsal") },
  listRehearsalChanges: { "not-found": as("chief", "listRehearsalChanges") },
  listRulesets: forbidden("listRulesets", "nobody"),
  activateRuleset: {
    ...forbidden("activateRuleset", "chief"),
    "not-found": async () => ({
      as: "administrator",
      body: { rehearsal: "0".repeat(32), from: quietDay("2026-12-01") },
    }),
    "version-conflict": async (world) => {
      const given = await good.activateRuleset(world);
      world.meddling.activates = true;
      return given;
    },
    "rehearsal-not-done": async (world) => ({
      as: "administrator",
      body: { rehearsal: await world.rehearsal(), from: quietDay("2026-12-01") },
    }),
    "rehearsal-outdated": async (world) => {
      const given = await good.activateRuleset(world);
      await world.registry.activate(anAmendment(1, "2026-11-22", { retirements: ["funding"] }));
      return given;
    },
    "already-activated": async (world) => {
      const given = await good.activateRuleset(world);
      await world.expectOk("activateRuleset", given);
      return given;
    },
  },
  listRules: forbidden("listRules", "nobody"),
  readRule: {
    ...forbidden("readRule", "nobody"),
    "not-found": async () => ({ params: { id: "no-such-rule" } }),
  },
  listInstruments: forbidden("listInstruments", "nobody"),
  readInstrument: {
    ...forbidden("readInstrument", "nobody"),
    "not-found": async () => ({ params: { id: "no-such-law" } }),
  },
  listCaseTypes: forbidden("listCaseTypes", "nobody"),
  readCalendar: forbidden("readCalendar", "nobody"),
  readAgreement: forbidden("readAgreement", "nobody"),
  countOverrides: forbidden("countOverrides", "nobody"),
  readRecount: forbidden("readRecount", "nobody"),
  countCases: forbidden("countCases", "administrator"),
  readWorkload: forbidden("readWorkload", "reviewer"),
  listKeepers: forbidden("listKeepers", "reviewer"),
  listReviewers: forbidden("listReviewers", "officer"),
  readMe: forbidden("readMe", "nobody"),
  ...{ ...sampleRefusals, ...registryRefusals, ...settingsRefusals },
};

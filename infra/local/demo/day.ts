/** A day: a list comes in, cases are handed in, reviewed, forwarded, returned, mended and concluded. */
import { attachDocument, type Caller, expectStatus, type Loose, makeCaller, readUntil } from "../client.ts";
import { samplePage } from "../seed/sample-page.ts";
import { choose, completed, importList, isMilitaryUnstated } from "./list.ts";

export interface Day {
  url: string;
  token: (account: string) => Promise<string>;
  say: (line: string) => void;
}

/** Every document that the case type asks of this person. */
const attachAll = async (officer: Caller, caseId: string, missing: readonly string[]): Promise<void> => {
  for (const kind of missing)
    await attachDocument(officer, caseId, { kind, contentType: "application/pdf", bytes: samplePage(kind) });
};

const missingDocuments = async (officer: Caller, file: Loose): Promise<string[]> => {
  const { body } = expectStatus(await officer.post("/v1/checks", { case: { ...file, documents: [] } }), 200, "check");
  const finding = body.findings.find(({ rule }: Loose) => rule === "required-documents");
  return String(finding?.saw.missing ?? "")
    .split(" ")
    .filter(Boolean);
};

const handIn = async (officer: Caller, caseId: string): Promise<string> => {
  const { body } = expectStatus(await officer.get(`/v1/cases/${caseId}`), 200, "draft");
  await attachAll(officer, caseId, await missingDocuments(officer, body.file));
  const filled = expectStatus(await officer.get(`/v1/cases/${caseId}`), 200, "draft");
  const saved = expectStatus(
    await officer.put(`/v1/cases/${caseId}`, completed(filled.body.file), { ifMatch: filled.etag ?? "" }),
    200,
    "edit",
  );
  const sent = await officer.post(`/v1/cases/${caseId}/submit`, {}, { ifMatch: saved.etag ?? "" });
  return expectStatus(sent, 202, "submission").body.code;
};

/** What fails or was left unsaid is returned with it as reasons; what only asks for a look is justified and approved. */
const judgeCase = async (reviewer: Caller, caseId: string): Promise<string> => {
  const ready = await readUntil(reviewer, caseId, ({ state }) => state === "under-review");
  expectStatus(await reviewer.post(`/v1/cases/${caseId}/claim`), 200, "claim");
  const { body, etag } = await reviewer.get(`/v1/cases/${caseId}`);
  const open = ready.body.findings.filter(({ outcome }: Loose) => outcome === "fail" || outcome === "review");
  const amiss = open.filter((finding: Loose) => finding.outcome === "fail" || isMilitaryUnstated(finding));
  const decision =
    amiss.length > 0
      ? {
          outcome: "return",
          reasons: amiss.map(({ rule, message, pointer }: Loose) => ({ rule, text: message.fa, pointer })),
        }
      : {
          outcome: "approve",
          overrides: open.map(({ rule }: Loose) => ({ rule, justification: "با بررسی مدارک پیوست احراز شد." })),
        };
  const decided = await reviewer.post(`/v1/cases/${caseId}/decision`, decision, { ifMatch: etag ?? body.version });
  return expectStatus(decided, 200, "decision").body.state;
};

/** The officer says what was left out, and touches nothing that was said. */
const mend = async (officer: Caller, caseId: string): Promise<void> => {
  const returned = await readUntil(officer, caseId, ({ state, letter }) => state === "returned" && letter !== null);
  const { body, etag } = returned;
  const { person, exam } = body.file;
  const file = {
    ...body.file,
    exam: { ...exam, result: exam.result ?? "passed" },
    person: { ...person, military: person.military ?? (person.sex === "male" ? "completed" : null) },
  };
  const saved = expectStatus(
    await officer.put(`/v1/cases/${caseId}`, file, { ifMatch: etag ?? "" }),
    200,
    "correction",
  );
  const answers = body.reasons.map(({ number }: Loose) => ({ reason: number, answer: "fixed", text: "اصلاح شد." }));
  expectStatus(
    await officer.post(`/v1/cases/${caseId}/submit`, { answers }, { ifMatch: saved.etag ?? "" }),
    202,
    "resubmission",
  );
};

const conclude = async (national: Caller, caseId: string, index: number): Promise<string> => {
  const { body } = await readUntil(national, caseId, ({ state }) => state === "forwarded");
  const receipt =
    index === 1
      ? { handOff: body.handOff.id, outcome: "refused", reason: "تصویر حکم گزینش با نسخهٔ ارسالی یکی نیست." }
      : { handOff: body.handOff.id, outcome: "accepted", reference: { employeeNumber: String(31_405_000 + index) } };
  return expectStatus(await national.post(`/v1/cases/${caseId}/receipt`, receipt), 200, "receipt").body.state;
};

export const playDay = async ({ url, token, say }: Day): Promise<Record<string, string>> => {
  const [officer, reviewer, national] = await Promise.all(
    ["officer.health", "reviewer.one", "authority.national"].map(async (account) =>
      makeCaller(url, await token(account)),
    ),
  );
  if (!officer || !reviewer || !national) throw new Error("the demo's accounts are missing");
  say("Morning: the agency imports its list of accepted candidates");
  const { receipts } = await importList(officer, say);
  const fresh = await choose(officer, receipts);
  say(`Documents are uploaded and ${fresh.length} cases are submitted`);
  for (const id of fresh) say(`  submitted, tracking code ${await handIn(officer, id)}`);

  say("Noon: the reviewer decides");
  const decided: Record<string, string> = {};
  for (const id of fresh) decided[id] = await judgeCase(reviewer, id);
  const returned = fresh.filter((id) => decided[id] === "returned");
  say(`  ${fresh.length - returned.length} approved, ${returned.length} returned with reasons`);

  say("Afternoon: the agency mends what came back, and the reviewer looks again");
  for (const id of returned) {
    await mend(officer, id);
    decided[id] = await judgeCase(reviewer, id);
  }

  say("Evening: the national organization accepts, and refuses one");
  for (const [index, id] of fresh.entries()) await conclude(national, id, index);

  say("\nWhere everything ended");
  const ends: Record<string, string> = {};
  for (const id of fresh) {
    const { body } = expectStatus(await officer.get(`/v1/cases/${id}`), 200, "case");
    ends[id] = body.state;
    say(`  ${body.code}  ${body.label.fa}  (${body.state}), revision ${body.revision}  ${url}/v1/cases/${id}`);
  }
  return ends;
};

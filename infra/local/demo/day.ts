/** A day: a list comes in, cases are handed in, reviewed, forwarded, returned, mended and concluded. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { attachDocument, type Caller, expectStatus, type Loose, makeCaller, readUntil } from "../client.ts";
import { samplePage } from "../seed/sample-page.ts";

export interface Day {
  url: string;
  token: (account: string) => Promise<string>;
  say: (line: string) => void;
}

const list = join(import.meta.dirname, "../../../test/samples/exam-list-1405.xlsx");
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** How many of the list's drafts are carried to their end: without a failing rule, and with one that can be mended. */
const carried = { sound: 5, mendable: 3 };
const mendableRules = ["exam-passed", "military-status"];
/** Rules that look at papers: a list carries none, and they are uploaded before a file is handed in. */
const paperRules = ["addiction-certificate", "criminal-record", "funding", "health-certificate", "selection-vetting"];

/** What the officer adds to a row of the list. */
const completed = ({ person, ...file }: Loose): Loose => ({
  ...file,
  person: { ...person, birthPlace: "تبریز" },
  funding: "1405/7781",
  vetting: "1405/2210",
  certificates: { criminalRecord: "clear", health: "fit" },
  residence: { place: "تبریز", years: 12 },
});

/** Drafts of the list that nobody has handed in yet, some of which will come back. */
const choose = async (officer: Caller, receipts: Loose[]): Promise<string[]> => {
  const chosen = { sound: [] as string[], mendable: [] as string[] };
  for (const { case: id } of receipts) {
    const { body } = id ? await officer.get(`/v1/cases/${id}`) : { body: {} };
    if (body.state !== "draft") continue;
    const checked = expectStatus(
      await officer.post("/v1/checks", { case: completed({ ...body.file, documents: [] }) }),
      200,
      "check",
    );
    const fails = checked.body.findings.filter(
      ({ rule, outcome, blocking }: Loose) => outcome === "fail" && !blocking && !paperRules.includes(rule),
    );
    const mendable = fails.length > 0 && fails.every(({ rule }: Loose) => mendableRules.includes(rule));
    if (fails.length === 0 && chosen.sound.length < carried.sound) chosen.sound.push(id);
    if (mendable && chosen.mendable.length < carried.mendable) chosen.mendable.push(id);
    if (chosen.sound.length === carried.sound && chosen.mendable.length === carried.mendable) break;
  }
  return [...chosen.sound, ...chosen.mendable];
};

const importList = async (officer: Caller, say: Day["say"]): Promise<Loose> => {
  const bytes = await readFile(list);
  const asked = expectStatus(
    await officer.post("/v1/uploads", { contentType: spreadsheet, size: bytes.length }),
    201,
    "upload address",
  );
  const { put, upload } = asked.body;
  const sent = await fetch(put.url, { method: "PUT", headers: put.headers, body: new Uint8Array(bytes) });
  if (!sent.ok) throw new Error(`upload of the list: ${sent.status}`);
  const started = expectStatus(await officer.post("/v1/imports", { caseType: "official-hire", upload }), 202, "import");
  for (;;) {
    const { body } = expectStatus(await officer.get(`/v1/imports/${started.body.id}?limit=100`), 200, "progress");
    if (body.status === "failed") throw new Error(`the list was not read: ${JSON.stringify(body.failure)}`);
    if (body.status === "done") {
      say(`  ${body.rows} rows: ${body.accepted} drafts, ${body.refused} rows to mend`);
      return body;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

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

/** A case whose rules fail is returned with them as reasons; what only asks for a look is justified and approved. */
const judgeCase = async (reviewer: Caller, caseId: string): Promise<string> => {
  const ready = await readUntil(reviewer, caseId, ({ state }) => state === "under-review");
  expectStatus(await reviewer.post(`/v1/cases/${caseId}/claim`), 200, "claim");
  const { body, etag } = await reviewer.get(`/v1/cases/${caseId}`);
  const open = ready.body.findings.filter(({ outcome }: Loose) => outcome === "fail" || outcome === "review");
  const fails = open.filter(({ outcome }: Loose) => outcome === "fail");
  const decision =
    fails.length > 0
      ? {
          outcome: "return",
          reasons: fails.map(({ rule, message, pointer }: Loose) => ({ rule, text: message.fa, pointer })),
        }
      : {
          outcome: "approve",
          overrides: open.map(({ rule }: Loose) => ({ rule, justification: "با بررسی مدارک پیوست احراز شد." })),
        };
  const decided = await reviewer.post(`/v1/cases/${caseId}/decision`, decision, { ifMatch: etag ?? body.version });
  return expectStatus(decided, 200, "decision").body.state;
};

const mend = async (officer: Caller, caseId: string): Promise<void> => {
  const returned = await readUntil(officer, caseId, ({ state, letter }) => state === "returned" && letter !== null);
  const { body, etag } = returned;
  const file = {
    ...body.file,
    exam: { ...body.file.exam, result: "passed" },
    person: { ...body.file.person, military: body.file.person.sex === "male" ? "completed" : null },
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

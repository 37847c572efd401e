/** What people do with a case, so that a journey reads as one. */
import { attachDocument, type Caller, expectStatus, type Loose, readUntil } from "../../infra/local/client.ts";
import { inventedPerson } from "../../infra/local/seed/people.ts";
import { samplePage } from "../../infra/local/seed/sample-page.ts";

let people = 5_000;

/** Somebody nobody has a case for yet. */
export const somebody = () => inventedPerson(people++);

let posts = 0;
const freePost = (): string => String(20_030 + (posts++ % 30));

/** What every agency says besides. */
const papers = { funding: "1405/7781", vetting: "1405/2210", residence: { place: "مراغه", years: 12 } };

export const officialHire = (person: Record<string, unknown> = {}): Loose => ({
  caseType: "official-hire",
  permit: "302/1405/118",
  post: freePost(),
  employmentType: "probationary",
  person: { ...somebody(), ...person },
  exam: { notice: "3/1405", result: "passed" },
  certificates: { criminalRecord: "clear", health: "fit" },
  ...papers,
});

export const renewal = (person: Record<string, unknown> = {}): Loose => ({
  caseType: "specific-work-renewal",
  permit: "302/1405/118",
  post: freePost(),
  employmentType: "specific-work",
  person: { ...somebody(), ...person },
  contract: { start: "2026-12-22", end: "2027-12-20" },
  ...papers,
});

export const transferToRoads = (): Loose => ({
  caseType: "transfer",
  permit: "302/1405/118",
  post: freePost(),
  employmentType: "official",
  person: { ...somebody(), employeeNumber: "12345678" },
  ...papers,
  destination: "roads",
});

/** A draft with every document that its case type asks for. */
export const drafted = async (officer: Caller, file: Loose): Promise<string> => {
  const made = expectStatus(await officer.post("/v1/cases", file), 201, "draft");
  const checked = expectStatus(await officer.post("/v1/checks", { case: file }), 200, "check");
  const missing = checked.body.findings.find(({ rule }: Loose) => rule === "required-documents")?.saw.missing ?? "";
  for (const kind of missing.split(" ").filter(Boolean))
    await attachDocument(officer, made.body.id, { kind, contentType: "application/pdf", bytes: samplePage(kind) });
  return made.body.id;
};

export const submitted = async (officer: Caller, file: Loose): Promise<string> => {
  const id = await drafted(officer, file);
  expectStatus(await officer.post(`/v1/cases/${id}/submit`, {}), 202, "submission");
  return id;
};

export const underReview = async (officer: Caller, reviewer: Caller, file: Loose): Promise<string> => {
  const id = await submitted(officer, file);
  await readUntil(reviewer, id, ({ state }) => state === "under-review");
  return id;
};

export const claimed = async (officer: Caller, reviewer: Caller, file: Loose): Promise<string> => {
  const id = await underReview(officer, reviewer, file);
  expectStatus(await reviewer.post(`/v1/cases/${id}/claim`), 200, "claim");
  return id;
};

const open = (findings: Loose[]): Loose[] =>
  findings.filter(({ outcome }) => outcome === "fail" || outcome === "review");

/** Every open finding is set aside with a justification. */
export const approve = async (reviewer: Caller, id: string): Promise<Loose> => {
  const { body, etag } = await reviewer.get(`/v1/cases/${id}`);
  const overrides = open(body.findings).map(({ rule }) => ({ rule, justification: "با بررسی مدارک احراز شد." }));
  const decided = await reviewer.post(
    `/v1/cases/${id}/decision`,
    { outcome: "approve", overrides },
    { ifMatch: etag ?? "" },
  );
  return expectStatus(decided, 200, "approval").body;
};

export const sendBack = async (
  reviewer: Caller,
  id: string,
  reasons: Loose[] = [{ rule: "exam-passed", text: "قبولی در آزمون احراز نشد.", pointer: "/exam" }],
): Promise<Loose> => {
  const { etag } = await reviewer.get(`/v1/cases/${id}`);
  const decided = await reviewer.post(
    `/v1/cases/${id}/decision`,
    { outcome: "return", reasons },
    { ifMatch: etag ?? "" },
  );
  return expectStatus(decided, 200, "return").body;
};

/** What was returned is changed, every reason answered, and handed in again; `changes` to the file by its top fields. */
export const resubmitted = async (
  officer: Caller,
  id: string,
  changes: (file: Loose) => Loose,
  answers: Loose[],
): Promise<void> => {
  const returned = await readUntil(officer, id, ({ state, letter }) => state === "returned" && letter !== null);
  const { file, workingCopy } = returned.body;
  const changed = changes(workingCopy ?? file);
  expectStatus(await officer.put(`/v1/cases/${id}`, changed, { ifMatch: returned.etag ?? "" }), 200, "mending");
  expectStatus(await officer.post(`/v1/cases/${id}/submit`, { answers }), 202, "resubmission");
};

export const inState =
  (...states: string[]) =>
  ({ state }: Loose): boolean =>
    states.includes(state);

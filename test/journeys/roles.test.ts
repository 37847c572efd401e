/**
 * Each function's role, held against what the function was seen to ask of AWS: on a system where everything flows, and on
 * one whose stream is not read, where the sweeps alone carry the cases to their ends.
 */
import { readFile } from "node:fs/promises";
import { DeleteObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { beforeAll, describe, expect, it } from "vitest";
import { attachDocument, type Caller, expectStatus, type Loose, readUntil } from "../../infra/local/client.ts";
import { held } from "../../infra/local/record/held.ts";
import { samplePage } from "../../infra/local/seed/sample-page.ts";
import { addDays, tehranDate } from "../../shared/domain/solar-date.ts";
import {
  approve,
  claimed,
  drafted,
  inState,
  officialHire,
  renewal,
  sendBack,
  submitted,
  transferToRoads,
} from "./play.ts";
import { authorityMode, type Running, useSystem } from "./system.ts";

const flowing = useSystem({ record: true });
const streamless = useSystem({ record: true, disabled: ["dispatch"] });

/** What a function may do and did not here, each with the reason and the test that reaches it. */
const reachedElsewhere: Record<string, string> = {
  "registry cognito-idp:AdminCreateUser userpool":
    "accounts where people sign in with Cognito; test/adapters/cognito-directory.test.ts",
  "registry cognito-idp:AdminGetUser userpool": "the same account once more; test/adapters/cognito-directory.test.ts",
  "documents s3:DeleteObject documents/*":
    "undoes a copy whose bytes changed between check and copy; test/adapters/document-store.test.ts",
  "import-rows s3:ListBucket ":
    "a list that vanished before it was planned is told from a list that may not be read; test/import/import.test.ts",
};

/** Without the names that a stage gives. */
const short = (grant: string): string =>
  grant.replace(/arn:aws:s3:::nezarat-local-documentsbucket\/?/, "").replace(/arn:aws:cognito-idp:\S+$/, "userpool");

interface People {
  officer: Caller;
  reviewer: Caller;
  chief: Caller;
  national: Caller;
  administrator: Caller;
}

const peopleOf = async ({ as }: Running): Promise<People> => {
  const [officer, reviewer, chief, national, administrator] = await Promise.all(
    ["officer.health", "reviewer.one", "chief", "authority.national", "administrator"].map(as),
  );
  return { officer, reviewer, chief, national, administrator } as People;
};

const later = async ({ system }: Running, duration: string): Promise<void> => {
  await system.clock.advance(duration);
  await system.settled();
};

/** Every minute the sweeps look for what waits too long; two and a half pass with every turn. */
const swept = async (running: Running, reached: () => Promise<boolean>): Promise<void> => {
  for (let turn = 1; turn <= 12; turn++) {
    if (await reached()) return;
    await later(running, "PT150S");
  }
  throw new Error("the sweeps did not carry it");
};

describe("without the stream", () => {
  it("the sweeps carry a case from its submission to its conclusion, and tell of it", async () => {
    const running = streamless();
    const { officer, reviewer, national } = await peopleOf(running);
    const id = await submitted(officer, officialHire());
    const stands = async (caller: Caller, state: string) => (await caller.get(`/v1/cases/${id}`)).body.state === state;
    await swept(running, () => stands(reviewer, "under-review"));
    expectStatus(await reviewer.post(`/v1/cases/${id}/claim`), 200, "claim");
    await sendBack(reviewer, id);
    await swept(running, async () => Boolean((await officer.get(`/v1/cases/${id}`)).body.letter));
    const answers = [{ reason: 1, answer: "explained", text: "قبولی در فهرست هست." }];
    expectStatus(await officer.post(`/v1/cases/${id}/submit`, { answers }), 202, "resubmission");
    await swept(running, () => stands(reviewer, "under-review"));
    expectStatus(await reviewer.post(`/v1/cases/${id}/claim`), 200, "claim");
    await approve(reviewer, id);
    await swept(running, () => stands(national, "forwarded"));
    const { body } = await national.get(`/v1/cases/${id}`);
    const receipt = { handOff: body.handOff.id, outcome: "accepted", reference: { employeeNumber: "1" } };
    expectStatus(await national.post(`/v1/cases/${id}/receipt`, receipt), 200, "receipt");
    await swept(running, async () => {
      const mails = running.system.mails().filter(({ text }) => text.includes(body.code));
      return mails.some(({ subject }) => subject.includes("خاتمه"));
    });
  });
});

describe("the roles", () => {
  beforeAll(async () => {
    const running = flowing();
    const people = await peopleOf(running);
    await everyPath(running, people);
    await running.system.settled();
  }, 240_000);

  it("refuse nothing that a function asked", () => {
    for (const { system } of [flowing(), streamless()])
      expect(held(system.policies(), system.calls()).refused).toEqual([]);
  });

  it("allow nothing that no function asked", () => {
    const calls = [flowing(), streamless()].flatMap(({ system }) => system.calls());
    const unused = held(flowing().system.policies(), calls).unused.map(short);
    expect(unused.filter((grant) => !(grant in reachedElsewhere))).toEqual([]);
    expect(Object.keys(reachedElsewhere).filter((grant) => !unused.includes(grant))).toEqual([]);
  });

  it("name no resource by a bare star where AWS knows a narrower word", () => {
    const bare = Object.entries(flowing().system.policies()).flatMap(([name, allowed]) =>
      allowed.flatMap(({ actions, resources }) =>
        resources.includes("*") ? actions.map((action) => `${name} ${action}`) : [],
      ),
    );
    expect(bare).toEqual(["dispatch dynamodb:ListStreams"]);
  });
});

/** The whole product once, quickly. */
const everyPath = async (
  running: Running,
  { officer, reviewer, chief, national, administrator }: People,
): Promise<void> => {
  // The agency: lists, drafts, documents.
  const list = await readFile("test/samples/exam-list-1405.xlsx");
  const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  for (const round of [1, 2]) {
    const { body } = await officer.post("/v1/uploads", { contentType, size: list.length });
    await fetch(body.put.url, { method: "PUT", headers: body.put.headers, body: new Uint8Array(list) });
    const wanted = { caseType: "official-hire", upload: body.upload };
    const missing = await officer.post("/v1/imports", { ...wanted, upload: "0".repeat(32) });
    expect(missing.status).toBe(409);
    const started = await officer.post("/v1/imports", wanted, { key: `import-${round}` });
    await officer.post("/v1/imports", wanted, { key: `import-${round}` });
    await running.system.settled();
    const progress = expectStatus(await officer.get(`/v1/imports/${started.body.id}`), 200, "progress");
    expect((await fetch(progress.body.badRows)).status).toBe(200);
  }
  const draft = await officer.post("/v1/cases", officialHire(), { key: "twice" });
  await officer.post("/v1/cases", draft.body.file, { key: "twice" });
  const asked = { kind: "degree", contentType: "application/pdf", size: 5 };
  const document = await officer.post(`/v1/cases/${draft.body.id}/documents`, asked, { key: "document" });
  await officer.post(`/v1/cases/${draft.body.id}/documents`, asked, { key: "document" });
  const { documentId } = document.body.document;
  expect((await officer.post(`/v1/cases/${draft.body.id}/documents/${documentId}/complete`)).status).toBe(409);
  const { etag } = await officer.get(`/v1/cases/${draft.body.id}`);
  const edited = await officer.put(
    `/v1/cases/${draft.body.id}`,
    { ...draft.body.file, funding: "2" },
    { ifMatch: etag ?? "" },
  );
  expectStatus(await officer.remove(`/v1/cases/${draft.body.id}`, { ifMatch: edited.etag ?? "" }), 204, "removal");

  // Lists and searches, and what everybody may read.
  const file = renewal();
  const id = await claimed(officer, reviewer, file);
  const { body } = await reviewer.get(`/v1/cases/${id}`);
  for (const query of [
    "queue=mine",
    "queue=hand-offs",
    "state=returned",
    `code=${body.code}`,
    `permit=${encodeURIComponent(file.permit)}`,
  ])
    expectStatus(await reviewer.get(`/v1/cases?${query}`), 200, query);
  expectStatus(await officer.get("/v1/cases"), 200, "own");
  const auditor = await running.as("auditor");
  const reads = expectStatus(await auditor.get(`/v1/cases/${id}/reads`), 200, "reads");
  expect(reads.body.items.map(({ account }: Loose) => account)).toContain("reviewer.one");
  const mine = expectStatus(await auditor.get("/v1/reads?account=reviewer.one"), 200, "reads of an account");
  expect(mine.body.items.map((read: Loose) => read.case)).toContain(id);
  expectStatus(await national.get("/v1/cases?queue=inbox"), 200, "inbox");
  const found = await reviewer.post("/v1/search", { nationalId: file.person.nationalId });
  expect(found.body.items.map((row: Loose) => row.id)).toContain(id);
  for (const path of ["rules", "case-types", "permits", "agreement"])
    expectStatus(await officer.get(`/v1/${path}`), 200, path);
  expectStatus(await chief.get("/v1/permits"), 200, "all permits");
  expectStatus(await chief.get("/v1/reviewers"), 200, "reviewers");
  for (const caller of [chief, officer, national]) expectStatus(await caller.get("/v1/counts"), 200, "counts");
  expectStatus(await officer.get("/v1/cases?state=returned"), 200, "own returns");
  expectStatus(await reviewer.get(`/v1/cases/${id}/documents/${body.documents[0].documentId}`), 200, "download");
  for (const path of ["/healthz", "/readyz", "/openapi.json", "/docs"])
    expect((await fetch(`${running.system.url}${path}`)).status, path).toBe(200);
  const twin = await drafted(officer, { ...file, permit: file.permit });
  expect((await officer.post(`/v1/cases/${twin}/submit`, {})).status).toBe(422);
  await officer.post("/v1/checks", { case: file });

  await anotherLaw(running, administrator);
  await anotherOffice(administrator);
  expectStatus(await officer.get("/v1/rulesets"), 200, "rulesets");
  expect((await reviewer.post(`/v1/cases/${id}/evaluation`)).status).toBe(409);

  // A return that is recalled, one that is mended with another person in it, a refusal, a withdrawal.
  await sendBack(reviewer, id);
  await readUntil(officer, id, ({ letter }) => Boolean(letter));
  expectStatus(await officer.get(`/v1/cases/${id}/letter`), 200, "letter");
  expectStatus(await chief.post(`/v1/cases/${id}/recall`, { note: "دوباره" }), 200, "recall");
  await sendBack(reviewer, id);
  const returned = await readUntil(officer, id, ({ letter }) => Boolean(letter));
  const other = { ...returned.body.file, person: renewal().person };
  await officer.put(`/v1/cases/${id}`, other, { ifMatch: returned.etag ?? "" });
  await attachDocument(officer, id, {
    kind: "training",
    contentType: "application/pdf",
    bytes: samplePage("training"),
  });
  const saved = await officer.get(`/v1/cases/${id}`);
  const answers = [{ reason: 1, answer: "fixed", text: "اصلاح شد" }];
  expectStatus(await officer.post(`/v1/cases/${id}/submit`, { answers }, { ifMatch: saved.etag ?? "" }), 202, "again");
  await readUntil(reviewer, id, inState("under-review"));
  expectStatus(await chief.post(`/v1/cases/${id}/assign`, { account: "reviewer.one" }), 200, "assign");
  await approve(reviewer, id);
  await readUntil(officer, id, inState("concluded"));

  const refused = await claimed(officer, reviewer, officialHire());
  await approve(reviewer, refused);
  for (const outcome of ["refused", "accepted"]) {
    const forwarded = await readUntil(national, refused, inState("forwarded"));
    const receipt = { handOff: forwarded.body.handOff.id, outcome, reason: "نقص", reference: { contractId: "1" } };
    expectStatus(await national.post(`/v1/cases/${refused}/receipt`, receipt), 200, outcome);
    if (outcome === "refused") await approve(reviewer, refused);
  }
  await bytesVanish(running, officer, reviewer);
  const withdrawn = await submitted(officer, renewal());
  expectStatus(await officer.post(`/v1/cases/${withdrawn}/withdraw`), 200, "withdrawal");

  // Another system that fails first; time passes; a return nobody answers, a hand-off nobody answers.
  await authorityMode(running, { mode: "fail" });
  const transfer = await claimed(officer, reviewer, transferToRoads());
  await approve(reviewer, transfer);
  await readUntil(reviewer, transfer, ({ attempts }) => Boolean(attempts?.lastFailure));
  expect((await chief.post(`/v1/cases/${transfer}/recall`, { note: "نه" })).status).toBe(409);
  // Past the first pause, and before the sweeps lose patience: the clock alone tries again.
  await later(running, "PT70S");
  await authorityMode(running, { mode: "accept" });
  await later(running, "PT2H");
  await readUntil(officer, transfer, inState("concluded"));
  const silent = await claimed(officer, reviewer, officialHire());
  await approve(reviewer, silent);
  await readUntil(national, silent, inState("forwarded"));
  const forgotten = await claimed(officer, reviewer, renewal());
  await sendBack(reviewer, forgotten);
  await readUntil(officer, forgotten, ({ letter }) => Boolean(letter));
  await later(running, "P70D");
  await readUntil(officer, forgotten, inState("lapsed"));

  // The night: everything adds up, whatever happened above, and the chief sees who set what aside.
  await running.system.fire("recount");
  const recounted = expectStatus(await administrator.get("/v1/recount"), 200, "recount");
  expect(recounted.body).toMatchObject({ differences: [], unreadable: [], unsettled: 0 });
  const overrides = expectStatus(await chief.get("/v1/overrides"), 200, "overrides");
  expect(overrides.body.items).not.toEqual([]);
};

/** A document's bytes are gone before the rules run: the machine returns the case and says which document. */
const bytesVanish = async (running: Running, officer: Caller, reviewer: Caller): Promise<void> => {
  const { system } = running;
  const id = await drafted(officer, renewal());
  const bytes = samplePage(`only here ${id}`);
  const documentId = await attachDocument(officer, id, { kind: "training", contentType: "application/pdf", bytes });
  const { body } = await officer.get(`/v1/cases/${id}`);
  const { sha256 } = body.documents.find((each: Loose) => each.documentId === documentId);
  const { DOCUMENTS_BUCKET, AWS_REGION } = system.environment("documents");
  const storage = new S3Client({
    ...{ endpoint: system.endpoints.storage, region: AWS_REGION ?? "", forcePathStyle: true },
    credentials: { accessKeyId: "somebody-else", secretAccessKey: "local" },
  });
  await storage.send(new DeleteObjectCommand({ Bucket: DOCUMENTS_BUCKET, Key: `documents/${sha256}` }));
  // The bucket is asked about what was verified a day ago.
  await later(running, "P1D");
  expectStatus(await officer.post(`/v1/cases/${id}/submit`, {}), 202, "submission");
  const returned = await readUntil(officer, id, ({ letter }) => Boolean(letter));
  expect(returned.body.reasons).toHaveLength(1);
  expect(returned.body.reasons[0].rule).toBe("required-documents");
  expect((await reviewer.get(`/v1/cases/${id}`)).body.state).toBe("returned");
};

/** Somebody is taken on in one agency and goes to another. */
const anotherOffice = async (administrator: Caller): Promise<void> => {
  const office = { organization: "culture", roles: ["agency-officer"] };
  const given = { userName: "officer.culture", person: { name: "نگار فرهمند" }, ...office };
  const { body } = expectStatus(await administrator.post("/v1/accounts", given, { key: "office" }), 201, "account");
  const moved = { person: body.person.id, ...office, organization: "agriculture", active: true };
  expectStatus(await administrator.put(`/v1/accounts/${body.id}`, moved, { ifMatch: "1" }), 200, "move");
  const permit = expectStatus(await administrator.get("/v1/permits/302~2F1405~2F512"), 200, "permit");
  const { caseTypes, referenceDate, maximumAge, validUntil } = permit.body;
  const more = { caseTypes, referenceDate, maximumAge, validUntil, veteranPlaces: 0, disabledPlaces: 0, granted: 5 };
  const granted = await administrator.put("/v1/permits/302~2F1405~2F512", more, { ifMatch: permit.etag ?? "" });
  expectStatus(granted, 200, "grant");
  for (const path of ["organizations", "accounts?role=agency-officer", "posts?agency=culture", "registry-changes"])
    expectStatus(await administrator.get(`/v1/${path}`), 200, path);
};

/** Held against what was judged so far, and activated for a day that is far away. */
const anotherLaw = async ({ system }: Running, administrator: Caller): Promise<void> => {
  const draft = { retirements: ["exam-passed", "renewal-conditions"], note: "roles" };
  const { body } = expectStatus(await administrator.post("/v1/rehearsals", draft), 202, "rehearsal");
  await system.settled();
  expect((await administrator.get(`/v1/rehearsals/${body.id}`)).body.status).toBe("done");
  expect((await administrator.get(`/v1/rehearsals/${body.id}/changes`)).body.items).not.toEqual([]);
  const activation = { rehearsal: body.id, from: addDays(tehranDate(system.clock.now()), 365) };
  expectStatus(await administrator.post("/v1/rulesets", activation), 201, "activation");
};

/** A case's ways from hand to hand, through HTTP, on the whole system. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Caller, type Loose, readUntil } from "../../infra/local/client.ts";
import { verifyChain } from "../../shared/domain/chain.ts";
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
  underReview,
} from "./play.ts";
import { authorityMode, useSystem } from "./system.ts";

const running = useSystem();

let officer: Caller;
let reviewer: Caller;
let chief: Caller;
let national: Caller;

beforeAll(async () => {
  const { as } = running();
  [officer, reviewer, chief, national] = (await Promise.all(
    ["officer.health", "reviewer.one", "chief", "authority.national"].map(as),
  )) as [Caller, Caller, Caller, Caller];
});

const history = async (id: string): Promise<Loose[]> => (await reviewer.get(`/v1/cases/${id}/events`)).body.events;
const types = async (id: string): Promise<string[]> => (await history(id)).map(({ type }) => type);
const mailsAbout = async (code: string): Promise<string[]> => {
  await running().system.settled();
  return running()
    .system.mails()
    .filter(({ text }) => text.includes(code))
    .map(({ subject }) => subject);
};

describe("to its conclusion", () => {
  it("goes through the national organization", async () => {
    const id = await claimed(officer, reviewer, officialHire());
    expect((await approve(reviewer, id)).state).toMatch(/approved|awaiting-confirmation/);
    const { body } = await readUntil(national, id, inState("forwarded"));
    expect((await national.get("/v1/cases?queue=inbox&limit=100")).body.items.map((row: Loose) => row.id)).toContain(
      id,
    );
    const receipt = { handOff: body.handOff.id, outcome: "accepted", reference: { employeeNumber: "۱۲۳۴۵۶۷۸" } };
    const accepted = await national.post(`/v1/cases/${id}/receipt`, receipt);
    expect(accepted).toMatchObject({ status: 200, body: { state: "concluded" } });
    const concluded = await officer.get(`/v1/cases/${id}`);
    expect(concluded.body).toMatchObject({
      state: "concluded",
      reference: { employeeNumber: "12345678" },
      allowedActions: [],
    });
    expect(await types(id)).toEqual(["submitted", "validated", "claimed", "approved", "forwarded", "accepted"]);
    expect(verifyChain((await history(id)) as never)).toMatchObject({ ok: true, events: 6 });
    expect((await mailsAbout(concluded.body.code)).length).toBeGreaterThanOrEqual(4);
  });

  it("ends in the province where the route does", async () => {
    const id = await claimed(officer, reviewer, renewal());
    await approve(reviewer, id);
    expect((await readUntil(officer, id, inState("concluded"))).body.reference).toBeNull();
    expect((await types(id)).at(-1)).toBe("concluded");
  });

  it("goes to another system, signed, and its signed receipt concludes it", async () => {
    await authorityMode(running(), { mode: "accept" });
    const id = await claimed(officer, reviewer, transferToRoads());
    await approve(reviewer, id);
    const { body } = await readUntil(officer, id, inState("concluded"));
    expect(body.reference.employeeNumber).toMatch(/^\d+$/);
    const accepted = (await history(id)).find(({ type }) => type === "accepted");
    expect(accepted?.payload.signature).toBeTruthy();
  });

  it("is confirmed by a second person where a fail was set aside", async () => {
    const id = await claimed(officer, reviewer, officialHire({ birthDate: "1980-01-01" }));
    expect((await approve(reviewer, id)).state).toBe("awaiting-confirmation");
    const { etag } = await chief.get(`/v1/cases/${id}`);
    const confirmed = await chief.post(`/v1/cases/${id}/confirmation`, { agree: true }, { ifMatch: etag ?? "" });
    expect(confirmed).toMatchObject({ status: 200, body: { state: "approved" } });
    await readUntil(national, id, inState("forwarded"));
  });
});

describe("returned", () => {
  it("is mended, every reason answered, submitted again and concluded", async () => {
    const id = await claimed(officer, reviewer, renewal());
    const reasons = [
      { rule: "specific-work-term", text: "مدت قرارداد را اصلاح کنید.", pointer: "/contract/end" },
      { rule: "funding", text: "شمارهٔ تأمین اعتبار خوانا نیست.", pointer: "/funding" },
    ];
    await sendBack(reviewer, id, reasons);
    const returned = await readUntil(officer, id, ({ state, letter }) => state === "returned" && letter !== null);
    expect(returned.body.letter.reasons.map(({ number }: Loose) => number)).toEqual([1, 2]);
    expect((await officer.get(`/v1/cases/${id}/letter`)).body.letter.number).toBe(returned.body.letter.number);
    const paper = await officer.get(`/v1/cases/${id}/letter`, { headers: { accept: "application/pdf" } });
    expect([paper.status, paper.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(paper.body).toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\s*$/);

    const file = { ...returned.body.file, funding: "1405/9999" };
    const saved = await officer.put(`/v1/cases/${id}`, file, { ifMatch: returned.etag ?? "" });
    expect(saved.status).toBe(200);
    const open = await officer.post(`/v1/cases/${id}/submit`, {
      answers: [{ reason: 1, answer: "fixed", text: "شد" }],
    });
    expect(open).toMatchObject({ status: 422, body: { type: "urn:nezarat:problem:unanswered-reasons" } });
    const answers = [
      { reason: 1, answer: "explained", text: "مدت یک سال تمام است." },
      { reason: 2, answer: "fixed", text: "شمارهٔ تازه ثبت شد.", pointers: ["/funding"] },
    ];
    const again = await officer.post(`/v1/cases/${id}/submit`, { answers }, { ifMatch: saved.etag ?? "" });
    expect(again).toMatchObject({ status: 202, body: { revision: 2, state: "submitted" } });

    const second = await readUntil(reviewer, id, inState("under-review"));
    expect(second.body.revisions).toHaveLength(2);
    expect(second.body.revisions[0].reasons).toHaveLength(2);
    expect(second.body.file.funding).toBe("1405/9999");
    const first = (await history(id))[0];
    expect(first?.payload.file.funding).toBe("1405/7781");
    expect((await reviewer.post(`/v1/cases/${id}/claim`)).status).toBe(200);
    await approve(reviewer, id);
    await readUntil(officer, id, inState("concluded"));
  });

  it("is submitted again unchanged where the reason is contested", async () => {
    const id = await claimed(officer, reviewer, renewal());
    await sendBack(reviewer, id, [{ rule: "funding", text: "گواهی تأمین اعتبار ارائه نشده است." }]);
    await readUntil(officer, id, ({ letter }) => Boolean(letter));
    const answers = [{ reason: 1, answer: "contested", text: "گواهی در پیوست هست." }];
    expect((await officer.post(`/v1/cases/${id}/submit`, { answers })).status).toBe(202);
    await readUntil(reviewer, id, inState("under-review"));
  });
});

describe("refused by the next authority", () => {
  it("is back with the reviewer who sent it, with the reason, its place given back", async () => {
    const id = await claimed(officer, reviewer, officialHire());
    const places = async () =>
      (await officer.get("/v1/permits")).body.items.find(({ number }: Loose) => number === "302/1405/118").used;
    const before = await places();
    await approve(reviewer, id);
    const { body } = await readUntil(national, id, inState("forwarded"));
    expect(await places()).toBe(before + 1);
    const refusal = { handOff: body.handOff.id, outcome: "refused", reason: "پست با ساختار مصوب تطبیق ندارد." };
    expect((await national.post(`/v1/cases/${id}/receipt`, refusal)).status).toBe(200);
    const back = await reviewer.get(`/v1/cases/${id}`);
    expect(back.body).toMatchObject({
      state: "under-review",
      holder: "person-moradi",
      sentBack: { by: "authority", note: refusal.reason },
    });
    expect(await places()).toBe(before);
    expect((await national.get(`/v1/cases/${id}`)).status).toBe(404);
    // The same receipt again, under its own key or another, gets the first answer; another one does not.
    const repeated = await national.post(`/v1/cases/${id}/receipt`, refusal);
    expect(repeated).toMatchObject({ status: 200, body: { state: "under-review" } });
    const other = { handOff: body.handOff.id, outcome: "accepted", reference: { contractId: "9" } };
    expect((await national.post(`/v1/cases/${id}/receipt`, other)).body.type).toBe(
      "urn:nezarat:problem:receipt-differs",
    );
  });

  it("by another system's signed receipt", async () => {
    await authorityMode(running(), { mode: "refuse" });
    const id = await claimed(officer, reviewer, transferToRoads());
    await approve(reviewer, id);
    const back = await readUntil(reviewer, id, ({ state, sentBack }) => state === "under-review" && sentBack !== null);
    expect(back.body.sentBack.by).toBe("authority");
    expect(back.body.sentBack.note).toMatch(/\p{Script=Arabic}/u);
    await authorityMode(running(), { mode: "accept" });
  });
});

describe("other ends", () => {
  it("is withdrawn, and the person may have a new case", async () => {
    const file = officialHire();
    const id = await underReview(officer, reviewer, file);
    const twin = await drafted(officer, { ...file, post: "20029" });
    const refused = await officer.post(`/v1/cases/${twin}/submit`, {});
    expect(refused).toMatchObject({ status: 422, body: { findings: [{ rule: "duplicate-case" }] } });
    expect((await officer.post(`/v1/cases/${id}/withdraw`, { note: "انصراف داد" })).body.state).toBe("withdrawn");
    expect((await officer.post(`/v1/cases/${twin}/submit`, {})).status).toBe(202);
  });

  it("is recalled from its return while the agency has changed nothing", async () => {
    const id = await claimed(officer, reviewer, officialHire());
    await sendBack(reviewer, id);
    await readUntil(officer, id, ({ letter }) => Boolean(letter));
    expect((await chief.post(`/v1/cases/${id}/recall`, { note: "بررسی دوباره" })).body.state).toBe("under-review");
    const again = await reviewer.get(`/v1/cases/${id}`);
    await reviewer.post(
      `/v1/cases/${id}/decision`,
      { outcome: "return", reasons: [{ rule: "funding", text: "نقص" }] },
      { ifMatch: again.etag ?? "" },
    );
    const returned = await readUntil(officer, id, ({ letter }) => Boolean(letter));
    await officer.put(`/v1/cases/${id}`, { ...returned.body.file, funding: "1" }, { ifMatch: returned.etag ?? "" });
    expect((await chief.post(`/v1/cases/${id}/recall`, { note: "دیر شد" })).body.type).toBe(
      "urn:nezarat:problem:correction-started",
    );
  });

  it("is asked about, answered, and goes on at its reviewer", async () => {
    const id = await claimed(officer, reviewer, officialHire());
    expect((await reviewer.post(`/v1/cases/${id}/ask`, { question: "اصل مدرک کجاست؟" })).body.state).toBe(
      "question-pending",
    );
    const asked = await officer.get(`/v1/cases/${id}`);
    expect(asked.body).toMatchObject({ question: "اصل مدرک کجاست؟", allowedActions: ["answer", "withdraw"] });
    expect(asked.body.clock.pausedOn).not.toBeNull();
    expect((await officer.post(`/v1/cases/${id}/answer`, { text: "پیوست شد." })).body.state).toBe("under-review");
    expect((await reviewer.get(`/v1/cases/${id}`)).body).toMatchObject({
      holder: "person-moradi",
      clock: { pausedOn: null },
    });
  });
});

describe("who decides", () => {
  it("is somebody who holds the case, who is no friend of its agency, and once", async () => {
    const educationOfficer = await running().as("officer.education");
    const twoAccounts = await running().as("reviewer.two");
    const file = { ...officialHire(), permit: "302/1405/204", post: "30050" };
    const id = await underReview(educationOfficer, reviewer, file);
    expect((await twoAccounts.post(`/v1/cases/${id}/claim`)).body.type).toBe("urn:nezarat:problem:own-agency");
    const { etag } = await reviewer.get(`/v1/cases/${id}`);
    const reasons = [{ rule: "funding", text: "نقص" }];
    const early = await reviewer.post(
      `/v1/cases/${id}/decision`,
      { outcome: "return", reasons },
      { ifMatch: etag ?? "" },
    );
    expect(early.body.type).toBe("urn:nezarat:problem:not-held");
    const third = await running().as("reviewer.three");
    expect((await chief.post(`/v1/cases/${id}/assign`, { account: "reviewer.three" })).status).toBe(200);
    expect((await reviewer.post(`/v1/cases/${id}/claim`)).body.type).toBe("urn:nezarat:problem:held-by-another");

    const seen = await third.get(`/v1/cases/${id}`);
    const decisions = await Promise.all(
      Array.from({ length: 12 }, () =>
        third.post(`/v1/cases/${id}/decision`, { outcome: "return", reasons }, { ifMatch: seen.etag ?? "" }),
      ),
    );
    expect(decisions.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(decisions.every(({ status }) => [200, 409, 412].includes(status))).toBe(true);
    expect((await types(id)).filter((type) => type === "returned")).toHaveLength(1);
  });

  it("cannot approve with a finding unanswered", async () => {
    const id = await claimed(officer, reviewer, officialHire({ birthDate: "1980-01-01" }));
    const { etag } = await reviewer.get(`/v1/cases/${id}`);
    const refused = await reviewer.post(`/v1/cases/${id}/decision`, { outcome: "approve" }, { ifMatch: etag ?? "" });
    expect(refused).toMatchObject({ status: 422, body: { type: "urn:nezarat:problem:unanswered-findings" } });
    expect(refused.body.detail).toContain("max-age-official");
  });

  it("cannot give out more places than the permit has, however many approve at once", async () => {
    const files = Array.from({ length: 8 }, (_, index) => ({
      ...officialHire(),
      permit: "302/1405/205",
      post: String(30_020 + index),
    }));
    const educationOfficer = await running().as("officer.education");
    const ids = await Promise.all(files.map((file) => claimed(educationOfficer, reviewer, file)));
    const replies = await Promise.all(
      ids.map(async (id) => {
        const { body, etag } = await reviewer.get(`/v1/cases/${id}`);
        const overrides = body.findings
          .filter(({ outcome }: Loose) => outcome === "review")
          .map(({ rule }: Loose) => ({ rule, justification: "احراز شد." }));
        return reviewer.post(`/v1/cases/${id}/decision`, { outcome: "approve", overrides }, { ifMatch: etag ?? "" });
      }),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(replies.filter(({ body }) => body.type === "urn:nezarat:problem:no-place-left")).toHaveLength(5);
  });
});

describe("repeats", () => {
  it("gets the first answer for ever, and another body under the same key gets none", async () => {
    const id = await drafted(officer, officialHire());
    const first = await officer.post(`/v1/cases/${id}/submit`, {}, { key: "the-same" });
    await readUntil(reviewer, id, inState("under-review"));
    const repeat = await officer.post(`/v1/cases/${id}/submit`, {}, { key: "the-same" });
    expect(repeat).toMatchObject({ status: 202, body: first.body, etag: first.etag });
    const other = await officer.post(`/v1/cases/${id}/withdraw`, { note: "x" }, { key: "the-same" });
    expect([200, 422]).toContain(other.status);
    expect((await types(id)).filter((type) => type === "submitted")).toHaveLength(1);
  });
});

describe("documents", () => {
  it("are read by who may see the case, as attachments, and by nobody else", async () => {
    const id = await submitted(officer, renewal());
    const { body } = await reviewer.get(`/v1/cases/${id}`);
    const document = body.documents[0];
    const link = await reviewer.get(`/v1/cases/${id}/documents/${document.documentId}`);
    expect(link.status).toBe(200);
    const file = await fetch(link.body.url);
    expect(file.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(Number(new URL(link.body.url).searchParams.get("X-Amz-Expires"))).toBeLessThanOrEqual(60);
    expect((await file.arrayBuffer()).byteLength).toBe(document.size);
    const stranger = await running().as("officer.education");
    expect((await stranger.get(`/v1/cases/${id}/documents/${document.documentId}`)).status).toBe(404);
  });
});

describe("an exported history", () => {
  it("is verified offline, and a changed one is found out", async () => {
    const id = await submitted(officer, renewal());
    const folder = await mkdtemp(join(tmpdir(), "nezarat-history-"));
    const { body } = await officer.get(`/v1/cases/${id}/events`);
    await writeFile(join(folder, "case.json"), JSON.stringify(body));
    expect(verifyChain(body.events)).toMatchObject({ ok: true });
    body.events[0].payload.dueOn = "2030-01-01";
    expect(verifyChain(body.events)).toEqual({ ok: false, seq: 1, fault: "payload" });
    await rm(folder, { recursive: true });
  });
});

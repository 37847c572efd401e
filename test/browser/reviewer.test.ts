/** A reviewer's day by the keyboard: claim, read, decide, and the next case; a line that breaks in the middle of it. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { attachDocument, makeCaller, readUntil } from "../../infra/local/client.ts";
import { samplePage } from "../../infra/local/seed/sample-page.ts";
import { claimed, inState, officialHire, resubmitted, sendBack, underReview } from "../journeys/play.ts";
import { browserTests, expectAccessible, type Language, photograph } from "./harness.ts";

const harness = browserTests();
const as = async (account: string) => makeCaller(harness.system.url, await harness.system.token(account));
const open = async (id: string, language: Language = "fa"): Promise<Page> => {
  const page = await harness.open("reviewer.one", `/cases/${id}`, language);
  await page.locator("#findings").waitFor();
  return page;
};
const dialogIn = (page: Page) => page.getByRole("dialog");

describe("a reviewer", () => {
  it("returns a case and opens the next without touching the mouse", async () => {
    const [officer, reviewer] = [await as("officer.health"), await as("reviewer.one")];
    const id = await underReview(officer, reviewer, officialHire({ birthDate: "1981-05-14" }));
    const page = await open(id);
    await page.keyboard.press("c");
    await page.getByRole("button", { name: "تصمیم", exact: true }).waitFor();
    await page.keyboard.press("r");
    await page.getByText("در نامهٔ عودت").waitFor();
    await page.keyboard.press("d");
    await dialogIn(page).getByText("پیش‌نمایش نامه").waitFor();
    await expectAccessible(page);
    await photograph(page, "decide-return");
    await page.keyboard.press("Escape");
    await dialogIn(page).waitFor({ state: "detached" });
    await page.keyboard.press("d");
    await dialogIn(page).getByText("پیش‌نمایش نامه").waitFor();
    await page.keyboard.press("Shift+N");
    await page.waitForURL((url) => !url.pathname.includes(id));
    const decided = await readUntil(officer, id, inState("returned"));
    expect(decided.body.reasons).toHaveLength(1);
    const { findings } = (await reviewer.get(`/v1/cases/${id}`)).body;
    const [gravest] = findings.filter(({ outcome }: { outcome: string }) => outcome === "fail");
    expect(decided.body.reasons[0]).toMatchObject({ rule: gravest.rule, text: gravest.message.fa });
  }, 180_000);

  it("sets findings aside with a justification each, and proposes the approval to a second person", async () => {
    const [officer, reviewer] = [await as("officer.health"), await as("reviewer.one")];
    const id = await claimed(officer, reviewer, officialHire({ birthDate: "1981-05-14" }));
    const page = await open(id);
    const { findings } = (await reviewer.get(`/v1/cases/${id}`)).body;
    const waiting = findings.filter(({ outcome }: { outcome: string }) => outcome === "fail" || outcome === "review");
    for (const _ of waiting) {
      await page.keyboard.press("o");
      await page.locator(".considered.current textarea").waitFor();
      await page.locator(".considered.current textarea").fill("با بررسی مدارک احراز شد.");
      await page.locator(".considered.current textarea").blur();
      await page.keyboard.press("j");
    }
    await page.keyboard.press("d");
    await dialogIn(page).getByRole("button", { name: "تأیید پرونده" }).click();
    await dialogIn(page).waitFor({ state: "detached" });
    // What failed was set aside: a second person must agree.
    const decided = await readUntil(reviewer, id, inState("awaiting-confirmation"));
    expect(decided.body.overrides.map(({ rule }: { rule: string }) => rule).sort()).toEqual(
      waiting.map(({ rule }: { rule: string }) => rule).sort(),
    );
  }, 180_000);

  it("decides once though the line broke while the answer was on its way", async () => {
    const [officer, reviewer] = [await as("officer.health"), await as("reviewer.one")];
    const id = await claimed(officer, reviewer, officialHire({ birthDate: "1981-05-14" }));
    const page = await open(id);
    await page.keyboard.press("r");
    await page.keyboard.press("d");
    await dialogIn(page).getByText("پیش‌نمایش نامه").waitFor();
    let lost = 0;
    await page.route(`**/v1/cases/${id}/decision`, async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      // It arrives, and its answer does not.
      await route.fetch();
      return route.abort();
    });
    await dialogIn(page).getByRole("button", { name: "عودت پرونده" }).click();
    await dialogIn(page).waitFor({ state: "detached" });
    expect(lost).toBe(1);
    const auditor = await as("auditor");
    const { events } = (await auditor.get(`/v1/cases/${id}/events`)).body;
    expect(events.filter(({ type }: { type: string }) => type === "returned")).toHaveLength(1);
  }, 180_000);

  it("is told when somebody else decided first, and loses nothing of what was meant", async () => {
    const [officer, reviewer] = [await as("officer.health"), await as("reviewer.one")];
    const id = await claimed(officer, reviewer, officialHire({ birthDate: "1981-05-14" }));
    const page = await open(id);
    await page.keyboard.press("r");
    await page.keyboard.press("d");
    await dialogIn(page).getByText("پیش‌نمایش نامه").waitFor();
    const seen = await reviewer.get(`/v1/cases/${id}`);
    const reasons = [{ rule: "exam-passed", text: "قبولی احراز نشد.", pointer: "/exam" }];
    await reviewer.post(`/v1/cases/${id}/decision`, { outcome: "return", reasons }, { ifMatch: seen.etag ?? "" });
    await dialogIn(page).getByRole("button", { name: "عودت پرونده" }).click();
    await dialogIn(page).getByRole("alert").waitFor();
    await expectAccessible(page);
  }, 180_000);
});

describe.each<Language>(["fa", "en"])("the reviewer's screens in %s", (language) => {
  it("show a case with its documents beside the findings, its file, its history and its letter", async () => {
    const [officer, reviewer] = [await as("officer.health"), await as("reviewer.one")];
    const id = await claimed(officer, reviewer, officialHire({ birthDate: "1981-05-14" }));
    const page = await open(id, language);
    await page.locator("canvas.document-page").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "review");
    await page.getByRole("tab").nth(1).click();
    await expectAccessible(page);
    await photograph(page, "review-file");
    await page.getByRole("tab").nth(2).click();
    await page.locator(".timeline").waitFor();
    await expectAccessible(page);
    await photograph(page, "review-history");
    await page.keyboard.press("q");
    await dialogIn(page).waitFor();
    await expectAccessible(page);
    await photograph(page, "review-ask");
    const { items } = (await officer.get("/v1/cases?limit=100")).body;
    const returned = items.find((row: { state: string }) => row.state === "returned");
    await page.goto(`${harness.system.url}/cases/${returned.id}/letter`);
    await page.locator(".paper").waitFor();
    await expectAccessible(page);
    await photograph(page, "letter");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /PDF/ }).click();
    const kept = await (await download).path();
    expect((await readFile(kept)).subarray(0, 5).toString()).toBe("%PDF-");
  }, 240_000);

  it("show what a resubmission changed: answers, fields and documents, the former ones beside the new", async () => {
    const [officer, reviewer] = [await as("officer.health"), await as("reviewer.one")];
    const id = await claimed(officer, reviewer, officialHire({ birthDate: "1981-05-14" }));
    await sendBack(reviewer, id, [
      { rule: "funding", text: "شمارهٔ گواهی تأمین اعتبار خوانا نیست.", pointer: "/funding" },
      { rule: "health-certificate", text: "گواهی سلامت کامل نیست.", pointer: "/certificates/health" },
      { rule: "exam-passed", text: "قبولی در آزمون احراز نشد.", pointer: "/exam" },
    ]);
    await readUntil(officer, id, ({ letter }) => Boolean(letter));
    const health = { kind: "health", contentType: "application/pdf", bytes: samplePage("health anew") };
    const fresh = await attachDocument(officer, id, health);
    const training = { kind: "training", contentType: "application/pdf", bytes: samplePage("training") };
    await attachDocument(officer, id, training);
    const mend = (file: { person: object; documents: { kind: string; documentId: string }[] }) => ({
      ...file,
      funding: "1405/9999",
      person: { ...file.person, birthDate: "1991-05-14" },
      documents: file.documents.filter(({ kind, documentId }) => kind !== "health" || documentId === fresh),
    });
    await resubmitted(officer, id, mend, [
      { reason: 1, answer: "fixed", text: "شمارهٔ تازه ثبت شد.", pointers: ["/funding"] },
      { reason: 2, answer: "fixed", text: "گواهی تازه پیوست شد." },
      { reason: 3, answer: "contested", text: "قبولی در فهرست نتایج هست." },
    ]);
    await readUntil(reviewer, id, inState("under-review"));
    const page = await open(id, language);
    const changes = page.locator(".changes");
    await changes.locator("ins").first().waitFor();
    const digits =
      language === "fa" ? ["۱۴۰۵/۷۷۸۱", "۱۴۰۵/۹۹۹۹", "۲۴ اردیبهشت ۱۳۷۰"] : ["1405/7781", "1405/9999", "1370"];
    const said = await changes.innerText();
    for (const part of digits) expect(said).toContain(part);
    // Said to be fixed, and the field that the reason named stands as it stood; the funding's does not.
    expect(await changes.locator("p.quiet.small").count()).toBe(1);
    await expectAccessible(page);
    await photograph(page, "review-changes");
    // By the keyboard: to the changes, and from there to the document as it was.
    await page.keyboard.press("b");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    const viewer = page.locator(".viewer");
    await viewer.getByText(language === "fa" ? "سند ۱ از" : "Document 1 of").waitFor();
    await changes
      .getByRole("button", { name: language === "fa" ? /^دیدن سند پیشین/ : /^Show the former/ })
      .press("Enter");
    const former = language === "fa" ? "گواهی سلامت (نوبت ۱)" : "Health certificate (submission 1)";
    await viewer.getByRole("button", { name: former }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("viewer-pages");
    await viewer.getByRole("button", { name: former }).click();
    const listed = await page.getByRole("option").allInnerTexts();
    const marked = language === "fa" ? ["جایگزین‌شده", "افزوده", "نوبت ۱"] : ["replaced", "added", "submission 1"];
    expect(listed.flatMap((label) => /\((.+)\)/.exec(label)?.[1] ?? [])).toEqual(marked);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+Slash");
    await dialogIn(page)
      .getByText(language === "fa" ? "رفتن به تغییرات" : "To what changed")
      .waitFor();
  }, 240_000);

  it("take a note for colleagues, keep it while it is written, and make no open decision stale by it", async () => {
    const [officer, reviewer] = [await as("officer.health"), await as("reviewer.one")];
    const id = await claimed(officer, reviewer, officialHire({ birthDate: "1981-05-14" }));
    const deciding = await open(id, language);
    await deciding.keyboard.press("r");
    await deciding.keyboard.press("d");
    await dialogIn(deciding).locator(".paper").waitFor();

    const page = await harness.open("reviewer.two", `/cases/${id}`, language);
    await page.locator("#findings").waitFor();
    const note = page.getByRole("textbox", {
      name: language === "fa" ? /^یادداشت برای همکاران/ : /^Note for colleagues/,
    });
    await page.keyboard.press("n");
    await note.waitFor();
    await page.keyboard.type("با دستگاه تلفنی هماهنگ شد.");
    await page.reload();
    await page.locator("#findings").waitFor();
    await page.keyboard.press("n");
    await note.waitFor();
    expect(await note.inputValue()).toBe("با دستگاه تلفنی هماهنگ شد.");
    await page.locator(".timeline").waitFor();
    await expectAccessible(page);
    await photograph(page, "review-note");
    await note.focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".timeline .quoted", { hasText: "با دستگاه تلفنی هماهنگ شد." }).waitFor();
    await page.getByRole("tab", { name: language === "fa" ? "تاریخچه · ۱ یادداشت" : "History · notes: 1" }).waitFor();
    expect(await note.inputValue()).toBe("");
    await expectAccessible(page);
    await photograph(page, "review-noted");

    // Whoever decides is told of it, and decides all the same.
    await dialogIn(deciding)
      .getByText(language === "fa" ? /^از هنگامی که این پنجره را باز کردید یادداشت/ : /^A note was written/)
      .waitFor();
    await expectAccessible(deciding);
    await photograph(deciding, "review-note-meanwhile");
    await deciding.keyboard.press("Shift+Enter");
    await dialogIn(deciding).waitFor({ state: "detached" });
    const { body } = await readUntil(officer, id, inState("returned"));
    expect(JSON.stringify(body)).not.toContain("هماهنگ");
    const { events } = (await officer.get(`/v1/cases/${id}/events`)).body;
    expect(events.find(({ type }: { type: string }) => type === "noted")).toMatchObject({ payload: null, salt: null });
  }, 240_000);
});

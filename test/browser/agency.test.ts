/** An agency's day: a case is written, mended between two windows, handed in; a return is answered; a list comes in. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { makeCaller, readUntil } from "../../infra/local/client.ts";
import { samplePage } from "../../infra/local/seed/sample-page.ts";
import { requiredDocuments } from "../../shared/law/required-documents.ts";
import { claimed, inState, renewal, sendBack, somebody } from "../journeys/play.ts";
import { browserTests, expectAccessible, type Language, photograph } from "./harness.ts";

const harness = browserTests();
const as = async (account: string) => makeCaller(harness.system.url, await harness.system.token(account));
const idIn = (page: Page): string => new URL(page.url()).pathname.split("/").at(-1) ?? "";
const page = (kind: string) => ({
  name: `${kind}.pdf`,
  mimeType: "application/pdf",
  buffer: Buffer.from(samplePage(kind)),
});

/** Persian digits, as an officer's keyboard gives them. */
const persian = (text: string): string => text.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? digit);

const typeDay = async (page: Page, label: string, parts: readonly [string, string, string]): Promise<void> => {
  const field = page.getByRole("group", { name: label });
  await field.getByRole("spinbutton").first().click();
  for (const part of parts) await page.keyboard.type(part);
};

/** As a hand does: the circle itself is drawn, and its input lies hidden under it. */
const choose = (page: Page | Locator, name: string): Promise<void> =>
  page.locator("label.choice").filter({ hasText: name }).first().click();

const saved = (page: Page): Promise<void> => page.getByText(/نگه‌داری شد/).waitFor();

describe("an officer", () => {
  it("writes a case from its type to its tracking code", async () => {
    const window = await harness.open("officer.health", "/agency/new");
    await choose(window, "تمدید قرارداد کار معین");
    await window.getByText("مدارک لازم برای").waitFor();
    await window.getByRole("button", { name: "ساخت پیش‌نویس" }).click();
    await window.waitForURL(/\/cases\/[0-9a-f]{32}/);
    const id = idIn(window);
    const person = somebody();

    await choose(window, persian("302/1405/118"));
    await window.getByLabel("شماره پست سازمانی").fill(persian("20059"));
    await choose(window, "کار معین");
    await window.getByLabel("شماره گواهی تأمین اعتبار").fill("1405/7781");
    await window.getByRole("button", { name: /ادامه: مشخصات فرد/ }).click();

    await window.getByLabel("کد ملی").fill(persian(person.nationalId ?? ""));
    await window.getByText("کد ملی درست است.").waitFor();
    await window.getByLabel("نام", { exact: true }).fill("زهرا");
    await window.getByLabel("نام خانوادگی").fill("حسین‌زاده");
    await window.getByLabel("نام پدر").fill("محمد");
    await typeDay(window, "تاریخ تولد", ["۱۳۷۹", "۰۵", "۰۱"]);
    await choose(window, "زن");
    await window.getByRole("button", { name: /مقطع/ }).click();
    await window.getByRole("option", { name: "کارشناسی", exact: true }).click();
    await window.getByRole("button", { name: /ادامه: شرایط/ }).click();
    await typeDay(window, "تاریخ شروع قرارداد", ["۱۴۰۵", "۱۰", "۰۱"]);
    await typeDay(window, "تاریخ پایان قرارداد", ["۱۴۰۶", "۰۹", "۳۰"]);
    await saved(window);

    const officer = await as("officer.health");
    const { file } = (await officer.get(`/v1/cases/${id}`)).body;
    expect(file).toMatchObject({
      post: "20059",
      funding: "1405/7781",
      contract: { start: "2026-12-22", end: "2027-12-21" },
    });
    expect(file.person).toMatchObject({
      nationalId: person.nationalId,
      familyName: "حسین‌زاده",
      birthDate: "2000-07-22",
    });

    await window.getByRole("button", { name: /ادامه: مدارک/ }).click();
    for (const kind of requiredDocuments(file)) {
      const place = window.locator(`#document-${kind}`);
      await place.locator("input[type=file]").setInputFiles(page(kind));
      await place.getByText("پیوست شد").waitFor();
    }
    await window.getByText("همهٔ مدارک لازم پیوست شده است.").waitFor();
    await window.getByRole("button", { name: /ادامه: بازبینی/ }).click();
    await window.getByRole("button", { name: "ارسال پرونده" }).click();
    await window.getByRole("dialog").getByRole("button", { name: "ارسال پرونده" }).click();
    await window
      .getByText(/کد رهگیری/)
      .first()
      .waitFor();
    const sent = await readUntil(officer, id, inState("submitted", "under-review"));
    await window.getByText(persian(sent.body.code)).first().waitFor();
  }, 240_000);

  it("loses nothing when two windows write in one draft", async () => {
    const officer = await as("officer.health");
    const { body } = await officer.post("/v1/cases", renewal());
    const one = await harness.open("officer.health", `/cases/${body.id}#person`);
    const other = await harness.open("officer.health", `/cases/${body.id}#person`);
    await one.getByLabel("نام پدر").fill("کاظم");
    await saved(one);
    await readUntil(officer, body.id, ({ file }) => file.person.fatherName === "کاظم");
    await other.getByLabel("محل تولد").fill("مرند");
    await other.getByText("تغییرهای پنجره‌ای دیگر").waitFor();
    const both = await readUntil(officer, body.id, ({ file }) => file.person.birthPlace === "مرند");
    expect(both.body.file.person.fatherName).toBe("کاظم");

    await one.getByLabel("نام پدر").fill("جواد");
    await readUntil(officer, body.id, ({ file }) => file.person.fatherName === "جواد");
    await other.getByLabel("نام پدر").fill("رحیم");
    const dialog = other.getByRole("alertdialog");
    await dialog.waitFor();
    await expectAccessible(other);
    await choose(dialog, "آنچه در پنجرهٔ دیگر نوشته شده");
    await dialog.getByRole("button").last().click();
    await dialog.waitFor({ state: "detached" });
    expect(await other.getByLabel("نام پدر").inputValue()).toBe("جواد");
    await saved(other);
    expect((await officer.get(`/v1/cases/${body.id}`)).body.file.person.fatherName).toBe("جواد");
  }, 180_000);

  it("answers every reason of a return, and hands the case in again", async () => {
    const [officer, reviewer] = [await as("officer.health"), await as("reviewer.one")];
    const id = await claimed(officer, reviewer, renewal());
    await sendBack(reviewer, id, [{ rule: "funding", text: "گواهی تأمین اعتبار خوانا نیست.", pointer: "/funding" }]);
    await readUntil(officer, id, ({ letter }) => Boolean(letter));
    const window = await harness.open("officer.health", `/cases/${id}`);
    await window.getByText("گواهی تأمین اعتبار خوانا نیست.").waitFor();
    await expectAccessible(window);
    await photograph(window, "returned");
    await choose(window, "اصلاح شد");
    await window.getByLabel("شرح پاسخ").fill("شماره اصلاح شد.");
    await window.getByRole("button", { name: "رفتن به محل اصلاح" }).click();
    await window.getByText("گواهی تأمین اعتبار خوانا نیست.").waitFor();
    await window.getByLabel("شماره گواهی تأمین اعتبار").fill("۱۴۰۵/۹۹۹۱");
    await saved(window);
    await window.getByRole("button", { name: "بازبینی و ارسال", exact: true }).click();
    await window.getByRole("button", { name: "ارسال پرونده" }).click();
    await window.getByRole("dialog").getByRole("button", { name: "ارسال پرونده" }).click();
    const again = await readUntil(officer, id, inState("submitted", "under-review"));
    expect(again.body).toMatchObject({ revision: 2, file: { funding: "1405/9991" } });
    expect(again.body.revisions[1].answers).toMatchObject([{ reason: 1, answer: "fixed", text: "شماره اصلاح شد." }]);
  }, 180_000);

  it("imports a list as the office has it, and gets the bad rows back", async () => {
    const window = await harness.open("officer.education", "/agency/import");
    await expectAccessible(window);
    await photograph(window, "import");
    const list = join(import.meta.dirname, "../samples/exam-list-1405.xlsx");
    await window.locator("input[type=file]").setInputFiles(list);
    await window.waitForURL(/\/agency\/import\/[0-9a-f]{32}/);
    await window.getByText("۱۱۴ ردیف پیش‌نویس شد و ۲۶ ردیف نیازمند اصلاح است.").waitFor({ timeout: 120_000 });
    const download = window.waitForEvent("download");
    await window.getByRole("link", { name: "دریافت ردیف‌های نیازمند اصلاح" }).click();
    const kept = await (await download).path();
    expect((await readFile(kept)).subarray(0, 2).toString()).toBe("PK");
    await writeFile(kept, "");
    await expectAccessible(window);
    await photograph(window, "imported");
    await window.getByRole("link", { name: "دیدن پیش‌نویس‌ها" }).click();
    await window.getByRole("link", { name: /پیش‌نویس‌ها \(/ }).waitFor();
  }, 240_000);
});

describe.each<Language>(["fa", "en"])("the agency's screens in %s", (language) => {
  it("can be used by everybody, in both sizes", async () => {
    const officer = await as("officer.health");
    const { items } = (await officer.get("/v1/cases?limit=100")).body;
    const first = (state: string): string => items.find((row: { state: string }) => row.state === state)?.id;
    const window = await harness.open("officer.health", "/agency", language);
    await window.locator("table tbody tr").first().waitFor();
    await expectAccessible(window);
    await photograph(window, "agency-home");
    const visit = async (path: string, shows: string, name: string): Promise<void> => {
      await window.goto(`${harness.system.url}${path}`);
      await window.locator(shows).first().waitFor();
      await expectAccessible(window);
      await photograph(window, name);
    };
    await visit("/agency/new", "[role=radiogroup]", "agency-new");
    await visit(`/cases/${first("draft")}#post`, ".step .field", "draft-post");
    for (const step of ["person", "grounds", "documents"]) {
      await window.evaluate((hash) => location.replace(`#${hash}`), step);
      await window.locator(".step h2").waitFor();
      await expectAccessible(window);
      await photograph(window, `draft-${step}`);
    }
    await visit(`/cases/${first("draft")}#check`, ".passed", "draft-check");
    await visit(`/cases/${first("question-pending")}`, ".timeline", "question");
    await visit(`/cases/${first("concluded")}`, ".timeline", "concluded");
  }, 300_000);
});

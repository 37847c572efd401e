/** Routes, calendar and agreement as an administrator keeps them, and what each change does to the cases of others. */
import { describe, expect, it } from "vitest";
import { makeCaller } from "../../infra/local/client.ts";
import { addDays, isoToSolar, persianDigits, tehranDate } from "../../shared/domain/solar-date.ts";
import { browserTests, expectAccessible, type Language, photograph } from "./harness.ts";

const harness = browserTests();
const administrator = async () => makeCaller(harness.system.url, await harness.system.token("administrator"));
const read = async (path: string) => (await (await administrator()).get(path)).body;
/** As somebody types a day into its parts. */
const typed = (iso: string): string => {
  const { year, month, day } = isoToSolar(iso);
  return `${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`;
};
/** The day from then on that is a weekday of that number, 0 for Sunday. */
const nextWeekday = (from: string, weekday: number): string => {
  for (let day = from; ; day = addDays(day, 1)) if (new Date(`${day}T00:00:00Z`).getUTCDay() === weekday) return day;
};

describe("the administrator's routes", () => {
  it("say who is next for a case type, and are changed only by who saw what stands", async () => {
    const page = await harness.open("administrator", "/registry/settings");
    await page.getByRole("button", { name: "تمدید قرارداد پیمانی" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("label.choice").filter({ hasText: "پرونده به این سازمان ارسال" }).click();
    await dialog.getByLabel("مهلت رسید به روز کاری").fill("۷");
    await expectAccessible(page);
    await photograph(page, "route-edit");
    const other = await (await administrator()).put(
      "/v1/routes/contractual-renewal",
      { target: { kind: "none" }, receiptWithin: 9 },
      { ifMatch: "0" },
    );
    expect(other.status).toBe(200);
    await dialog.getByRole("button", { name: "ذخیره" }).click();
    await dialog.getByText("مهلت رسید به روز کاری: «۱۵» شد «۹»").waitFor();
    await dialog.getByRole("button", { name: "ذخیره به جای آن" }).click();
    await dialog.waitFor({ state: "detached" });
    const { items } = await read("/v1/routes");
    expect(items.find((one: { caseType: string }) => one.caseType === "contractual-renewal")).toMatchObject({
      ...{ target: { kind: "organization", organization: "national" }, receiptWithin: 7, version: 2 },
    });
    await page.getByRole("link", { name: "تغییرهای ثبت‌شدهٔ مسیرها" }).click();
    await page.waitForURL(/kind=route/);
    await page.getByText("مسیر «تمدید قرارداد پیمانی»").first().waitFor();
    await page.getByText("مهلت رسید به روز کاری: «۹» شد «۷»").waitFor();
    await expectAccessible(page);
    await photograph(page, "changes-of-routes");
  }, 120_000);
});

describe("the administrator's calendar", () => {
  it("takes a closure with its source and says what it does to a deadline; it is taken back", async () => {
    const page = await harness.open("administrator", "/registry/settings/calendar");
    // A day that is worked and within the ten that a case of today has.
    const { year } = isoToSolar(tehranDate(new Date()));
    const years = [await read(`/v1/calendar?year=${year}`), await read(`/v1/calendar?year=${year + 1}`)];
    const days = new Set(years.flatMap(({ closed }) => closed.map(({ on }: { on: string }) => on)));
    let day = addDays(tehranDate(new Date()), 1);
    while (days.has(day)) day = addDays(day, 1);

    await page.getByRole("button", { name: "تعطیلی تازه" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator(".date-part").first().click();
    await page.keyboard.type(persianDigits(typed(day)));
    await dialog.getByLabel("علت").fill("آلودگی هوا، نامهٔ ۱۲۳۴");
    await dialog.getByText(/پایان آن به جای .* خواهد بود/).waitFor();
    await expectAccessible(page);
    await photograph(page, "closure-new");
    // Somebody else enters one at the same moment: both stay.
    const { version, thursdays } = await read("/v1/calendar-settings");
    const other = { on: addDays(day, 60), why: "برف" };
    const answered = await (await administrator()).put(
      "/v1/calendar-settings",
      { thursdays, closures: [other] },
      { ifMatch: version },
    );
    expect(answered.status).toBe(200);
    await dialog.getByRole("button", { name: "ثبت تعطیلی" }).click();
    await dialog.getByText("هیچ‌یک از دست نمی‌رود", { exact: false }).waitFor();
    await dialog.getByRole("button", { name: "ثبت تعطیلی" }).click();
    await dialog.waitFor({ state: "detached" });
    const settings = await read("/v1/calendar-settings");
    expect(settings.closures).toEqual([{ on: day, why: "آلودگی هوا، نامهٔ ۱۲۳۴" }, other]);

    const row = page.getByRole("row").filter({ hasText: "آلودگی هوا" });
    await row.getByRole("button").click();
    await dialog.getByRole("button", { name: "برداشتن" }).click();
    await dialog.waitFor({ state: "detached" });
    expect((await read("/v1/calendar-settings")).closures).toEqual([other]);
  }, 120_000);

  it("has Thursdays worked from a day on, which is taken back before that day; never from a day past", async () => {
    const page = await harness.open("administrator", "/registry/settings/calendar");
    const dialog = page.getByRole("dialog");
    const enter = async (day: string) => {
      await page.getByRole("button", { name: "تغییر پنجشنبه‌ها از یک روز" }).click();
      await dialog.locator(".date-part").first().click();
      await page.keyboard.type(persianDigits(typed(day)));
      await dialog.getByRole("button", { name: "ذخیره" }).click();
    };
    await enter(addDays(tehranDate(new Date()), -9));
    await dialog.locator(".error").first().waitFor();
    await dialog.getByRole("button", { name: "بستن" }).click();
    const from = nextWeekday(addDays(tehranDate(new Date()), 3), 4);
    await enter(from);
    await dialog.waitFor({ state: "detached" });
    expect((await read("/v1/calendar-settings")).thursdays.at(-1)).toEqual({ from, open: true });
    await page.locator("section").filter({ hasText: "پنجشنبه‌ها" }).getByRole("button", { name: "برداشتن" }).click();
    await dialog.getByRole("button", { name: "برداشتن" }).click();
    await dialog.waitFor({ state: "detached" });
    expect((await read("/v1/calendar-settings")).thursdays).toHaveLength(1);
  }, 120_000);
});

describe("the service agreement", () => {
  it("gets a new version from a day on, asked once more, since none is taken back", async () => {
    const page = await harness.open("administrator", "/registry/settings/agreements");
    await page.getByRole("button", { name: "نسخهٔ تازه" }).click();
    const dialog = page.getByRole("dialog").first();
    await dialog.getByLabel("نام نسخه").fill("۱۴۰۵-۲");
    const from = addDays(tehranDate(new Date()), 30);
    await dialog.locator(".date-part").first().click();
    await page.keyboard.type(persianDigits(typed(from)));
    await dialog.getByLabel("مهلت پاسخ سازمان").fill("۸");
    await dialog.getByLabel("یادآوری به دستگاه").fill("۱۷، ۱۰");
    await dialog.getByRole("button", { name: "ثبت نسخه" }).click();
    const sure = page.getByRole("dialog").last();
    await page.getByText("این نسخه ثبت شود؟").waitFor();
    await expectAccessible(page);
    await photograph(page, "agreement-sure");
    await sure.getByRole("button", { name: "ثبت نسخه" }).click();
    // Reminders that run backwards are refused beside their field.
    await dialog.locator(".error").first().waitFor();
    await dialog.getByLabel("یادآوری به دستگاه").fill("۵، ۱۰");
    await dialog.getByRole("button", { name: "ثبت نسخه" }).click();
    await page.getByText("این نسخه ثبت شود؟").waitFor();
    await sure.getByRole("button", { name: "ثبت نسخه" }).click();
    await page.getByRole("dialog").first().waitFor({ state: "detached" });
    const { items } = await read("/v1/agreements");
    expect(items[0]).toMatchObject({ version: "1405-2", from, answerWithin: 8, remindAfter: [5, 10], replyWithin: 20 });
    await page.getByText("در پیش").waitFor();
  }, 120_000);
});

describe.each<Language>(["fa", "en"])("routes, calendar and agreement in %s", (language) => {
  it("can be used by everybody, in both sizes", async () => {
    const persian = language === "fa";
    const page = await harness.open("administrator", "/registry/settings", language);
    const visit = async (path: string, shows: string, name: string): Promise<void> => {
      await page.goto(`${harness.system.url}${path}`);
      await page.locator(shows).first().waitFor();
      await expectAccessible(page);
      await photograph(page, name);
    };
    await visit("/registry/settings", "ol.chain", "routes");
    await visit("/registry/settings/calendar", "table.month", "calendar");
    await visit("/registry/settings/calendar?year=1406", "table.month", "calendar-unpublished");
    await visit("/registry/settings/agreements", "dl", "agreements");
    await page.getByRole("button", { name: persian ? "نسخهٔ تازه" : "New version" }).click();
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page);
    await photograph(page, "agreement-new");
  }, 180_000);
});

/** Permits and posts as an administrator keeps them: found, entered, changed after somebody was first, taken back, closed. */
import { describe, expect, it } from "vitest";
import { makeCaller } from "../../infra/local/client.ts";
import { pathName } from "../../shared/contract/path-name.ts";
import { browserTests, expectAccessible, type Language, photograph } from "./harness.ts";

const harness = browserTests();
const administrator = async () => makeCaller(harness.system.url, await harness.system.token("administrator"));
const read = async (path: string) => (await (await administrator()).get(path)).body;

describe("the administrator's permits", () => {
  it("are found by agency and by a part of the number, in the address", async () => {
    const page = await harness.open("administrator", "/registry/permits");
    await page.locator("tbody tr").first().waitFor();
    await page.getByLabel("بخشی از شمارهٔ مجوز").fill("۱۴۰۵/۲");
    await page.getByRole("button", { name: "جست‌وجو" }).click();
    await page.waitForURL(/number=1405%2F2/);
    await page.getByText("۳۰۲/۱۴۰۵/۲۰۴").waitFor();
    expect(await page.locator("tbody tr").count()).toBe(2);
    await page.getByLabel("بخشی از شمارهٔ مجوز").fill("۹۹۹۹");
    await page.keyboard.press("Enter");
    await page.getByText("مجوزی با این مشخصات نیست.").waitFor();
    await expectAccessible(page);
    await photograph(page, "permits-none");
    await page.getByRole("button", { name: "نمایش همه" }).click();
    await page.locator("tbody tr").nth(6).waitFor();
  }, 120_000);

  it("are entered once, held against what is taken, and say what they grant", async () => {
    const page = await harness.open("administrator", "/registry/permits?agency=culture");
    await page.getByRole("button", { name: "مجوز تازه" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "ذخیره" }).click();
    await dialog.locator(".error").first().waitFor();
    await expectAccessible(page);
    await dialog.getByLabel("شماره", { exact: false }).first().fill("۳۰۲/۱۴۰۵/۹۰۰");
    await dialog.locator("label.choice").filter({ hasText: "استخدام پیمانی" }).click();
    await dialog.getByLabel("ظرفیت", { exact: false }).first().fill("۵");
    await dialog.getByRole("button", { name: "ذخیره" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "۳۰۲/۱۴۰۵/۹۰۰" }).click();
    await page.getByText("۵ از ۵ جا خالی").waitFor();
    expect(await read("/v1/permits/302~2F1405~2F900")).toMatchObject({
      ...{ agency: "culture", caseTypes: ["contractual-hire"], granted: 5, validUntil: null },
    });
  }, 120_000);

  it("that somebody changed meanwhile are changed only by who saw that, and lead back", async () => {
    const page = await harness.open("administrator", "/registry/permits/302~2F1405~2F411");
    await page.getByRole("button", { name: "تغییر مجوز" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("سهم ایثارگران").fill("۶");
    const path = "/v1/permits/302~2F1405~2F411";
    const { id: _id, number: _number, agency: _agency, used: _used, left: _left, version, ...body } = await read(path);
    const other = await (await administrator()).put(path, { ...body, granted: 30 }, { ifMatch: version });
    expect(other.status).toBe(200);
    await dialog.getByRole("button", { name: "ذخیره" }).click();
    await dialog.getByText("ظرفیت: «۲۵» شد «۳۰»").waitFor();
    await expectAccessible(page);
    await photograph(page, "permit-meanwhile");
    // What was written here stays; the figure of whoever was first is seen, and replaced knowingly.
    await dialog.getByRole("button", { name: "ذخیره به جای آن" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await read(path)).toMatchObject({ granted: 25, veteranPlaces: 6 });

    await page.getByRole("button", { name: "بازگشت به پیش از این تغییر" }).click();
    await dialog.getByRole("button", { name: "ذخیره" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await read(path)).toMatchObject({ granted: 30, veteranPlaces: 8 });
    await page.getByText("۳۰ از ۳۰ جا خالی").waitFor();
  }, 120_000);
});

describe("the administrator's posts", () => {
  it("are listed by whether they can be filled, and are closed and opened again", async () => {
    const page = await harness.open("administrator", "/registry/posts");
    await page.getByText("دستگاه را انتخاب کنید.").waitFor();
    await page.getByRole("combobox").fill("علوم");
    await page.getByRole("option").first().click();
    await page.waitForURL(/agency=health/);
    await page.getByRole("link", { name: "دارای متصدی" }).click();
    await page.getByText("۲۹۰۰۳").waitFor();
    await page.locator("a[aria-current]").filter({ hasText: "دارای متصدی" }).waitFor();
    await page.goto(`${harness.system.url}/registry/posts?agency=culture&number=60003`);
    await page.getByRole("link", { name: "۶۰۰۰۳" }).click();
    await page.getByRole("button", { name: "بستن پست" }).click();
    const dialog = page.getByRole("dialog");
    await expectAccessible(page);
    await photograph(page, "post-close");
    await dialog.getByRole("button", { name: "بستن پست" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("این پست در تشکیلات مصوب نیست", { exact: false }).waitFor();
    const path = `/v1/posts/${pathName("culture#60003")}`;
    expect(await read(path)).toMatchObject({ approved: false, standing: "closed" });
    await page.getByRole("button", { name: "بازگشایی پست" }).click();
    await dialog.getByRole("button", { name: "بازگشایی پست" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await read(path)).toMatchObject({ approved: true, standing: "free" });
  }, 120_000);

  it("are entered with all that the rules ask of them", async () => {
    const page = await harness.open("administrator", "/registry/posts?agency=culture");
    await page.getByRole("button", { name: "پست تازه" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("شمارهٔ پست").fill("۶۹۰۰۱");
    await dialog.getByLabel("عنوان").fill("کارشناس موزه");
    await dialog.getByLabel("رشته‌های پذیرفته").fill("باستان‌شناسی\nتاریخ\n");
    await dialog.getByLabel("محل").fill("تبریز");
    await dialog.locator("label.choice").filter({ hasText: "در مرکز استان است" }).click();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "ذخیره" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "۶۹۰۰۱" }).waitFor();
    expect(await read(`/v1/posts/${pathName("culture#69001")}`)).toMatchObject({
      ...{ title: "کارشناس موزه", approved: true, vacant: true, sovereign: null, minimumDegree: null },
      ...{ fields: ["باستان‌شناسی", "تاریخ"], place: { name: "تبریز", provincialCentre: true }, standing: "free" },
    });
  }, 120_000);
});

describe.each<Language>(["fa", "en"])("permits and posts in %s", (language) => {
  it("can be used by everybody, in both sizes", async () => {
    const persian = language === "fa";
    const page = await harness.open("administrator", "/registry/permits", language);
    const visit = async (path: string, shows: string, name: string): Promise<void> => {
      await page.goto(`${harness.system.url}${path}`);
      await page.locator(shows).first().waitFor();
      await expectAccessible(page);
      await photograph(page, name);
    };
    await visit("/registry/permits", "tbody tr", "permits");
    await page.getByRole("button", { name: persian ? "مجوز تازه" : "New permit" }).click();
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page);
    await photograph(page, "permit-new");
    await visit("/registry/permits/302~2F1405~2F411", "dl", "permit");
    await visit("/registry/posts?agency=education&standing=closed", "tbody tr", "posts");
    await visit(`/registry/posts/${pathName("health#29003")}`, "dl", "post");
    await page.getByRole("button", { name: persian ? "تغییر پست" : "Change the post" }).click();
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page);
    await photograph(page, "post-edit");
  }, 180_000);
});

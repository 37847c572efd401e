/** The administrator's registry and rehearsals, and the head of an agency who keeps its own people. */
import { describe, expect, it } from "vitest";
import { makeCaller } from "../../infra/local/client.ts";
import { browserTests, expectAccessible, type Language, photograph } from "./harness.ts";

const harness = browserTests();
const as = async (account: string) => makeCaller(harness.system.url, await harness.system.token(account));
const accountOf = async (userName: string) => {
  const administrator = await as("administrator");
  const { items } = (await administrator.get("/v1/accounts?limit=100")).body;
  return items.find((one: { userName: string }) => one.userName === userName);
};

describe("the administrator", () => {
  it("makes an agency, and an account in it that may sign in", async () => {
    const page = await harness.open("administrator", "/registry/organizations");
    await page.getByRole("button", { name: "دستگاه تازه" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("شناسه").fill("museum");
    await dialog.getByLabel("نام به فارسی").fill("ادارهٔ کل موزه‌ها");
    await dialog.getByLabel("نام به انگلیسی").fill("Museums");
    await dialog.getByLabel("پست‌های مصوب").fill("۱۲۰");
    await dialog.getByRole("button", { name: "ذخیره" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("ادارهٔ کل موزه‌ها").waitFor();
    const administrator = await as("administrator");
    expect((await administrator.get("/v1/organizations/museum")).body).toMatchObject({
      ...{ kind: "agency", approvedPosts: 120, province: "province-ea" },
    });

    await page.goto(`${harness.system.url}/registry/people`);
    await page.getByRole("button", { name: "حساب تازه" }).click();
    await dialog.getByLabel("نام و نام خانوادگی").fill("نگار فرهمند");
    await dialog.getByLabel("نام کاربری").fill("officer.museum");
    await dialog.getByRole("combobox").fill("ادارهٔ کل موزه‌ها");
    await page.getByRole("option", { name: "ادارهٔ کل موزه‌ها" }).click();
    await dialog.locator("label.choice").filter({ hasText: "کارشناس دستگاه" }).click();
    await dialog.getByRole("button", { name: "ساختن حساب" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("officer.museum").waitFor();
    expect(await accountOf("officer.museum")).toMatchObject({ organization: "museum", roles: ["agency-officer"] });
  }, 180_000);

  it("changes an agency only once it saw what somebody else made of it, and is told what is wrong beside its field", async () => {
    const page = await harness.open("administrator", "/registry/organizations");
    await page.getByRole("button", { name: "اداره کل راه و شهرسازی" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("نشانی‌های رایانامه").fill("desk@roads.example نادرست");
    await dialog.getByRole("button", { name: "ذخیره" }).click();
    await dialog.locator(".error").first().waitFor();
    await dialog.getByLabel("نشانی‌های رایانامه").fill("desk@roads.example، two@roads.example");
    const administrator = await as("administrator");
    const path = "/v1/organizations/roads";
    const { id: _id, kind: _kind, version, signOff: _signOff, ...body } = (await administrator.get(path)).body;
    const other = await administrator.put(path, { ...body, approvedPosts: 700 }, { ifMatch: version });
    expect(other.status).toBe(200);
    await dialog.getByRole("button", { name: "ذخیره" }).click();
    await dialog.getByText("شد «۷۰۰»", { exact: false }).waitFor();
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "گذشتن از نوشته‌های من" }).click();
    expect(await dialog.getByLabel("پست‌های مصوب").inputValue()).toBe("۷۰۰");
    await dialog.getByLabel("نشانی‌های رایانامه").fill("two@roads.example");

    // The head's signature is a switch of its own, and takes nothing from what is being written.
    const signature = dialog.locator("label.choice").filter({ hasText: "امضای رئیس پیش از ارسال" });
    await signature.click();
    await signature.and(page.locator("[data-selected]:not([data-disabled])")).waitFor();
    expect((await administrator.get(path)).body).toMatchObject({ signOff: true, mail: body.mail });
    await photograph(page, "organization");

    await dialog.getByRole("button", { name: "ذخیره" }).click();
    await dialog.waitFor({ state: "detached" });
    expect((await administrator.get(path)).body).toMatchObject({
      ...{ approvedPosts: 700, mail: ["two@roads.example"], signOff: true },
    });
  }, 120_000);

  it("rehearses a draft of the law, and sees what it would change by rule and agency", async () => {
    const page = await harness.open("administrator", "/registry/law");
    const threshold = page.getByRole("combobox").first();
    await threshold.click();
    await page.getByRole("option").first().waitFor();
    const { items } = (await (await as("administrator")).get("/v1/rules")).body;
    const parameters = items.flatMap(
      (rule: { parameters: { name: string; title: { fa: string } }[] }) => rule.parameters,
    );
    const { title } = parameters.find(({ name }: { name: string }) => name === "maximum-age-official");
    await threshold.fill(title.fa);
    await page.getByRole("option", { name: title.fa, exact: true }).click();
    await page.getByLabel("مقدار تازه").fill("۳۰");
    await page.getByLabel("مستند").fill("آزمون");
    await page.getByLabel("علت تغییر").fill("سقف سن پایین‌تر");
    await page.getByRole("button", { name: "تمرین روی پرونده‌های گذشته" }).click();
    await page.waitForURL(/\/registry\/law\/[0-9a-f]{32}$/);
    await page.getByText(/یافته‌های .* تغییر می‌کند/).waitFor({ timeout: 90_000 });
    const id = new URL(page.url()).pathname.split("/").at(-1);
    const { body } = await (await as("administrator")).get(`/v1/rehearsals/${id}`);
    expect(body.counts.changed).toBeGreaterThan(0);
    await expectAccessible(page);
    await photograph(page, "rehearsal");

    // Whoever left it finds it again among the others.
    await page.getByRole("link", { name: "همهٔ تمرین‌ها" }).click();
    const row = page.getByRole("row").filter({ hasText: "سقف سن پایین‌تر" });
    await row.getByText("انجام شد").waitFor();
    await expectAccessible(page);
    await photograph(page, "rehearsals");
    await row.getByRole("link").click();
    await page.waitForURL(new RegExp(id ?? "-"));
  }, 180_000);
});

describe("the head of an agency", () => {
  it("ends an account of its own people, which then signs in no more", async () => {
    const page = await harness.open("head.education", "/agency/people");
    await page.getByRole("button", { name: /مینا کریمی/ }).click();
    const dialog = page.getByRole("dialog");
    await expectAccessible(page);
    await photograph(page, "account");
    await dialog.getByRole("button", { name: "پایان دادن به حساب" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("پایان‌یافته").first().waitFor();
    expect(await accountOf("officer.education")).toMatchObject({ active: false });
    expect((await (await as("officer.education")).get("/v1/me")).status).toBe(401);
  }, 120_000);
});

describe.each<Language>(["fa", "en"])("the registry's screens in %s", (language) => {
  it("can be used by everybody, in both sizes", async () => {
    const page = await harness.open("administrator", "/registry/people", language);
    const visit = async (path: string, shows: string, name: string): Promise<void> => {
      await page.goto(`${harness.system.url}${path}`);
      await page.locator(shows).first().waitFor();
      await expectAccessible(page);
      await photograph(page, name);
    };
    await visit("/registry/people", "table tbody tr", "people");
    await visit("/registry/organizations", "table tbody tr", "organizations");
    await visit("/registry/law", "form", "law");
    await visit("/registry/law/rehearsals", "main h1", "rehearsals");
    await visit("/registry/changes", "h1", "changes");
  }, 180_000);
});

// A rehearsal and a change of the registry are seen by whoever may, and by the next request.
it("records every change of the registry with who made it", async () => {
  const administrator = await as("administrator");
  const made = await administrator.post("/v1/organizations", {
    ...{ id: "water", kind: "agency", name: { fa: "آب و فاضلاب", en: "Water" }, province: "province-ea" },
    ...{ mail: [], endpoint: null, approvedPosts: null, specificWorkStaff: null },
  });
  expect(made.status).toBe(201);
  const page = await harness.open("administrator", "/registry/changes");
  await page.getByText("آب و فاضلاب").first().waitFor();
  await expectAccessible(page);
}, 90_000);

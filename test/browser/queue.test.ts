import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserTests, expectAccessible, type Language, photograph } from "./harness.ts";

const harness = browserTests();

describe.each<Language>(["fa", "en"])("the reviewer's queue in %s", (language) => {
  it("shows what is open, by urgency, and a case behind each row", async () => {
    const page = await harness.open("reviewer.one", "/queue?queue=open", language);
    await page.locator("table tbody tr").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "queue");

    await page.locator("tbody th[scope=row] a").first().click();
    await page.waitForURL(/\/cases\/[0-9a-f]{32}$/);
    await page.locator("#findings").waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await expectAccessible(page);
    await photograph(page, "case");
  });

  it("says what to do where nothing is, and shows its keys on ?", async () => {
    const page = await harness.open("reviewer.two", "/", language);
    await page.waitForURL(/\/queue$/);
    await page.locator(".empty, table").first().waitFor();
    await page.keyboard.press("Shift+Slash");
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page);
    await photograph(page, "keys");
  });
});

const open = async (path: string, language: Language = "fa"): Promise<Page> => {
  const page = await harness.open("reviewer.one", path, language);
  await page.locator(".empty, table").first().waitFor();
  return page;
};
const addressOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

describe.each<Language>(["fa", "en"])("the queue's filters in %s", (language) => {
  const words = {
    fa: {
      agency: "دستگاه (اختیاری)",
      type: "نوع پرونده",
      health: "پزشکی",
      hire: /^استخدام رسمی/,
      widen: "دیدن همهٔ این فهرست",
    },
    en: {
      agency: "Agency (optional)",
      type: "Case type",
      health: "Medical",
      hire: /^Official hire/,
      widen: "Show the whole list",
    },
  }[language];

  it("narrow it by urgency, agency and type, with counts, and are there again after a case", async () => {
    await harness.system.fire("workload");
    const page = await open("/queue?queue=open", language);
    const counts = page.locator(".urgencies .count");
    await counts.first().waitFor();
    // Each urgency's count is what the list holds of it, and all together what the tab says.
    const digits = async (at: ReturnType<Page["locator"]>) =>
      Number((await at.innerText()).replace(/[۰-۹]/g, (digit) => String("۰۱۲۳۴۵۶۷۸۹".indexOf(digit))));
    const all = await digits(counts.first());
    const each = await Promise.all((await counts.all()).slice(1).map(digits));
    expect(each.reduce((sum, one) => sum + one, 0)).toBe(all);
    expect(await page.locator("tbody th[scope=row]").count()).toBe(all);
    expect(await digits(page.locator(".tab[aria-current=page] .count"))).toBe(all);
    await page.getByText(language === "fa" ? /^شمارش / : /^Counted on /).waitFor();

    // By the keyboard: the agency is typed, the type chosen.
    const agency = page.getByRole("combobox", { name: words.agency });
    await agency.focus();
    await page.keyboard.type(words.health);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/agency=health/);
    await page.getByRole("button", { name: words.type }).click();
    await page.getByRole("option", { name: words.hire }).click();
    await page.waitForURL(/caseType=official-hire/);
    expect(addressOf(page)).toEqual({ queue: "open", agency: "health", caseType: "official-hire" });
    await page.locator("tbody th[scope=row] a").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "queue-filters");

    await page.reload();
    await page.locator("tbody th[scope=row] a").first().waitFor();
    expect(await agency.inputValue()).toContain(words.health);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.locator("#findings").waitFor();
    await page.keyboard.press("l");
    await page.waitForURL(/\/queue/);
    expect(addressOf(page)).toEqual({ queue: "open", agency: "health", caseType: "official-hire" });

    await agency.fill("");
    await agency.blur();
    await page.waitForURL((url) => !url.searchParams.has("agency"));
    expect(addressOf(page)).toEqual({ queue: "open", caseType: "official-hire" });
  }, 180_000);

  it("say that nothing is overdue as the good news it is, and what was narrowed too far is widened by one link", async () => {
    const page = await open("/queue?queue=awaiting-confirmation&urgency=critical", language);
    await page
      .getByText(language === "fa" ? "هیچ پرونده‌ای تأخیر بحرانی ندارد." : "No case is critically overdue.")
      .waitFor();
    await expectAccessible(page);
    await photograph(page, "queue-nothing-overdue");
    await page.goto(`${harness.system.url}/queue?queue=open&agency=nobody-knows`);
    await page.getByRole("link", { name: words.widen }).click();
    await page.locator("tbody th[scope=row] a").first().waitFor();
    expect(addressOf(page)).toEqual({ queue: "open" });
  }, 120_000);
});

it("reads ten thousand open cases page by page, past a page that holds nothing, with a screenful of rows", async () => {
  const page = await harness.open("reviewer.one", "/queue", "fa");
  const total = 10_000;
  const asked: string[] = [];
  await page.route("**/v1/cases?*", async (route) => {
    const query = new URL(route.request().url()).searchParams;
    if (query.get("holder") !== "none") return route.continue();
    asked.push(query.get("cursor") ?? "");
    const from = Number(query.get("cursor") ?? -100);
    const items = Array.from({ length: from < 0 ? 0 : 100 }, (_, index) => ({
      id: (from + index).toString(16).padStart(32, "0"),
      state: "under-review",
      version: "3",
      agency: "health",
      caseType: "transfer",
      name: `نام ${from + index}`,
      permit: null,
      createdAt: "2026-11-01T08:00:00.000Z",
      changedAt: "2026-11-01T08:00:00.000Z",
      code: "1234567890123456",
      revision: 1,
      dueOn: "2026-12-30",
      urgency: "later",
    }));
    const next = from + 100;
    return route.fulfill({
      json: { items, names: {} },
      headers: next < total ? { link: `</v1/cases?cursor=${next}>; rel="next"` } : {},
    });
  });
  await page.getByRole("link", { name: /^آزاد/ }).click();
  await page.locator("tbody th[scope=row] a").first().waitFor();
  // The first page held nothing: the next was asked for by itself, and no more than that.
  expect(asked).toEqual(["", "0"]);
  await page.getByRole("button", { name: "نمایش بیشتر" }).click();
  await page.getByText("۲۰۰ مورد").waitFor();
  expect(asked).toEqual(["", "0", "100"]);
  expect(await page.locator("tbody th[scope=row]").count()).toBeLessThan(60);
}, 120_000);

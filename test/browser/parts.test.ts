import { describe, expect, it } from "vitest";
import { browserTests, expectAccessible, type Language, photograph } from "./harness.ts";

const harness = browserTests();

describe.each<Language>(["fa", "en"])("the parts in %s", (language) => {
  const persian = language === "fa";

  it("are accessible, and take what people type in any digits", async () => {
    const page = await harness.open("reviewer.one", "/parts", language);
    const field = (fa: string, en: string) => page.getByLabel(persian ? fa : en);
    await photograph(page, "parts-fields");

    const id = field("کد ملی", "National id");
    await id.pressSequentially("۰۰۱۲۳٤٥6۷8");
    await page.locator(".error").first().waitFor();
    await id.fill("۰۰۱۲۳٤٥6۷9");
    await page.locator(".good-mark").waitFor();

    // A solar day, part by part; the keyboard goes on by itself.
    await page.locator(".date-part").first().click();
    await page.keyboard.type(persian ? "۱۳۷۹۰۵۰۱" : "13790501");
    const text = (await page.locator(".date-input").innerText()).replace(/[^\d۰-۹/-]/g, "").replaceAll("-", "/");
    expect(text).toBe(persian ? "۱۳۷۹/۰۵/۰۱" : "1379/05/01");

    const children = field("شمار فرزندان", "Number of children");
    await children.fill("۱۲");
    await children.blur();
    expect(await children.inputValue()).toBe(persian ? "۱۲" : "12");

    await page.getByRole("button", { name: persian ? "ارسال" : "Send" }).click();
    await page.locator(".error").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "parts-errors");

    await page.getByRole("tab").last().click();
    await expectAccessible(page);
    await photograph(page, "parts-cards");

    await page.getByRole("button", { name: persian ? "کار اصلی" : "Main action" }).click();
    await page.getByRole("dialog").waitFor();
    await expectAccessible(page);
    await photograph(page, "parts-confirm");
  });

  it("offer their choices to keyboard and eye", async () => {
    const page = await harness.open("reviewer.one", "/parts", language);
    await page.locator(".select-button").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("option").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "parts-choices");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.locator(".select-button").innerText()).toContain(persian ? "کارشناسی" : "Bachelor");
    // Enter takes the first that fits, as soon as it is typed, and on an Arabic keyboard too.
    const typed = page.getByRole("combobox");
    await typed.fill(persian ? "كارشناسي ار" : "mas");
    await page.keyboard.press("Enter");
    expect(await typed.inputValue()).toBe(persian ? "کارشناسی ارشد" : "Master");
    await typed.fill(persian ? "دیپ" : "dip");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await typed.inputValue()).toBe(persian ? "دیپلم" : "Diploma");
  });
});

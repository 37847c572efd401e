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

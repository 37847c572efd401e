/** The chief words reasons once; reviewers put them into letters by the keyboard. */
import { describe, expect, it } from "vitest";
import { makeCaller, readUntil } from "../../infra/local/client.ts";
import { claimed, inState, officialHire } from "../journeys/play.ts";
import { browserTests, expectAccessible, type Language, photograph } from "./harness.ts";

const harness = browserTests();
const as = async (account: string) => makeCaller(harness.system.url, await harness.system.token(account));
const saved = async () => (await (await as("reviewer.one")).get("/v1/saved-reasons")).body;

const words = {
  fa: {
    ...{ add: "افزودن متن", save: "ثبت متن‌ها", title: "عنوان", text: /^متن \(به فارسی/, done: "متن‌ها ثبت شد." },
    ...{ up: "بالاتر: مدرک ناخوانا", pick: /^متن آماده/, letter: "متن دلیل در نامه", both: "ادامه با هر دو" },
  },
  en: {
    ...{
      add: "Add a text",
      save: "Save the texts",
      title: "Title",
      text: /^Text \(in Persian/,
      done: "The texts are saved.",
    },
    ...{
      up: "Up: مدرک ناخوانا",
      pick: /^Saved text/,
      letter: "Text of the reason in the letter",
      both: "Go on with both",
    },
  },
} as const;

describe.each<Language>(["fa", "en"])("saved reasons in %s", (language) => {
  const t = words[language];

  it("are worded by the chief, kept over a reload while they are written, and put in order", async () => {
    const chief = await as("chief");
    const { version } = await saved();
    await chief.put("/v1/saved-reasons", { reasons: [] }, { ifMatch: String(version) });
    const page = await harness.open("chief", "/saved-reasons", language);
    await page.locator(".empty").waitFor();
    await expectAccessible(page);
    const titles = page.getByRole("textbox", { name: t.title });
    const texts = page.getByRole("textbox", { name: t.text });
    for (const [place, [title, text]] of [
      ["سن بیشتر از حد", "سن داوطلب از حداکثر سن قانونی بیشتر است و سند افزودهٔ سنی پیوست نیست."],
      ["مدرک ناخوانا", "سند پیوست خوانا نیست؛ تصویر تازه‌ای بارگذاری کنید."],
    ].entries()) {
      await page.getByRole("button", { name: t.add }).press("Enter");
      await titles.nth(place).fill(title ?? "");
      await texts.nth(place).fill(text ?? "");
    }
    await page.reload();
    await titles.nth(1).waitFor();
    expect(await titles.nth(1).inputValue()).toBe("مدرک ناخوانا");
    await page.getByRole("button", { name: t.up }).press("Enter");
    expect(await titles.nth(0).inputValue()).toBe("مدرک ناخوانا");
    await expectAccessible(page);
    await photograph(page, "saved-reasons");
    await page.getByRole("button", { name: t.save }).press("Enter");
    await page.getByText(t.done).waitFor();
    expect((await saved()).reasons.map(({ title }: { title: string }) => title)).toEqual([
      "مدرک ناخوانا",
      "سن بیشتر از حد",
    ]);
  }, 180_000);

  it("that somebody else saves meanwhile come beside what is being written, and nothing of either is lost", async () => {
    const chief = await as("chief");
    const { version } = await saved();
    const first = { rule: null, title: "نخست", text: "متن نخست" };
    const begun = await chief.put("/v1/saved-reasons", { reasons: [first] }, { ifMatch: String(version) });
    const page = await harness.open("chief", "/saved-reasons", language);
    const titles = page.getByRole("textbox", { name: t.title });
    await titles.first().fill("نخستین");
    const theirs = { rule: null, title: "از دیگری", text: "متن دیگری" };
    await chief.put("/v1/saved-reasons", { reasons: [first, theirs] }, { ifMatch: String(begun.body.version) });

    await page.getByRole("button", { name: t.save }).press("Enter");
    await page.getByRole("alert").getByText("از دیگری").waitFor();
    await expectAccessible(page);
    await photograph(page, "saved-reasons-meanwhile");
    await page.getByRole("button", { name: t.both }).press("Enter");
    await titles.nth(1).waitFor();
    await page.getByRole("button", { name: t.save }).press("Enter");
    await page.getByText(t.done).waitFor();
    expect((await saved()).reasons.map(({ title }: { title: string }) => title)).toEqual(["نخستین", "از دیگری"]);
  }, 180_000);

  it("are put into a reason by typing a part of their title, and may be changed there", async () => {
    const [officer, reviewer, chief] = [await as("officer.health"), await as("reviewer.one"), await as("chief")];
    const { version } = await saved();
    const reasons = [
      { rule: "funding", title: "گواهی اعتبار", text: "گواهی تأمین اعتبار پیوست نیست." },
      { rule: "max-age-official", title: "سن بیشتر از حد", text: "سن داوطلب بیشتر از حد است." },
      { rule: null, title: "مدرک ناخوانا", text: "سند پیوست خوانا نیست." },
    ];
    expect((await chief.put("/v1/saved-reasons", { reasons }, { ifMatch: String(version) })).status).toBe(200);
    const id = await claimed(officer, reviewer, officialHire({ birthDate: "1981-05-14" }));
    const page = await harness.open("reviewer.one", `/cases/${id}`, language);
    await page.locator("#finding-max-age-official").waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    const finding = page.locator(".considered.current");
    const pick = finding.getByRole("combobox", { name: t.pick });
    await pick.focus();
    // Of this rule and of any; not what another rule's letter says.
    expect(await page.getByRole("option").allInnerTexts()).toEqual(["سن بیشتر از حد", "مدرک ناخوانا"]);
    await page.keyboard.type("بیشتر");
    await page.keyboard.press("Enter");
    await page.getByRole("listbox").waitFor({ state: "detached" });
    const letter = finding.getByRole("textbox", { name: t.letter });
    await expect.poll(() => letter.inputValue()).toBe("سن داوطلب بیشتر از حد است.");
    await letter.press("End");
    await letter.pressSequentially(" شناسنامه دیده شد.");
    await letter.blur();
    await expectAccessible(page);
    await photograph(page, "saved-reason-picked");
    await page.keyboard.press("d");
    await page.getByRole("dialog").locator(".paper").waitFor();
    await page.keyboard.press("Shift+Enter");
    const { body } = await readUntil(officer, id, inState("returned"));
    expect(body.reasons).toMatchObject([
      { rule: "max-age-official", text: "سن داوطلب بیشتر از حد است. شناسنامه دیده شد." },
    ]);
  }, 180_000);
});

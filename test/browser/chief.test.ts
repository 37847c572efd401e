import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { browserTests, expectAccessible, type Language, photograph } from "./harness.ts";

const harness = browserTests();
/** A whole piece of work with all its pictures takes longer than one step. */
const patience = 180_000;

interface Row {
  id: string;
  name: string;
  state: string;
  version: string;
  holder: string | null;
}
interface Told {
  id: string;
  state: string;
  version: string;
  holder: string | null;
  decidedBy: string | null;
  sentBack: { by: string; note: string } | null;
  clock: { dueOn: string };
}

async function told<Body>(path: string, account = "chief", body?: unknown): Promise<Body> {
  const headers = {
    authorization: `Bearer ${await harness.system.token(account)}`,
    "content-type": "application/json",
    "idempotency-key": crypto.randomUUID(),
  };
  const sent = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const answer = await fetch(`${harness.system.url}${path}`, { headers, ...sent });
  return (await answer.json()) as Body;
}

const casesIn = async (state: string): Promise<Row[]> =>
  (await told<{ items: Row[] }>(`/v1/cases?state=${state}&limit=100`)).items;
const theCase = (id: string): Promise<Told> => told<Told>(`/v1/cases/${id}`);

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("button", { name: label }).last().click();
  await page.getByRole("option", { name: option }).click();
}

it(
  "the chief gives many cases to one reviewer, and sees case by case what was refused",
  async () => {
    const before = await casesIn("under-review");
    const page = await harness.open("chief", "/");
    await page.waitForURL(/\/desk$/);
    await page.locator("tbody tr").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "chief-desk");

    const free = before.filter(({ holder }) => holder === null);
    const [moved, ...rest] = free;
    if (!moved || rest.length === 0) throw new Error("too few cases that nobody holds");
    for (const row of free) await page.locator("label.choice", { hasText: row.name }).click();
    await page.locator(".chosen").waitFor();
    await expectAccessible(page);
    await photograph(page, "chief-choose");
    // Somebody takes one of them meanwhile.
    await told(`/v1/cases/${moved.id}/claim`, "reviewer.one", {});
    await choose(page, "کارشناس", "کاوه جعفری");
    await page.locator(".chosen .button.primary").click();
    await page.locator(".banner.warning li").first().waitFor();
    const refused = await page.locator(".banner.warning li").allInnerTexts();
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain(moved.name);
    await expectAccessible(page);
    await photograph(page, "chief-refused");
    for (const row of rest) expect((await theCase(row.id)).holder).toBe("person-jafari");
    expect((await theCase(moved.id)).holder).toBe("person-moradi");

    // By reviewer, and those of one.
    await page.locator("label.choice", { hasText: "بر پایهٔ کارشناس" }).click();
    await page.waitForURL(/by=holder/);
    await page.locator("tr.group", { hasText: "کاوه جعفری" }).waitFor();
    await photograph(page, "chief-by-reviewer");
  },
  patience,
);

it(
  "the chief agrees to one proposal and sends another back with a note",
  async () => {
    const [agreed, refused] = await casesIn("awaiting-confirmation");
    if (!agreed || !refused) throw new Error("too few proposals");
    const page = await harness.open("chief", "/desk?state=awaiting-confirmation");
    await page.getByRole("link", { name: agreed.name }).click();
    await page.getByRole("heading", { name: "تأیید دوم" }).waitFor();
    // Which case it is comes before what may be done with it.
    expect((await page.locator("main h1, main h2").allInnerTexts()).slice(0, 2)).toEqual([agreed.name, "تأیید دوم"]);
    await expectAccessible(page);
    await photograph(page, "chief-confirm");
    await page.getByRole("button", { name: "موافقت…" }).click();
    await page.getByRole("button", { name: "تأیید پرونده" }).waitFor();
    await photograph(page, "chief-agree");
    await page.getByRole("button", { name: "تأیید پرونده" }).click();
    await page.getByRole("heading", { name: "تأیید دوم" }).waitFor({ state: "detached" });
    expect(["approved", "forwarded"]).toContain((await theCase(agreed.id)).state);

    const english = await harness.open("chief", `/cases/${refused.id}`, "en");
    await english.getByRole("button", { name: "I do not agree…" }).click();
    await english.getByRole("button", { name: "Send back to review" }).click();
    await english.locator(".error").first().waitFor();
    await english.getByLabel("Note to the reviewer").fill("The exception does not hold here.");
    await expectAccessible(english);
    await photograph(english, "chief-disagree");
    await english.getByRole("button", { name: "Send back to review" }).click();
    await english.getByRole("dialog").waitFor({ state: "detached" });
    expect(await theCase(refused.id)).toMatchObject({
      state: "under-review",
      sentBack: { by: "confirmer", note: "The exception does not hold here." },
    });
  },
  patience,
);

it(
  "the chief gives one case to another, extends it, and recalls a return",
  async () => {
    const [held] = (await casesIn("under-review")).filter(({ holder }) => holder === "person-moradi");
    if (!held) throw new Error("reviewer.one holds nothing");
    const page = await harness.open("chief", `/cases/${held.id}`);
    await page.getByRole("button", { name: "تمدید مهلت…" }).click();
    await page.getByLabel("دلیل تمدید").fill("استعلام ثبت احوال بی‌پاسخ مانده است.");
    await page.getByLabel("روز کاری").fill("۳");
    await expectAccessible(page);
    await photograph(page, "chief-extend");
    const { dueOn } = (await theCase(held.id)).clock;
    await page.getByRole("button", { name: "تمدید مهلت", exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect((await theCase(held.id)).clock.dueOn > dueOn).toBe(true);

    await page.getByRole("button", { name: "ارجاع به دیگری…" }).click();
    await page.getByRole("dialog").waitFor();
    await choose(page, "کارشناس", "کاوه جعفری");
    await photograph(page, "chief-assign");
    await page.getByRole("button", { name: "ارجاع", exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect((await theCase(held.id)).holder).toBe("person-jafari");

    const [returned] = await casesIn("returned");
    const other = await harness.open("chief", `/cases/${returned?.id}`);
    await other.getByRole("button", { name: "بازخوانی تصمیم…" }).click();
    await other.getByLabel("چرا تصمیم پس گرفته می‌شود").fill("دلیل عودت با مستند نمی‌خواند.");
    await expectAccessible(other);
    await photograph(other, "chief-recall");
    await other.getByRole("button", { name: "بازخوانی تصمیم", exact: true }).click();
    await other.getByRole("dialog").waitFor({ state: "detached" });
    expect(await theCase(returned?.id ?? "")).toMatchObject({ state: "under-review", sentBack: { by: "recall" } });
  },
  patience,
);

it.each<Language>(["fa", "en"])(
  "the chief sees how the work lies, and goes by keyboard from a reviewer to the cases in that hand, in %s",
  async (language) => {
    await harness.system.fire("workload");
    await harness.system.settled();
    const page = await harness.open("chief", "/workload", language);
    await page.locator("tbody tr").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "chief-workload");
    const { reviewers } = await told<{ reviewers: { person: string; name: string; held: { total: number } }[] }>(
      "/v1/workload",
    );
    const [first] = await page.locator("tbody th[scope=row] a").allInnerTexts();
    const load = reviewers.find(({ name }) => name === first);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/desk\\?holder=${load?.person}`));
    await page.locator(".desk-filters").waitFor();
    const asked = (await casesIn("under-review")).filter(({ holder }) => holder === load?.person);
    await expect
      .poll(async () => (await page.locator("tbody th[scope=row] a").allInnerTexts()).sort())
      .toEqual(asked.map(({ name }) => name).sort());
    await expectAccessible(page);
    await photograph(page, "chief-desk-of-one");
  },
  patience,
);

const dialogs = {
  fa: {
    ...{ leave: "مرخصی… سارا مرادی", record: "ثبت مرخصی", remove: "پاک کردن مرخصی", last: "واپسین روز" },
    ...{ over: "ارجاع همه… سارا مرادی", give: /^ارجاع .* پرونده$/ },
  },
  en: {
    ...{ leave: "Leave… سارا مرادی", record: "Record the leave", remove: "Take the leave back", last: "Last day" },
    ...{ over: "Give to others… سارا مرادی", give: /^Give .* cases?$/ },
  },
} as const;

it.each<Language>(["fa", "en"])(
  "the chief records a leave, and gives all that is held to others, in %s",
  async (language) => {
    const words = dialogs[language];
    const holds = async (person: string) =>
      (await told<{ items: Row[] }>(`/v1/cases?holder=${person}&limit=100`)).items;
    await harness.system.fire("workload");
    const page = await harness.open("chief", "/workload", language);
    await page.getByRole("button", { name: words.leave }).click();
    await page.getByRole("button", { name: words.record }).click();
    await page.locator(".error").first().waitFor();
    await page.getByRole("spinbutton").nth(3).click();
    await page.keyboard.type("14070101");
    await expectAccessible(page);
    await photograph(page, "chief-leave");
    await page.getByRole("button", { name: words.record }).click();
    // Longer than a year: the API's own words.
    await page.locator(".banner.wrong").waitFor();
    await page.getByRole("spinbutton").nth(3).click();
    await page.keyboard.type("14060101");
    await page.getByRole("button", { name: words.record }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await told("/v1/people/person-moradi/leave")).toMatchObject({ away: { until: "2027-03-21" } });
    await page.locator("tbody .tag.saffron").waitFor();

    const before = await holds("person-moradi");
    const asked = before.find(({ state }) => state === "question-pending");
    expect(asked).toBeDefined();
    const [meanwhile] = before.filter(({ state }) => state === "under-review");
    if (!meanwhile) throw new Error("reviewer.one holds nothing under review");
    await page.getByRole("button", { name: words.over }).click();
    await page.locator(".takers").waitFor();
    await page.getByRole("button", { name: words.give }).click();
    await page.locator(".error").waitFor();
    await expectAccessible(page);
    await photograph(page, "chief-hand-over");
    // Released by their own hand meanwhile: what the chief saw is not what is there.
    await told(`/v1/cases/${meanwhile.id}/release`, "reviewer.one", {});
    for (const name of ["کاوه جعفری", "مینا کریمی"]) await page.locator(".takers .choice", { hasText: name }).click();
    await page.getByRole("button", { name: words.give }).click();
    await page.locator(".banner.warning li").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "chief-hand-over-refused");
    const why = await page.locator(".banner.warning li").allInnerTexts();
    expect(why).toContainEqual(expect.stringContaining(meanwhile.name));
    // The other one has an account in the agency of some of them: these are given again, to who has none.
    const left = await holds("person-moradi");
    expect(why).toHaveLength(left.length + 1);
    expect(left.length).toBeGreaterThan(0);
    await page.locator(".takers .choice", { hasText: "مینا کریمی" }).click();
    await page.getByRole("button", { name: words.give }).click();
    await page.locator(".dialog").waitFor({ state: "detached" });
    expect(await holds("person-moradi")).toEqual([]);
    const taken = await Promise.all(before.filter(({ id }) => id !== meanwhile.id).map(({ id }) => theCase(id)));
    expect(new Set(taken.map(({ holder }) => holder))).toEqual(new Set(["person-jafari", "person-karimi"]));
    expect(taken.find(({ id }) => id === asked?.id)?.state).toBe("question-pending");

    // Who is away is not offered, until one asks for them.
    const [other] = (await casesIn("under-review")).filter(({ holder }) => holder === "person-jafari");
    const open = await harness.open("chief", `/cases/${other?.id}`, language);
    await open.getByRole("button", { name: language === "fa" ? "ارجاع به دیگری…" : "Assign to another…" }).click();
    await open.getByRole("dialog").waitFor();
    await open.locator(".select-button").last().click();
    expect(await open.getByRole("option", { name: "سارا مرادی" }).count()).toBe(0);
    await open.keyboard.press("Escape");
    await open.getByRole("dialog").locator(".choice").click();
    await open.locator(".select-button").last().click();
    await open.getByRole("option", { name: "سارا مرادی" }).waitFor();
    await open.keyboard.press("Escape");
    await expectAccessible(open);
    await photograph(open, "chief-assign-away");

    await page.getByRole("button", { name: words.leave }).click();
    await page.getByRole("button", { name: words.remove }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await told("/v1/people/person-moradi/leave")).toMatchObject({ away: null });
    // For who comes next.
    for (const { id } of taken) await told(`/v1/cases/${id}/assign`, "chief", { account: "reviewer.one" });
    await told(`/v1/cases/${meanwhile.id}/claim`, "reviewer.one", {});
  },
  patience,
);

const sampling = {
  fa: {
    ...{ draw: "نمونه‌گیری…", now: "نمونه‌گیری", size: "درصد", same: "همین تصمیم را می‌گرفتم", record: "ثبت نظر" },
    ...{ text: "چه تصمیمی و چرا", said: "مدرک تحصیلی با پست نمی‌خواند." },
  },
  en: {
    ...{
      draw: "Draw a sample…",
      now: "Draw",
      size: "Percent",
      same: "I would have decided the same",
      record: "Record",
    },
    ...{ text: "Which decision, and why", said: "The degree does not match the post." },
  },
} as const;

it.each<Language>(["fa", "en"])(
  "the chief draws a sample of decisions and works through it by keyboard, in %s",
  async (language) => {
    const words = sampling[language];
    interface Judged {
      drawn: number;
      judged: number;
      otherwise: number;
      picks: { mayJudge: boolean; verdict: { agrees: boolean; text: string | null } | null }[];
    }
    await harness.system.fire("recount");
    await harness.system.settled();
    const page = await harness.open("chief", "/samples", language);
    await page.getByRole("button", { name: words.draw }).click();
    await page.getByLabel(words.size, { exact: true }).last().fill("0");
    await page.getByRole("button", { name: words.now, exact: true }).click();
    await page.locator(".error").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "chief-draw");
    await page.getByLabel(words.size, { exact: true }).last().fill("100");
    await page.getByRole("button", { name: words.now, exact: true }).click();
    await page.waitForURL(/samples\/[0-9a-f]{32}$/);
    const path = `/v1${new URL(page.url()).pathname}`;
    await page.locator("#picks").waitFor();
    await expectAccessible(page);
    await photograph(page, "chief-sample");
    const open = (await told<Judged>(path)).picks.filter(({ mayJudge }) => mayJudge).length;
    expect(open).toBeGreaterThan(1);

    // One otherwise, with a text; all others the same; the next follows by itself.
    await page.keyboard.press("n");
    await page.locator("#decision").waitFor();
    await page.locator(".moment, .timeline li").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "chief-pick");
    await page.keyboard.press("o");
    await page.getByRole("dialog").waitFor();
    await page.getByRole("button", { name: words.record, exact: true }).click();
    await page.locator(".error").first().waitFor();
    await page.getByLabel(words.text).fill(words.said);
    await expectAccessible(page);
    await photograph(page, "chief-otherwise");
    await page.getByRole("button", { name: words.record, exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    for (let judged = 1; judged < open; judged += 1) {
      await expect.poll(async () => (await told<Judged>(path)).judged).toBe(judged);
      await page.getByRole("button", { name: words.same }).waitFor();
      await page.keyboard.press("a");
    }
    await page.waitForURL(/samples\/[0-9a-f]{32}$/);
    await page.locator("#picks").waitFor();
    const after = await told<Judged>(path);
    expect([after.judged, after.otherwise]).toEqual([open, 1]);
    expect(after.picks.filter(({ verdict }) => verdict?.text === words.said)).toHaveLength(1);
    await expectAccessible(page);
    await photograph(page, "chief-sample-done");
    await page.goBack();
    await page.goto(`${harness.system.url}/samples`);
    await page.locator("tbody tr").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "chief-samples");
  },
  patience,
);

it.each<Language>(["fa", "en"])(
  "the chief sees how often rules are set aside, in %s",
  async (language) => {
    await harness.system.fire("recount");
    await harness.system.settled();
    const page = await harness.open("chief", "/overrides", language);
    await page.locator("table").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "chief-overrides");
    const english = await harness.open("chief", "/desk", language);
    await english.locator("table").first().waitFor();
    await expectAccessible(english);
    await photograph(english, "chief-desk-after");
  },
  patience,
);

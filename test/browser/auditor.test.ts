import { expect, it } from "vitest";
import { browserTests, expectAccessible, type Language, photograph } from "./harness.ts";

const harness = browserTests();
/** A whole piece of work with all its pictures takes longer than one step. */
const patience = 180_000;

const words = {
  fa: {
    code: "کد رهگیری",
    id: "کد ملی",
    search: "جست‌وجو",
    standing: "وضع پرونده",
    file: "پرونده و اسناد",
    findings: "یافته‌ها",
    reads: "بازدیدها",
  },
  en: {
    code: "Tracking code",
    id: "National id",
    search: "Search",
    standing: "Standing",
    file: "File and documents",
    findings: "Findings",
    reads: "Who read it",
  },
} as const;

async function told<Body>(path: string, body?: unknown): Promise<Body> {
  const token = await harness.system.token("auditor");
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await fetch(`${harness.system.url}${path}`, {
    headers,
    ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
  });
  return (await answer.json()) as Body;
}

it.each<Language>(["fa", "en"])(
  "the auditor finds any case and sees its history proven, in %s",
  async (language) => {
    const say = words[language];
    const { items } = await told<{ items: { id: string; code: string; name: string }[] }>(
      "/v1/cases?state=awaiting-confirmation",
    );
    const [sought] = items;
    if (!sought) throw new Error("nothing waits for confirmation");
    const page = await harness.open("auditor", "/", language);
    await page.waitForURL(/\/audit$/);
    await page.locator("tbody tr").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "auditor-find");

    await page.getByLabel(say.code).fill(sought.code);
    await page.getByRole("button", { name: say.search }).first().click();
    await page.waitForURL(/code=/);
    await page.getByRole("link", { name: sought.name }).click();
    await page.waitForURL(`**/cases/${sought.id}`);
    await page.locator(".banner.good").waitFor();
    // Every event of the API stands on the screen, with its hash.
    const history = await told<{ events: { hash: string }[] }>(`/v1/cases/${sought.id}/events`);
    expect(await page.locator(".timeline > li").count()).toBe(history.events.length);
    await page.locator(".timeline details summary").last().click();
    expect(await page.locator(".as-written").last().innerText()).toContain(history.events.at(-1)?.hash ?? "?");
    await expectAccessible(page);
    await photograph(page, "auditor-history");

    await page.getByRole("tab", { name: say.standing }).click();
    await expectAccessible(page);
    await photograph(page, "auditor-standing");
    await page.getByRole("tab", { name: say.file }).click();
    await page.locator(".document-page, .viewer-pages img").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "auditor-file");
    await page.getByRole("tab", { name: say.findings }).click();
    await page.locator("article.finding").first().waitFor();
    await expectAccessible(page);
    // Nothing to change anywhere: no button at all beside the findings.
    expect(await page.locator("main button").count()).toBe(0);

    // The auditor's own reading stands among those that the API knows.
    await page.getByRole("tab", { name: say.reads }).click();
    await page.locator("tbody tr").first().waitFor();
    const reads = await told<{ items: { account: string; kind: string }[] }>(`/v1/cases/${sought.id}/reads`);
    expect(reads.items).toContainEqual(expect.objectContaining({ account: "auditor", kind: "history" }));
    await expectAccessible(page);
    await photograph(page, "auditor-reads");
  },
  patience,
);

it(
  "the auditor finds a person's cases by national id, which stands in no address",
  async () => {
    const { items } = await told<{ items: { id: string; name: string }[] }>("/v1/cases?state=returned");
    const subject = await told<{ file: { person: { nationalId: string } } }>(`/v1/cases/${items[0]?.id}`);
    const { nationalId } = subject.file.person;
    const page = await harness.open("auditor", "/audit");
    await page.getByLabel(words.fa.id).fill(nationalId.slice(0, 9));
    await page.getByRole("button", { name: words.fa.search }).last().click();
    await page.locator(".error").first().waitFor();
    await page.getByLabel(words.fa.id).fill(nationalId);
    await page.getByRole("button", { name: words.fa.search }).last().click();
    await page.getByRole("heading", { name: "پرونده‌های این شخص" }).waitFor();
    await page
      .getByRole("link", { name: items[0]?.name ?? "?" })
      .first()
      .waitFor();
    expect(page.url()).not.toContain(nationalId);
    await expectAccessible(page);
    await photograph(page, "auditor-person");
  },
  patience,
);

const oversight = {
  fa: { organization: "سازمان", account: "حساب", person: "سارا مرادی" },
  en: { organization: "Organization", account: "Account", person: "سارا مرادی" },
} as const;

it.each<Language>(["fa", "en"])(
  "the auditor looks at what an account read, and at what was counted at night, in %s",
  async (language) => {
    const say = oversight[language];
    const { items } = await told<{ items: { id: string }[] }>("/v1/cases?state=returned");
    const token = await harness.system.token("reviewer.one");
    await fetch(`${harness.system.url}/v1/cases/${items[0]?.id}`, { headers: { authorization: `Bearer ${token}` } });
    const page = await harness.open("auditor", "/audit/reads?organization=province-ea", language);
    await expectAccessible(page);
    await page.getByLabel(say.account, { exact: true }).fill(say.person);
    await page.getByRole("option", { name: new RegExp(say.person) }).click();
    await page.waitForURL(/account=reviewer\.one/);
    await page.locator("tbody tr").first().waitFor();
    const hrefs = await page.locator("tbody a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(hrefs).toContain(`/cases/${items[0]?.id}`);
    await expectAccessible(page);
    await photograph(page, "auditor-account");

    await harness.system.fire("recount");
    await harness.system.settled();
    const counted = await harness.open("auditor", "/audit/oversight", language);
    await counted.locator(".banner.good").waitFor();
    await counted.locator("table").first().waitFor();
    // Nothing to change.
    expect(await counted.locator("main button").count()).toBe(0);
    await expectAccessible(counted);
    await photograph(counted, "auditor-oversight");
  },
  patience,
);

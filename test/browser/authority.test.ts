import { expect, it } from "vitest";
import { browserTests, expectAccessible, type Harness, type Language, photograph } from "./harness.ts";

const harness = browserTests();
/** A whole piece of work with all its pictures takes longer than one step. */
const patience = 180_000;

/** A row as the API tells it to this account. */
interface Told {
  items: { id: string; state: string; name: string; code: string }[];
}

async function api<Body>({ system }: Harness, account: string, path: string): Promise<Body> {
  const token = await system.token(account);
  const answer = await fetch(`${system.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  return (await answer.json()) as Body;
}

it(
  "the next authority accepts a case with its number, in two steps",
  async () => {
    const [first] = (await api<Told>(harness, "authority.national", "/v1/cases?queue=inbox")).items;
    if (!first) throw new Error("nothing was handed over");
    const page = await harness.open("authority.national", "/");
    await page.waitForURL(/\/inbox$/);
    await page.locator("tbody th[scope=row] a").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "authority-inbox");

    await page.getByRole("link", { name: first.name }).click();
    await page.waitForURL(`**/cases/${first.id}`);
    await page.getByRole("button", { name: "پذیرش…" }).waitFor();
    await page.locator(".document-page, .viewer-pages img").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "authority-case");

    await page.keyboard.press("KeyA");
    await page.getByRole("dialog").waitFor();
    await page.getByRole("button", { name: "ادامه" }).click();
    await page.locator(".error").first().waitFor();
    await page.getByLabel("شمارهٔ مستخدم").fill("۲۰۰۰۴۵۱۷");
    await expectAccessible(page);
    await page.getByRole("button", { name: "ادامه" }).click();
    await page.getByRole("button", { name: "ثبت پذیرش" }).waitFor();
    await photograph(page, "authority-accept");
    await page.getByRole("button", { name: "ثبت پذیرش" }).click();
    await page.locator(".banner.good").waitFor();
    const kept = await api<{ state: string; reference: unknown }>(
      harness,
      "authority.national",
      `/v1/cases/${first.id}`,
    );
    expect(kept).toMatchObject({ state: "concluded", reference: { employeeNumber: "20004517", contractId: null } });
    await expectAccessible(page);
    await photograph(page, "authority-accepted");
  },
  patience,
);

it(
  "the next authority refuses a case with a reason, which its reviewers read",
  async () => {
    const { items } = await api<Told>(harness, "authority.national", "/v1/cases?queue=inbox");
    const last = items.at(-1);
    if (!last) throw new Error("nothing is left in the inbox");
    const page = await harness.open("authority.national", `/cases/${last.id}`, "en");
    await page.getByRole("button", { name: "Refuse…" }).click();
    await page.getByLabel("Reason of the refusal").fill("The post is not in the approved structure.");
    // Left and opened again: nothing that was typed is lost.
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Refuse…" }).click();
    await expectAccessible(page);
    await photograph(page, "authority-refuse");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByRole("button", { name: "Record the refusal" }).click();
    await page.waitForURL(/\/inbox$/);
    const seen = await api<{ state: string; sentBack: unknown }>(harness, "chief", `/v1/cases/${last.id}`);
    expect(seen).toMatchObject({
      state: "under-review",
      sentBack: { by: "authority", note: "The post is not in the approved structure." },
    });
    await page.locator(".empty, table").first().waitFor();
    await expectAccessible(page);
    await photograph(page, "authority-inbox");
  },
  patience,
);

it.each<Language>(["fa", "en"])(
  "a case that was not handed to the next authority does not exist for it, in %s",
  async (language) => {
    const [other] = (await api<Told>(harness, "chief", "/v1/cases?state=returned")).items;
    const page = await harness.open("authority.national", "/inbox", language);
    await page.goto(`${harness.system.url}/cases/${other?.id}`);
    await page.locator(".failed").waitFor();
    expect(await page.locator("table").count()).toBe(0);
  },
);

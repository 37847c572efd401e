import { expect, it } from "vitest";
import { makeCaller, readUntil } from "../../infra/local/client.ts";
import { renewal } from "../journeys/play.ts";
import { browserTests, expectAccessible, photograph, signIn } from "./harness.ts";

const harness = browserTests();

it.each([
  ["fa", "rtl", "ورود به نظارت"],
  ["en", "ltr", "Sign in to Nezarat"],
] as const)("begins in the language that one left in: %s", async (language, direction, title) => {
  const page = await harness.open("reviewer.one", "/queue", language);
  await page.context().clearCookies();
  await page.goto(`${harness.system.url}/queue`);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  expect(await page.locator("html").getAttribute("dir")).toBe(direction);
  await page.locator("#account").fill("reviewer.one");
  await page.locator("#password").fill("no such word");
  await page.locator("form button").click();
  await page.getByRole("alert").waitFor();
  await expectAccessible(page);
  await photograph(page, `sign-in.${language}`);
});

it("comes back silently after a reload, to the same address, and keeps nothing that lets a script act", async () => {
  const page = await harness.open("reviewer.one", "/queue?queue=open");
  await page.reload();
  await page.locator("table tbody tr").first().waitFor();
  expect(new URL(page.url()).search).toBe("?queue=open");
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(kept).not.toMatch(/eyJ|token|verifier/i);
});

it("that ended with a half-filled form is taken up in a window beside it, and the form is still there", async () => {
  const page = await harness.open("reviewer.one", "/parts");
  await page.getByLabel("دلیل").fill("نیمه‌کاره");
  // The provider and the API forget who this is.
  await page.context().clearCookies();
  await page.route("**/v1/**", (route) => route.fulfill({ status: 401, body: "{}" }));
  await page.route("**/oidc/token", (route) =>
    route.fulfill({ status: 400, contentType: "application/json", body: '{"error":"invalid_grant"}' }),
  );
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await page.getByRole("link", { name: "صف بررسی" }).hover();
  await page.getByRole("alertdialog").waitFor();
  await expectAccessible(page);
  await photograph(page, "session-ended");
  await page.unroute("**/v1/**");
  await page.unroute("**/oidc/token");

  const [beside] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("button", { name: "ورود دوباره" }).click(),
  ]);
  await Promise.all([beside.waitForEvent("close"), signIn(beside, "reviewer.one")]);
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  expect(await page.getByLabel("دلیل").inputValue()).toBe("نیمه‌کاره");
});

it("that ended in the middle of a case form loses nothing: what was typed waits, and is kept after signing in beside it", async () => {
  const officer = makeCaller(harness.system.url, await harness.system.token("officer.health"));
  const { body: draft } = await officer.post("/v1/cases", renewal());
  const page = await harness.open("officer.health", `/cases/${draft.id}#person`);
  await page.getByLabel("نام پدر").waitFor();
  await page.context().clearCookies();
  const saves: number[] = [];
  page.on("response", (response) => {
    if (response.request().method() === "PUT") saves.push(response.status());
  });
  await page.route("**/v1/**", (route) => route.fulfill({ status: 401, body: "{}" }));
  await page.route("**/oidc/token", (route) =>
    route.fulfill({ status: 400, contentType: "application/json", body: '{"error":"invalid_grant"}' }),
  );
  await page.getByLabel("نام پدر").fill("قاسم");
  await page.getByLabel("محل تولد").fill("هریس");
  // It saves by itself, and finds that nobody is signed in any more.
  await page.getByRole("alertdialog").waitFor();
  expect(saves).toContain(401);
  expect((await officer.get(`/v1/cases/${draft.id}`)).body.file.person.fatherName).not.toBe("قاسم");
  await expectAccessible(page);
  await photograph(page, "session-ended-form");
  await page.unroute("**/v1/**");
  await page.unroute("**/oidc/token");

  const [beside] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("button", { name: "ورود دوباره" }).click(),
  ]);
  await Promise.all([beside.waitForEvent("close"), signIn(beside, "officer.health")]);
  await page.getByRole("alertdialog").waitFor({ state: "detached" });
  expect(await page.getByLabel("نام پدر").inputValue()).toBe("قاسم");
  expect(await page.getByLabel("محل تولد").inputValue()).toBe("هریس");
  const kept = await readUntil(officer, draft.id, ({ file }) => file.person.birthPlace === "هریس");
  expect(kept.body.file.person.fatherName).toBe("قاسم");
  // The form goes on from there.
  await page.getByLabel("نام خانوادگی").fill("ادامه");
  await readUntil(officer, draft.id, ({ file }) => file.person.familyName === "ادامه");
});

it("ends at the provider too: whoever comes next has to sign in", async () => {
  const page = await harness.open("reviewer.one", "/queue");
  await page.getByRole("button", { name: "خروج" }).click();
  await page.locator("#account").waitFor();
});

it("without a line is told apart from an empty list, and what was seen stays", async () => {
  const page = await harness.open("reviewer.one", "/queue?queue=open");
  const row = page.locator("tbody th[scope=row]").first();
  await row.waitFor();
  await page.route("**/v1/**", (route) => route.abort());
  await page.route("**/healthz", (route) => route.abort());
  await page.getByRole("link", { name: "در انتظار پاسخ دستگاه" }).click();
  await page.getByRole("alert").waitFor();
  await page.getByRole("heading", { name: "ارتباط برقرار نیست" }).waitFor();
  await expectAccessible(page);
  await photograph(page, "line-down");
  await page.getByRole("link", { name: "در دست بررسی" }).click();
  await row.waitFor();

  await page.unroute("**/v1/**");
  await page.unroute("**/healthz");
  await page.getByRole("alert").waitFor({ state: "detached" });
});

it("shows what is not there, with a way out", async () => {
  const page = await harness.open("officer.health", "/nowhere");
  await page.getByRole("heading", { name: "پیدا نشد" }).waitFor();
  await expectAccessible(page);
  await photograph(page, "not-found");
  await page.goto(`${harness.system.url}/queue`);
  await page.getByRole("heading", { name: "دسترسی ندارید" }).waitFor();
  await photograph(page, "forbidden");
});

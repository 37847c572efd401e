/** One system and one browser for a file of tests: people who sign in, and what no page may do. */
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { accounts } from "../../infra/local/seed/accounts.ts";
import { oneTimeCode } from "../../infra/local/sign-in/one-time-code.ts";
import { type System, startSystem } from "../../infra/local/system.ts";

export type Language = "fa" | "en";

/** The two sizes that every screen is looked at in: a telephone and an office screen. */
export const sizes = { narrow: { width: 360, height: 780 }, wide: { width: 1280, height: 900 } } as const;
const screenshots = join(import.meta.dirname, "../../screenshots");
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export interface Harness {
  system: System;
  /** A window in which this demo account is signed in, at `path`. Its offences fail the test. */
  open(account: string, path: string, language?: Language): Promise<Page>;
}

/** Call it once at the top of a file. */
export function browserTests(): Harness {
  const harness = {} as Harness;
  let dataDir: string;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const offences: string[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "nezarat-web-"));
    harness.system = await startSystem({ port: 0, dataDir, quiet: true });
    // The demo's cases are judged before anybody looks at them.
    await harness.system.settled(120_000);
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
    });
  }, 240_000);

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(offences.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await harness.system?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  harness.open = async (account, path, language = "fa") => {
    const localStorage = [{ name: "nezarat-language", value: language }];
    const storageState = { cookies: [], origins: [{ origin: harness.system.url, localStorage }] };
    const context = await browser.newContext({
      viewport: sizes.wide,
      locale: "fa-IR",
      reducedMotion: "reduce",
      storageState,
    });
    contexts.push(context);
    context.on("page", (page) => watch(page, harness.system.url, offences));
    const page = await context.newPage();
    await page.goto(`${harness.system.url}${path}`);
    await signIn(page, account);
    await page.locator("main h1").waitFor();
    return page;
  };
  return harness;
}

/** Fills in the sign-in page that this window stands at. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.locator("#account").fill(account);
  await page.locator("#password").fill("nezarat");
  const secret = accounts.find((one) => one.account === account)?.totp;
  if (secret) await page.locator("#code").fill(oneTimeCode(secret, new Date()));
  await page.locator("form button").click();
}

/** No request leaves the origin, the policy is never broken, nothing is complained of. */
function watch(page: Page, origin: string, offences: string[]): void {
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && asked !== origin)
      offences.push(`left the origin: ${request.url()}`);
  });
  page.on("pageerror", (error) => offences.push(`threw: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // What a status means is the test's affair; the browser tells each of them as an error.
    if (
      !/^Failed to load resource: (?:the server responded with a status of 4\d\d|net::ERR_FAILED)/.test(message.text())
    )
      offences.push(`complained: ${message.text()}`);
  });
}

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/**
 * WCAG 2.2 AA by axe, over all that is on the page now. What react-aria is reading out is left aside: for some seconds it
 * names the button that was pressed, which may be gone by then.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const script = await readFile(axe, "utf8");
  // A page that is on its way, signed in silently or reading its case, is not looked at yet.
  await page.locator("h1").first().waitFor({ state: "attached" });
  // By the debugger, which the page's policy does not bind.
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: `${script};undefined` });
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const expression = `axe.run({ exclude: [["[data-live-announcer]"]] }, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => JSON.stringify({ violations }))`;
  const { result } = await session.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  await session.detach();
  const { violations } = JSON.parse(String(result.value)) as AxeResult;
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
  expect(found).toEqual([]);
}

/** Pictures of the screen in both sizes, as `screenshots/NAME.LANGUAGE.SIZE.png`; and nothing sticks out at the side. */
export async function photograph(page: Page, name: string): Promise<void> {
  await mkdir(screenshots, { recursive: true });
  const language = await page.locator("html").getAttribute("lang");
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await page.evaluate(() => document.fonts.ready);
    const overhang = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    // What hangs over a field, such as a list of choices, follows it a moment after the window changed.
    await expect.poll(overhang, { message: `${name} ${size}: sticks out by` }).toBeLessThanOrEqual(0);
    await page.screenshot({ path: join(screenshots, `${name}.${language}.${size}.png`), fullPage: true });
  }
  await page.setViewportSize(sizes.wide);
}

/**
 * `npm run bench:web`: what the client's first load weighs, and how long people wait for what they do most: the queue with
 * ten thousand open cases, a case opened from it, an agency's cases with five thousand drafts after an import. Measured in
 * the browser by its own marks; medians of several runs. Chromium is found by CHROMIUM.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright-core";
import { accounts } from "../seed/accounts.ts";
import { oneTimeCode } from "../sign-in/one-time-code.ts";
import { openBulkTable } from "./case/bulk-table.ts";
import { fill, type Template } from "./case/fill.ts";
import { expected } from "./case/http.ts";
import { type Bench, openBench } from "./case/measure.ts";
import { prepare } from "./case/prepared.ts";
import { percentile } from "./case/report.ts";

const [openCases, drafts, runs] = [10_000, 5_000, 7];
const median = (values: readonly number[]): number => percentile(values, 0.5);

const templateOf = async ({ client, reviewer, handIn }: Bench): Promise<Template> => {
  const { id: caseId } = await handIn();
  const { body } = expected(await client.get(`/v1/cases/${caseId}/events`, reviewer), 200, "history");
  const [first] = JSON.parse(body).events as { payload: { code: string; personSearch: string } }[];
  if (!first) throw new Error("a case without a history cannot be copied");
  return { caseId, code: first.payload.code, personSearch: first.payload.personSearch };
};

/** Marks in the page itself: when it was clicked, and the first frame in which something stands there. */
const marking = `
  document.addEventListener("click", () => performance.mark("clicked"), { capture: true });
  globalThis.shownAfterClick = (selector) => new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) return void requestAnimationFrame(look);
      performance.mark("shown");
      resolve(performance.measure("waited", "clicked", "shown").duration);
    };
    look();
  });
`;

const shownAfterClick = (page: Page, selector: string): Promise<number> =>
  page.evaluate(`shownAfterClick(${JSON.stringify(selector)})`);

const signedIn = async (browser: Browser, url: string, account: string, path: string): Promise<Page> => {
  const context = await browser.newContext({ locale: "fa-IR", reducedMotion: "reduce" });
  await context.addInitScript({ content: marking });
  const page = await context.newPage();
  await page.goto(url + path);
  await page.locator("#account").fill(account);
  await page.locator("#password").fill("nezarat");
  const secret = accounts.find((one) => one.account === account)?.totp;
  if (secret) await page.locator("#code").fill(oneTimeCode(secret, new Date()));
  await page.locator("form button").click();
  await page.locator("main h1").waitFor();
  return page;
};

/** From the click until `shows` stands there, in milliseconds. */
const waitedFor = async (page: Page, link: string, shows: string): Promise<number> => {
  await page.locator(link).first().waitFor();
  await page.locator(link).first().click();
  return shownAfterClick(page, shows);
};

/** From the beginning of a load until `shows` stands there, the silent sign-in by two redirects included. */
const openedAnew = async (page: Page, address: string, shows: string): Promise<number> => {
  const began = performance.now();
  await page.goto(address);
  await page.locator(shows).first().waitFor();
  return performance.now() - began;
};

const repeated = async (once: (run: number) => Promise<number>): Promise<number[]> => {
  const times: number[] = [];
  // The first warms what both sides remember.
  for (let run = 0; run <= runs; run += 1) {
    const time = await once(run);
    if (run > 0) times.push(time);
  }
  return times;
};

/** All script that a screen needs until it stands there, as it would travel. */
const scriptOf = async (browser: Browser, url: string, account: string, path: string, shows: string) => {
  const page = await signedIn(browser, url, account, path);
  // What is fetched ahead once it stands there is not waited for.
  let isThere = false;
  const files = new Set<string>();
  page.on("response", (response) => {
    if (!isThere && (response.headers()["content-type"] ?? "").includes("javascript")) files.add(response.url());
  });
  await page.goto(url + path);
  await page.locator(shows).first().waitFor();
  isThere = true;
  await page.context().close();
  const bodies = await Promise.all(
    [...files].map(async (file) => Buffer.from(await (await fetch(file)).arrayBuffer())),
  );
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  return { files: files.size, kilobytes: bytes / 1000 };
};

const told = (what: string, times: readonly number[], goal: number | null): string =>
  `  ${what}: p50 ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms` +
  (goal === null ? "" : ` (goal ${goal} ms${median(times) <= goal ? "" : ": not met"})`);

const dataDir = await mkdtemp(join(tmpdir(), "nezarat-web-bench-"));
const bench = await openBench(dataDir, false);
let browser: Browser | undefined;
try {
  const { url } = bench.system;
  console.log(`${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} before; Node ${process.version}`);
  const waiting = await templateOf(bench);
  fill(bench.file, bench.table.name, { ended: waiting, waiting }, 0, openCases);
  const bulk = openBulkTable(bench.file, bench.table);
  // Two agencies by turns.
  prepare(bulk, 100_000, 2 * drafts);
  bulk.close();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
  });

  const row = "tbody th a";
  for (const [account, path] of [
    ["reviewer.one", "/queue?queue=open"],
    ["officer.health", "/agency"],
    ["officer.health", "/agency?list=drafts"],
  ] as const) {
    const { files, kilobytes } = await scriptOf(browser, url, account, path, row);
    console.log(
      `  script until ${path} stands there: ${kilobytes.toFixed(0)} kB gzip in ${files} files` +
        ` (goal 230 kB${kilobytes <= 230 ? "" : ": not met"})`,
    );
  }

  const reviewer = await signedIn(browser, url, "reviewer.one", "/queue?queue=open");
  const anew = await repeated(() => openedAnew(reviewer, `${url}/queue?queue=open`, row));
  console.log(told(`queue with ${openCases} open cases, loaded anew`, anew, 1_000));
  const cases: number[] = [];
  const queue: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const link = reviewer.locator(row).nth(run);
    await link.waitFor();
    await link.click();
    const waited = await shownAfterClick(reviewer, "#findings");
    await waitedFor(reviewer, "header nav a[href='/queue']", "a.tab[href*='queue=open']");
    const gone = await waitedFor(reviewer, "a.tab[href*='queue=open']", row);
    if (run > 0) {
      cases.push(waited);
      queue.push(gone);
    }
  }
  console.log(told("a case opened from the queue", cases, 300));
  console.log(told("the queue, come back to", queue, 1_000));

  const officer = await signedIn(browser, url, "officer.health", "/agency?list=drafts");
  const home = await repeated(() => openedAnew(officer, `${url}/agency?list=drafts`, row));
  console.log(told(`an agency's cases with ${drafts} drafts, loaded anew`, home, null));
  const lists = await repeated(async () => {
    await waitedFor(officer, "header nav a[href='/agency/new']", "[role=radiogroup]");
    return waitedFor(officer, "header nav a[href='/agency']", ".tab[aria-current]");
  });
  console.log(told("an agency's cases, come back to", lists, null));
  console.log(`  load ${loadavg()[0]?.toFixed(1)} after`);
} finally {
  await browser?.close();
  await bench.stop();
  await rm(dataDir, { recursive: true, force: true });
}

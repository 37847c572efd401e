import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type System, startSystem } from "../../infra/local/system.ts";
import { resolvedService } from "../../infra/local/wiring/resolved.ts";
import { routeIds, routeOf } from "../../shared/contract/routes.ts";

let dataDir: string;
let system: System;
let browser: Browser;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "nezarat-docs-"));
  const { functions, ...service } = await resolvedService();
  const { describe } = functions as { describe: (typeof functions)[string] };
  const root = join(import.meta.dirname, "../..");
  system = await startSystem({ port: 0, dataDir, fixture: { service: { ...service, functions: { describe } }, root } });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

it("shows every operation at /docs, calls no other host, and breaks none of its own rules", async () => {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  const hosts = new Set<string>();
  const complaints: string[] = [];
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:") hosts.add(origin);
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));

  await page.goto(`${system.url}/docs`);
  await page.getByRole("heading", { name: "نظارت · Nezarat" }).waitFor();
  for (const id of routeIds) await page.getByText(routeOf(id).summary.fa).first().waitFor({ state: "attached" });
  await page.getByText(routeOf("claimCase").summary.fa).first().click();
  await page.getByText("/v1/cases/{id}/claim").first().waitFor();

  expect([...hosts]).toEqual([system.url]);
  expect(complaints).toEqual([]);
}, 120_000);

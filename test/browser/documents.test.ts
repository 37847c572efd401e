/** Documents as scanners make them are seen by whoever judges them: not a page may stay white that has something on it. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { expect, it } from "vitest";
import { attachDocument, expectStatus, makeCaller, readUntil } from "../../infra/local/client.ts";
import { drafted, inState, renewal } from "../journeys/play.ts";
import { browserTests, photograph } from "./harness.ts";

const harness = browserTests();
const as = async (account: string) => makeCaller(harness.system.url, await harness.system.token(account));
const samples = join(import.meta.dirname, "../samples/scans");

/** Share of a drawn page that is dark. */
const darkness = (page: Locator): Promise<number> =>
  page.evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128 && (data[at + 3] ?? 0) > 128) dark += 1;
    return dark / (data.length / 4);
  });

it.each([
  ["fax-g4.pdf", 0.2],
  ["jpeg-2000.pdf", 0.2],
  ["unembedded-font.pdf", 0.005],
])("%s is drawn", async (name, dark) => {
  const [officer, reviewer] = [await as("officer.health"), await as("reviewer.one")];
  const id = await drafted(officer, renewal());
  const bytes = await readFile(join(samples, name));
  await attachDocument(officer, id, { kind: "training", contentType: "application/pdf", bytes });
  expectStatus(await officer.post(`/v1/cases/${id}/submit`, {}), 202, "submission");
  await readUntil(reviewer, id, inState("under-review"));
  const page = await harness.open("reviewer.one", `/cases/${id}`);
  const drawn = page.locator("canvas.document-page").first();
  await drawn.waitFor();
  // Back from the first is the last.
  await page.keyboard.press("BracketLeft");
  await page.getByRole("button", { name: "گواهی دوره‌های آموزشی" }).first().waitFor();
  await expect.poll(() => darkness(drawn), { timeout: 10_000 }).toBeGreaterThan(dark);
  await photograph(page, `document-${name.replace(".pdf", "")}`);
});

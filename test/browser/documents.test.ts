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

/** Of a drawn page: how much of it is dark, and how far from its left edge that begins, as shares. */
const inkOf = (page: Locator): Promise<{ dark: number; left: number }> =>
  page.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const data = (element as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
    let [dark, left] = [0, width];
    for (let at = 0; at < data.length; at += 4)
      if ((data[at] ?? 255) < 128 && (data[at + 3] ?? 0) > 128) {
        dark += 1;
        left = Math.min(left, (at / 4) % width);
      }
    return { dark: dark / (width * height), left: left / width };
  });

it.each([
  ["fax-g4.pdf", 0.2, 0.09],
  ["jpeg-2000.pdf", 0.2, 0.09],
  // Its letters stand where the page says, also on a page of ours that is written from the right.
  ["unembedded-font.pdf", 0.005, 40 / 300],
])("%s is drawn", async (name, dark, left) => {
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
  await expect.poll(async () => (await inkOf(drawn)).dark, { timeout: 10_000 }).toBeGreaterThan(dark);
  expect((await inkOf(drawn)).left).toBeGreaterThan(left);
  await photograph(page, `document-${name.replace(".pdf", "")}`);
});

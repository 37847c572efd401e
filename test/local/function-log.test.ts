import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openFunctionLog } from "../../infra/local/function-log.ts";
import { aDataDir } from "./fixture/system.ts";

it("keeps the newest of what functions print, in two files, however much that is", async () => {
  const { dataDir, remove } = await aDataDir();
  const log = openFunctionLog(dataDir, true, 1_000);
  const lines = Array.from(
    { length: 60 },
    (_, number) => `line ${String(number).padStart(3, "0")} ${"·".repeat(90)}\n`,
  );
  for (const line of lines) {
    log.write("stdout", line);
    // A file that was turned over is there again once it is opened, however busy the machine is.
    await expect.poll(() => existsSync(`${dataDir}/functions.log`)).toBe(true);
  }
  await log.end();
  expect(readdirSync(dataDir).sort()).toEqual(["functions.log", "functions.log.1"]);
  await expect
    .poll(() => {
      const text = ["functions.log.1", "functions.log"]
        .map((name) => readFileSync(`${dataDir}/${name}`, "utf8"))
        .join("");
      return text !== "" && text.length < 4_000 && lines.join("").endsWith(text);
    })
    .toBe(true);
  await remove();
});

it("begins anew with each run", async () => {
  const { dataDir, remove } = await aDataDir();
  for (const text of ["before\n", "after\n"]) {
    const log = openFunctionLog(dataDir, true);
    log.write("stdout", text);
    await log.end();
  }
  expect(readFileSync(`${dataDir}/functions.log`, "utf8")).toBe("after\n");
  await remove();
});

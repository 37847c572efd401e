/** What the README tells a newcomer to type, typed. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { useSystem } from "./system.ts";

const running = useSystem();
const run = promisify(execFile);

const firstCase = async (): Promise<string> => {
  const [, section = ""] = (await readFile("README.md", "utf8")).split("## A first case");
  const [, block = ""] = /```sh\n([\s\S]*?)```/.exec(section) ?? [];
  return block;
};

it("its first case is handed in, claimed, and read with its findings", async () => {
  const { system, dataDir } = running();
  const environment = { ...process.env, PORT: new URL(system.url).port, DATA_DIR: dataDir };
  const { stdout } = await run("bash", ["-euo", "pipefail", "-c", await firstCase()], { env: environment });
  const [submitted, claimed, read] = stdout.split(/(?<=\})(?=\{"id")/).map((answer) => JSON.parse(answer.trim()));
  expect(submitted).toMatchObject({ state: "submitted", revision: 1 });
  expect(claimed).toMatchObject({ state: "under-review" });
  expect(read.holder).toBe("person-moradi");
  expect(read.findings.length).toBeGreaterThan(5);
});

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./sources.ts";

interface Proof {
  file: string;
  title: string;
}

/** A file in backquotes, then the titles of its tests in quotation marks, separated by commas. */
const proofsOf = (page: string): Proof[] =>
  [...page.matchAll(/`(test\/[^`]+\.ts)`((?:,? ?“[^”]*”)*)/g)].flatMap(([, file = "", titles = ""]) => {
    const named = [...titles.matchAll(/“([^”]*)”/g)].map(([, title = ""]) => ({ file, title }));
    return named.length > 0 ? named : [{ file, title: "" }];
  });

const page = await readFile(join(root, "docs/guarantees.md"), "utf8");
const proofs = proofsOf(page);

describe("docs/guarantees.md", () => {
  it.each(proofs.map(({ file, title }) => [file, title] as const))("%s “%s” is there", async (file, title) => {
    const text = await readFile(join(root, file), "utf8");
    expect(text.includes(title)).toBe(true);
  });

  it("names a proof for every promise", () => {
    const promised = page.slice(0, page.indexOf("## What is not promised"));
    const rows = promised.split("\n").filter((line) => /^\| (?!promised|---)/.test(line) && !line.startsWith("|---"));
    expect(rows.length).toBeGreaterThan(25);
    expect(rows.filter((row) => proofsOf(row).length === 0)).toEqual([]);
  });

  it("is read as this test thinks", () => {
    expect(proofsOf("| a | b | `test/x.test.ts` “one”, “two” · `test/y.test.ts` |")).toEqual([
      { file: "test/x.test.ts", title: "one" },
      { file: "test/x.test.ts", title: "two" },
      { file: "test/y.test.ts", title: "" },
    ]);
  });
});

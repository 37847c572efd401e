import { describe, expect, it } from "vitest";
import { sources } from "./sources.ts";

const byPath = new Map(sources.map((source) => [source.path, source]));

/** Everything that a file brings along, types left out: those vanish before anything runs. */
const broughtBy = (path: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  const source = byPath.get(path);
  const kept = source?.text.replaceAll(/^(?:import|export) type [^;]*;/gmu, "") ?? "";
  for (const file of source?.files ?? []) if (kept.includes(`/${file.split("/").at(-1)}"`)) broughtBy(file, seen);
  return seen;
};

describe("what only the pages of the law show", () => {
  const shown = /^shared\/law\/(?:passages|examples)\/|^shared\/law\/doubts/u;

  it.each(["validate", "decide", "submit", "forward", "return", "receive", "clock", "read"])(
    "is not carried by the function %s",
    (name) => {
      const brought = [...broughtBy(`functions/${name}/index.ts`)];
      expect(brought.length).toBeGreaterThan(10);
      expect(brought.filter((path) => shown.test(path))).toEqual([]);
    },
  );

  it("is carried by the one that shows it, so that this test can fail", () => {
    const brought = [...broughtBy("functions/law/index.ts")];
    for (const part of ["passages/csml.json", "examples/index.ts", "doubts.json"])
      expect(brought).toContain(`shared/law/${part}`);
  });
});

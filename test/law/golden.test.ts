import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { GoldenInput } from "../../infra/law/golden-inputs.ts";
import { goldenInput, goldenLine } from "../../infra/law/golden-line.ts";
import { caseTypes } from "../../shared/domain/case-file.ts";
import { sha256Text } from "../../shared/domain/chain.ts";
import { currentRuleset, judge, releasedVersions, rules } from "../../shared/law/index.ts";

const pathOf = (version: string) => new URL(`golden/${version}.ndjson`, import.meta.url);
const textOf = (version: string) => readFileSync(pathOf(version), "utf8");
const lines = textOf(currentRuleset.version).trimEnd().split("\n");
const golden = lines.map((line): [string, GoldenInput, string] => {
  const input = goldenInput(line);
  return [input.name, input, line];
});

/** Where this fails, the law finds otherwise than it did: release a new version in shared/law/versions.json and run `npm run golden`. */
describe("the golden findings", () => {
  it.each(golden)("of %s are the same, byte for byte", (_, input, line) => {
    expect(goldenLine(input, judge(input).findings)).toBe(line);
  });

  it.each(releasedVersions.filter(({ golden }) => golden !== null))(
    "of $version are as they were sealed",
    (released) => {
      expect(sha256Text(textOf(released.version))).toBe(released.golden);
    },
  );

  it("are there for every version since 1405.2", () => {
    const since = releasedVersions.findIndex(({ version }) => version === "1405.2");
    expect(since).toBeGreaterThanOrEqual(0);
    for (const { version, golden } of releasedVersions.slice(since)) {
      expect([version, golden]).not.toEqual([version, null]);
      expect(existsSync(pathOf(version))).toBe(true);
    }
  });

  it("hear of every case type, and of every rule more than one answer where it decides", () => {
    expect(new Set(golden.map(([, { file }]) => file.caseType))).toEqual(new Set(caseTypes));
    for (const { id } of rules) {
      const answers = golden.flatMap(([, input]) =>
        judge(input)
          .findings.filter(({ rule }) => rule === id)
          .map(({ answer }) => answer),
      );
      expect([id, new Set(answers).size > 1]).toEqual([id, true]);
    }
  });
});

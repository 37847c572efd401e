import { describe, expect, it } from "vitest";
import { addDays } from "../../shared/domain/solar-date.ts";
import { currentRuleset, releasedVersions, rulesetHash } from "../../shared/law/index.ts";

describe("the released rulesets", () => {
  const current = releasedVersions.at(-1);

  it("end with the one that the program judges by", () => {
    expect(currentRuleset.version).toBe(current?.version);
  });

  /** A change of a sentence, a threshold, a document or a citation changes the hash: release a new version then. */
  it("state what they stated: whoever changes the law adds a version to shared/law/versions.json", () => {
    expect({ version: current?.version, hash: current?.hash }).toEqual({
      version: currentRuleset.version,
      hash: rulesetHash(currentRuleset),
    });
  });

  it("follow each other in time, each with a name and a hash of its own", () => {
    const days = releasedVersions.map(({ from }) => from);
    expect(days).toEqual([...new Set(days)].sort());
    for (const { version, hash, from } of releasedVersions) {
      expect(version).toMatch(/^14\d\d\.\d+$/);
      expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(addDays(from, 0)).toBe(from);
    }
    for (const key of ["version", "hash"] as const)
      expect(new Set(releasedVersions.map((released) => released[key])).size).toBe(releasedVersions.length);
  });
});

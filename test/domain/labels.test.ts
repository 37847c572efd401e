import { describe, expect, it } from "vitest";
import { states } from "../../shared/domain/case.ts";
import { entryLabels, timeLabels } from "../../shared/domain/clock-ledger.ts";
import * as labels from "../../shared/domain/labels.ts";
import { urgencyLabels } from "../../shared/domain/urgency.ts";
import { rowOf } from "../../shared/domain/workflow.ts";

const vocabularies = [
  ["case types", labels.caseTypeLabels],
  ["documents", labels.documentLabels],
  ["employment types", labels.employmentTypeLabels],
  ["degrees", labels.degreeLabels],
  ["military service", labels.militaryLabels],
  ["veterans' groups", labels.veteranLabels],
  ["whose time it is", timeLabels],
  ["what a clock did", entryLabels],
  ["how pressing a case is", urgencyLabels],
  ["states of a case", Object.fromEntries(states.map((state) => [state, rowOf(state).label]))],
] as const;

/** People tell these apart by their words alone, on screens, in letters and in lists. */
describe.each(vocabularies)("the words for %s", (_of, words) => {
  const all = Object.values(words);

  it("are there in Persian, in its own letters, and in English", () => {
    expect(all.length).toBeGreaterThan(3);
    for (const { fa, en } of all) {
      expect(fa).toMatch(/^[\u0600-\u06FF\u200c ]+$/u);
      expect(fa).not.toMatch(/[يكى]/u);
      expect(en).toMatch(/^[A-Z][A-Za-z' -]+$/u);
    }
  });

  it("are no two the same", () => {
    expect(new Set(all.map(({ fa }) => fa)).size).toBe(all.length);
    expect(new Set(all.map(({ en }) => en)).size).toBe(all.length);
  });
});

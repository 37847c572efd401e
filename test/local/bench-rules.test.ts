import { describe, expect, it } from "vitest";
import {
  disagreement,
  functions,
  jsonRulesEngine,
  type PlainEngine,
  zenEngine,
} from "../../infra/local/bench/law/engines.ts";
import { cleanCase, plainCases } from "../../infra/local/bench/law/plain-cases.ts";
import { plainRules } from "../../infra/local/bench/law/plain-rules.ts";
import { submittedCases } from "../../infra/local/bench/law/submitted-cases.ts";
import { caseFile } from "../../shared/contract/case-file.ts";

const zen = zenEngine();
const engines = [functions(), jsonRulesEngine(), ...(zen ? [zen] : [])];

describe("the rules that engines are measured on", () => {
  it("answer alike in every form, on each boundary and in mixtures", async () => {
    expect(await disagreement(engines, plainCases)).toBeNull();
    expect(plainCases.length).toBeGreaterThan(300);
  });

  it("are 25, each tripped by some case and none by the clean one", async () => {
    const found = new Set((await Promise.all(plainCases.map(functions().judge))).flat());
    expect([...found].sort()).toEqual(plainRules.map(({ id }) => id).sort());
    expect(found.size).toBe(25);
    expect(await functions().judge(cleanCase)).toEqual([]);
  });

  it("tell an engine that differs, with its case", async () => {
    const lenient: PlainEngine = { name: "lenient", judge: () => [] };
    expect(await disagreement([functions(), lenient], plainCases)).toMatch(
      /^TypeScript functions: .+\nlenient: \non \{/,
    );
  });

  it("stand beside files that the boundary reads unchanged", () => {
    for (const { text, file } of submittedCases) expect(caseFile.parse(JSON.parse(text))).toEqual(file);
  });
});

/** Rules that a draft brings: told of their mistakes before they run, and of where they broke. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BadDraft, checkDraft, readDraft } from "../../infra/local/rehearsal/draft-file.ts";
import { inventedPast } from "../../infra/local/rehearsal/invented.ts";
import { BrokenCase, passOver } from "../../infra/local/rehearsal/pass.ts";
import { writeLine } from "../../infra/local/rehearsal/past-cases.ts";
import { currentRuleset, rehearsalOf } from "../../shared/law/index.ts";
import { newRule } from "./new-rule.ts";

const on = "2027-01-01";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "new-rules-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A draft beside its file of rules, under a name of its own: a module is loaded once. */
const draftOf = async (source: string): Promise<string> => {
  const place = await mkdtemp(join(folder, "draft-"));
  await writeFile(join(place, "rules.ts"), source);
  await writeFile(join(place, "draft.json"), JSON.stringify({ rules: "./rules.ts" }));
  return join(place, "draft.json");
};

const faultsOf = async (source: string) => {
  const path = await draftOf(source);
  const read = await readDraft(path);
  try {
    checkDraft(path, read, currentRuleset, on);
  } catch (error) {
    if (error instanceof BadDraft) return error.faults;
    throw error;
  }
  return [];
};

describe("a draft's new rule", () => {
  it("is taken as the law's own are written", async () => {
    expect(await faultsOf(newRule())).toEqual([]);
  });

  it.each<[string, string | RegExp, string, string, RegExp]>([
    ["no answers", "answers: {", "other: {", "/rules/0/answers", /Required/],
    ["an unknown outcome", '"review"', '"refuse"', "/rules/0/answers/asked/outcome", /One of: pass/],
    ["no law", /grounds: \[.*\]/u, "grounds: []", "/rules/0/grounds", /at least 1/],
    ["no check", /check: .*saw: \{\} \}\)/u, "check: 3", "/rules/0/check", /./],
    ["a solar day", "from: null", 'from: "1406-01-01"', "/rules/0/from", /looks solar/],
    [
      "an unknown threshold",
      "parameters: []",
      'parameters: ["top"]',
      "/rules/0/parameters",
      /“top”, which there is not/,
    ],
    ["a place that nothing is told of", '"44"', '"444"', "/rules/0/grounds/0", /leads nowhere/],
    ["an unknown instrument", '"csml"', '"later-law"', "/rules/0/grounds/0", /leads nowhere/],
    ["a twin", /$/u, " rules.push(rules[0]);", "/rules/1/id", /comes twice/],
  ])("that has %s is told so", async (_what, from, to, pointer, words) => {
    const found = (await faultsOf(newRule(from, to))).find((fault) => fault.pointer === pointer);
    expect(found?.detail.en).toMatch(words);
    expect(found?.detail.fa).toMatch(/\p{Script=Arabic}/u);
  });

  it.each<[string, string, RegExp]>([
    ["stops", "throw new Error('no birth date')", /^no birth date$/],
    ["throws what is no error", "throw 7", /^7$/],
    ["answers what it does not declare", "return { answer: 'other', saw: {} }", /^it answers “other”$/],
    ["reads what it does not declare", "question.parameter('minimum-age')", /reads minimum-age/],
    ["names a ground that it has not", "return { answer: 'asked', saw: {}, ground: 3 }", /^it has no ground 3$/],
  ])("that %s is named with the case", async (_what, body, why) => {
    const path = await draftOf(newRule(/check: .*saw: \{\} \}\)/u, `check: (question) => { ${body} }`));
    const read = await readDraft(path);
    const rehearsal = rehearsalOf(currentRuleset, read.draft, on, checkDraft(path, read, currentRuleset, on));
    const cases = join(folder, "cases.ndjson");
    await writeFile(cases, writeLine({ past: inventedPast(3) }));
    const error = await passOver(cases, `${path}.changes`, rehearsal).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BrokenCase);
    expect(error).toMatchObject({ rule: "always-asked", case: inventedPast(3).case });
    expect((error as Error).message).toMatch(why);
  });
});

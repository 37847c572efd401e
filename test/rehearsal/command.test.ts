/** `npm run rehearse` and `npm run export`: files in, counts and a list out. */
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BadDraft, checkDraft, readDraft } from "../../infra/local/rehearsal/draft-file.ts";
import { inventedPast } from "../../infra/local/rehearsal/invented.ts";
import { amendmentsIn, passOver } from "../../infra/local/rehearsal/pass.ts";
import { BadLine, type Line, writeLine } from "../../infra/local/rehearsal/past-cases.ts";
import { faultLines, report } from "../../infra/local/rehearsal/report.ts";
import { writeExport } from "../../infra/local/rehearsal/write-export.ts";
import type { ChangedCase } from "../../shared/domain/rehearsal.ts";
import { count, currentRuleset, emptyTally, rehearsalOf, rehearse, tallyView } from "../../shared/law/index.ts";
import { aDraftOf, anAmendment } from "../builders/amendment.ts";
import { fileOf, held, returned, submitted } from "../steps/ways.ts";
import { makeWorld } from "../steps/world.ts";
import { newRule } from "./new-rule.ts";

const on = "2027-01-01";
const raised = rehearsalOf(currentRuleset, aDraftOf({ retirements: ["renewal-conditions"] }), on);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rehearsal-"));
});
afterAll(() => rm(folder, { recursive: true }));

const written = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const changedIn = async (path: string): Promise<ChangedCase[]> =>
  (await readFile(path, "utf8"))
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe("a pass over an export", () => {
  const pasts = Array.from({ length: 1_000 }, (_, index) => inventedPast(index));
  const changes = () => join(folder, "changes.ndjson");

  it("counts and lists exactly what rehearsing each case by itself would", async () => {
    const cases = await written("cases.ndjson", pasts.map((past) => writeLine({ past })).join(""));
    const tally = emptyTally();
    for (const past of pasts) count(tally, past.agency, rehearse(past, raised));
    const seen: number[] = [];
    expect(await passOver(cases, changes(), raised, (read) => seen.push(read))).toEqual(tally);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.at(-1)).toBe(1_000);
    const listed = await changedIn(changes());
    expect(listed).toHaveLength(tally.changed);
    const rules = new Set(listed.flatMap(({ changes: each }) => each.map(({ rule }) => rule)));
    expect([...rules].sort()).toEqual(["max-age-official", "renewal-conditions"]);
    expect(tally.notReproduced).toBe(0);
  });

  it("writes no name and no national id into its list", async () => {
    const cases = await written("personal.ndjson", pasts.map((past) => writeLine({ past })).join(""));
    await passOver(cases, changes(), raised);
    const text = await readFile(changes(), "utf8");
    expect(text).not.toMatch(/\p{Script=Arabic}/u);
    for (const { file } of pasts) expect(text).not.toContain(file.person.nationalId);
  });

  it("is deaf to the cut of its pieces: letters of several bytes and a missing last line's end", async () => {
    const long = { ...inventedPast(0), code: "پ".repeat(700_000) };
    const text = [long, long, inventedPast(4)].map((past) => writeLine({ past })).join("");
    const cases = await written("long.ndjson", text.trimEnd());
    expect((await passOver(cases, changes(), raised)).rehearsed).toBe(3);
    expect((await changedIn(changes())).at(-1)?.code).toBe("N4");
  });

  it.each([
    ["what is no JSON", "{"],
    ["what is no past case", '{"case":"x"}'],
    ["an amendment without its day", '{"amendment":{"number":1}}'],
  ])("stops at %s and names its line", async (_what, line) => {
    const good = writeLine({ past: inventedPast(0) });
    const cases = await written("bad.ndjson", `${good}\n${good}${line}\n${good}`);
    const error = await passOver(cases, changes(), raised).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BadLine);
    expect((error as BadLine).line).toBe(4);
  });

  it("is told in both languages, with a warning where records are not reproduced", () => {
    const tally = {
      ...emptyTally(),
      rehearsed: 5,
      changed: 1,
      notReproduced: 2,
      rules: { funding: { "fail>absent": 1 } },
    };
    const lines = report(tally, raised).join("\n");
    expect(lines).toMatch(/1 of 5 past judgements/);
    expect(lines).toMatch(/۱ از ۵/);
    expect(lines).toMatch(/funding {2}fail → absent/);
    expect(lines).toMatch(/WARNING: 2/);
  });
});

describe("a draft file", () => {
  const faultsOf = async (text: string) => {
    const path = await written("draft.json", text);
    const error = await readDraft(path)
      .then((read) => checkDraft(path, read, currentRuleset, on))
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof BadDraft)) throw new Error(`no bad draft: ${String(error)}`);
    return error.faults;
  };

  it("may change values, retire rules, name a day, and bring rules of its own", async () => {
    await written("new-rule.ts", newRule());
    const path = await written("whole.json", JSON.stringify({ ...aDraftOf(), from: on, rules: "./new-rule.ts" }));
    const read = await readDraft(path);
    const rules = checkDraft(path, read, currentRuleset, on);
    expect(read).toMatchObject({ draft: aDraftOf(), from: on, rules: [{ id: "always-asked" }] });
    const rehearsed = rehearse(inventedPast(1), rehearsalOf(currentRuleset, read.draft, on, rules));
    expect(rehearsed?.changes).toContainEqual({
      ...{ rule: "always-asked", before: null },
      after: { answer: "asked", outcome: "review" },
    });
  });

  it.each<[string, string, string, RegExp]>([
    ["is not JSON", "{", "", /not valid JSON/],
    ["has a word of its own", '{"note":"x","foo":1}', "", /README/],
    [
      "has a value that is text",
      '{"parameters":[{"name":"minimum-age","value":"20"}]}',
      "/parameters/0/value",
      /README/,
    ],
    ["changes nothing", '{"note":"x"}', "", /changes nothing/],
    ["names an unknown rule", '{"retirements":["no-such-rule"]}', "/retirements/0", /There is no rule/],
    ["begins on a day of the solar calendar", '{"note":"x","from":"1406-01-01"}', "/from", /Gregorian.*looks solar/],
    ["begins on no day", '{"note":"x","from":"2027-02-30"}', "/from", /Not a day/],
    ["names a file of rules that is not there", '{"rules":"./nowhere.ts"}', "/rules", /does not load/],
    ["names a file without rules", '{"rules":"./no-rules.ts"}', "/rules", /must export a list/],
  ])("that %s is told so, with what to do", async (_what, text, pointer, words) => {
    await written("no-rules.ts", "export const other = 1;");
    const faults = await faultsOf(text);
    expect(faults.map((fault) => fault.pointer)).toEqual([pointer]);
    expect(faults[0]?.detail.en).toMatch(words);
    expect(faultLines("draft.json", faults)).toHaveLength(2);
  });

  it("that is not there is told so", async () => {
    await expect(readDraft(join(folder, "nowhere.json"))).rejects.toThrow(BadDraft);
  });
});

describe("an export", () => {
  it("holds every judged revision of every agency, after what was activated; and is its owner's alone to read", async () => {
    const world = await makeWorld();
    await world.registry.activate(anAmendment(1, "2026-11-25"));
    const sentBack = await returned(world, fileOf(0));
    await world.officer.submit(sentBack, [{ reason: 1, answer: "fixed", text: "شد", pointers: [] }]);
    await world.settle();
    await held(world, fileOf(1));
    const unjudged = await submitted(world, fileOf(2));
    const path = join(folder, "export.ndjson");
    expect(await writeExport(world, path)).toBe(3);
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect(await amendmentsIn(path)).toEqual([anAmendment(1, "2026-11-25")]);
    const text = await readFile(path, "utf8");
    expect(text).not.toContain(unjudged);
    const tally = await passOver(path, join(folder, "export.changes"), raised);
    expect(tallyView(tally)).toMatchObject({
      ...{ rehearsed: 3, notRehearsable: 0, notReproduced: 0 },
      agencies: [{ agency: "agency-a", rehearsed: 3 }],
    });
  });

  it("is not there at all where a case could not be read", async () => {
    const world = await makeWorld();
    await held(world, fileOf(0));
    world.failNext("cases.load", "before");
    const path = join(folder, "broken.ndjson");
    await expect(writeExport(world, path)).rejects.toThrow(/cases\.load fails/);
    await expect(stat(path)).rejects.toThrow();
  });

  it("says what it cannot rehearse: cases judged before facts were kept", async () => {
    const line: Line = { past: { ...inventedPast(0), facts: null } };
    const path = await written("old.ndjson", writeLine(line));
    expect(await passOver(path, join(folder, "old.changes"), raised)).toMatchObject({
      rehearsed: 0,
      notRehearsable: 1,
    });
  });
});

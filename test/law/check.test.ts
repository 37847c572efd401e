import { spawnSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultText } from "../../infra/law/fault.ts";
import { type Known, known } from "../../infra/law/known.ts";
import { lawFaults } from "../../infra/law/law-faults.ts";
import { readLaw } from "../../infra/law/read-law.ts";
import { review } from "../../shared/law/rule.ts";

const root = join(import.meta.dirname, "../..");
const folders: string[] = [];
let copy = "";

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "law-"));
  folders.push(copy);
  await cp(join(root, "shared/law"), join(copy, "shared/law"), { recursive: true });
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const told = async (said: Known = known) => (await lawFaults(await readLaw(copy), said)).map(faultText);

/** What the check says of a copy in which one file reads otherwise; the copy is whole again afterwards. */
const broken = async (name: string, from: string | RegExp, to: string, said: Known = known): Promise<string[]> => {
  const file = join(copy, "shared/law", name);
  const text = await readFile(file, "utf8");
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${name} does not hold ${from}`);
  await writeFile(file, changed);
  const faults = await told(said);
  await writeFile(file, text);
  return faults;
};

const written = async (name: string, text: string): Promise<string[]> => {
  const file = join(copy, "shared/law", name);
  await writeFile(file, text);
  const faults = await told();
  await rm(file);
  return faults;
};

/** The line at which a text stands in the real file. */
const lineOf = async (name: string, text: string): Promise<number> =>
  (await readFile(join(root, "shared/law", name), "utf8")).split("\n").findIndex((line) => line.includes(text)) + 1;

const twenty = '{ "from": "2007-09-30", "value": 20, "source": "CSML 1386, art. 42-a", "verified": true }';
const with20 = (more: string) => `${twenty},\n      ${more.replaceAll("'", '"')}`;

describe("the law as it stands", () => {
  it("has no fault", async () => {
    expect(await told()).toEqual([]);
  });
});

describe("a parameter file", () => {
  const ages = "parameters/ages.json";
  const at = "shared/law/parameters/ages.json";

  it.each([
    [
      "overlapping dates",
      "{ 'from': '2007-09-30', 'value': 21, 'source': 'later', 'verified': true }",
      "“minimum-age” has two values from 2007-09-30: their days overlap. Mend: Keep one, or give the later one the day from which it counts.",
    ],
    [
      "unordered dates",
      "{ 'from': '2001-01-01', 'value': 21, 'source': 'later', 'verified': true }",
      "“minimum-age” has 2001-01-01 after 2007-09-30: each value counts until the next begins. Mend: Put the values in order, the oldest first.",
    ],
    [
      "a missing source",
      "{ 'from': '2027-01-01', 'value': 21, 'verified': true }",
      "“source” is missing. Mend: Name the instrument and place, or the publication, that it was taken from.",
    ],
    [
      "an empty source",
      "{ 'from': '2027-01-01', 'value': 21, 'source': '', 'verified': true }",
      "“source” is missing. Mend: Name the instrument and place, or the publication, that it was taken from.",
    ],
    [
      "no day",
      "{ 'from': '2027-02-30', 'value': 21, 'source': 'later', 'verified': true }",
      '"2027-02-30" is no day. Mend: Write YYYY-MM-DD.',
    ],
    [
      "a solar day",
      "{ 'from': '1406-01-31', 'value': 21, 'source': 'later', 'verified': true }",
      '"1406-01-31" is a day of the solar calendar. Mend: Write it as a Gregorian day: 2027-04-20.',
    ],
    [
      "more than a law could ask",
      "{ 'from': '2027-01-01', 'value': 210, 'source': 'later', 'verified': true }",
      "210 years is more than any law asks. Mend: Write at most 100, or mend the unit.",
    ],
    [
      "half a year",
      "{ 'from': '2027-01-01', 'value': 20.5, 'source': 'later', 'verified': true }",
      "20.5 years: they are counted whole. Mend: Write a whole number, or mend the unit.",
    ],
    [
      "no number",
      "{ 'from': '2027-01-01', 'value': '21', 'source': 'later', 'verified': true }",
      "“value” is not of the right kind. Mend: Write number there.",
    ],
    [
      "a misspelt name",
      "{ 'from': '2027-01-01', 'value': 21, 'source': 'later', 'verifeid': true, 'verified': true }",
      "Nothing reads “verifeid”. Mend: Mend its spelling or take it away.",
    ],
  ])("is told of %s", async (_, value, message) => {
    const line = (await lineOf(ages, twenty)) + 1;
    expect(await broken(ages, twenty, with20(value))).toEqual([`${at}:${line}: ${message}`]);
  });

  it("is told of an unknown unit", async () => {
    const line = await lineOf(ages, '"unit"');
    expect(await broken(ages, '"unit": "years"', '"unit": "yaers"')).toEqual([
      `${at}:${line}: "yaers" is no known unit. Mend: Write one of: years, months, per-cent.`,
    ]);
  });

  it("is told of a name that stands there twice", async () => {
    const faults = await broken(ages, '"maximum-age-official": {', '"minimum-age": {');
    expect(faults[0]).toMatch(/ages\.json:\d+: The same name stands here twice\. Mend: Keep one of the two\./u);
  });

  it("is told of a parameter that no rule reads, and the rule of one that is not there", async () => {
    const [line, ruleLine] = [await lineOf(ages, '"minimum-age"'), await lineOf("rules/min-age.ts", 'parameters: ["')];
    expect(await broken(ages, '"minimum-age"', '"least-age"')).toEqual([
      `${at}:${line}: No rule reads “least-age”. Mend: Name it among a rule's parameters, or take it away.`,
      `shared/law/rules/min-age.ts:${ruleLine}: The rule “min-age” reads “minimum-age”, which no file of shared/law/parameters has. Mend: Add the parameter with its first value, or mend the name.`,
    ]);
  });

  it("is told when nothing takes it in, and when another has the same parameter", async () => {
    const text = await readFile(join(root, "shared/law", ages), "utf8");
    const faults = await written("parameters/later.json", text);
    expect(faults).toContain(
      "shared/law/parameters/later.json:1: Nothing takes this file in. Mend: Import it where shared/law/parameters is loaded, or take it away.",
    );
    expect(faults).toContain(
      "shared/law/parameters/later.json:2: “minimum-age” stands in shared/law/parameters/ages.json already. Mend: Keep one of the two.",
    );
  });

  it("is told of broken JSON by the command, with file, line and mend", async () => {
    const folder = await mkdtemp(join(tmpdir(), "law-"));
    folders.push(folder);
    await cp(join(root, "shared/law"), join(folder, "shared/law"), { recursive: true });
    const run = () =>
      spawnSync(process.execPath, [join(root, "infra/law/check.ts"), folder], { encoding: "utf8", timeout: 60_000 });
    expect(run()).toMatchObject({ status: 0, stderr: "" });
    await writeFile(join(folder, "shared/law", ages), '{\n  "minimum-age": {\n');
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^shared\/law\/parameters\/ages\.json:\d+: This is no JSON: .* Mend: Write it as JSON\.$/mu);
  });
});

describe("a case type's file", () => {
  const hire = "case-types/official-hire.json";
  const common = "case-types/every-type.json";

  it.each([
    [hire, '"kind": "military"', '"kind": "millitary"', '"millitary" is no known document kind. Mend: Write one of: '],
    [hire, '"when": "man"', '"when": "men"', '"men" is no known circumstance. Mend: Write one of: man, '],
    [hire, '"probationary"', '"probation"', '"probation" is no known employment type. Mend: Write one of: official, '],
    [common, '"/person/sex"', '"/person/gender"', '"/person/gender" is no known field pointer. Mend: Write one of: '],
    [common, '"kind": "degree"', '"kind": "permit"', "“permit” is asked for twice. Mend: Take one of the two away."],
    [common, '"/person/sex"', '"/permit"', "“/permit” is asked for twice. Mend: Take one of the two away."],
  ])("%s is told of %s as %s", async (name, from, to, message) => {
    const [fault, ...others] = await broken(name, from, to);
    expect(others).toEqual([]);
    expect(fault).toMatch(/^shared\/law\/case-types\/[a-z-]+\.json:\d+: /u);
    expect(fault).toContain(message);
  });

  it("is told of a case type that there is not", async () => {
    expect(await written("case-types/internship.json", "{}")).toContain(
      "shared/law/case-types/internship.json:1: “internship” is no known case type. Mend: Name the file after one of: every-type, official-hire, contractual-hire, specific-work-hire, specific-work-renewal, contractual-renewal, contractual-to-official, probation-completion, veteran-conversion, transfer, secondment.",
    );
  });

  it("is told of a route twice, missing, or to nobody known", async () => {
    const faults = await broken("routes.json", '"caseType": "secondment"', '"caseType": "transfer"');
    expect(faults).toEqual([
      "shared/law/routes.json:1: “secondment” has no route. Mend: Say who is next after its approval.",
      `shared/law/routes.json:${await lineOf("routes.json", '"secondment"')}: “transfer” has two routes. Mend: Keep one of the two.`,
    ]);
    expect(await broken("routes.json", '"next": "none"', '"next": "nobody"')).toEqual([
      `shared/law/routes.json:${await lineOf("routes.json", '"none"')}: "nobody" is no known next authority. Mend: Write one of: national, destination, none.`,
    ]);
  });
});

describe("an instrument", () => {
  it("that a rule cites and that is not there is told with the rule's file and line", async () => {
    const head = join(copy, "shared/law/instruments/conversion-directive.json");
    const text = await readFile(head, "utf8");
    await rm(head);
    const faults = await told();
    await writeFile(head, text);
    expect(faults).toContain(
      "shared/law/passages/conversion-directive.json:1: “conversion-directive” is no known instrument. Mend: Add shared/law/instruments/conversion-directive.json, or mend the name of this file.",
    );
    const rules = known.rules.map((rule) => (rule.id === "conversion-tenure" ? citing(rule, "no-such-law") : rule));
    const line = await lineOf("rules/conversion-tenure.ts", "grounds:");
    expect(await told({ ...known, rules })).toEqual([
      `shared/law/rules/conversion-tenure.ts:${line}: The rule “conversion-tenure” cites “no-such-law”, which is no known instrument. Mend: Add shared/law/instruments/no-such-law.json, or mend the id.`,
    ]);
  });

  const citing = (rule: Known["rules"][number], instrument: string): Known["rules"][number] => {
    const [{ citation, confidence }] = rule.grounds;
    return { ...rule, grounds: [{ citation: { ...citation, instrument }, confidence }] };
  };

  it("tells of a citation that leads to no passage where the rule cites it", async () => {
    const line = await lineOf("rules/renewal-conditions.ts", 'csml("49")');
    expect(
      await broken(
        "passages/csml.json",
        /"article": "49",\s*"paragraph": null,\s*"note": null/u,
        '"article": "48", "paragraph": null, "note": null',
      ),
    ).toEqual([
      `shared/law/rules/renewal-conditions.ts:${line}: The rule “renewal-conditions” cites the place “49” of “csml”, of which nothing is told. Mend: Add that passage to shared/law/passages/csml.json, or mend the citation.`,
    ]);
  });

  it("tells of a place that stands twice, of one complete and not read, and of grounds that are not known", async () => {
    expect(await broken("passages/csml.json", '"article": "52"', '"article": "51"')).toEqual([
      expect.stringMatching(/passages\/csml\.json:\d+: The place “51” stands here twice\. Mend: Make one passage/u),
    ]);
    expect(await broken("passages/veterans-law.json", '"read": true', '"read": false')).toEqual([]);
    expect(await broken("passages/service-rules.json", '"read": true', '"read": false')).toEqual([
      expect.stringMatching(/A passage that was not read is said to be complete\. Mend: Set “complete” to false/u),
    ]);
    expect(await broken("instruments/service-agreement.json", '"circular-24442"', '"circular-24452"')).toEqual([
      expect.stringMatching(/It rests on “circular-24452”, which is no known instrument\. Mend: Add shared\/law/u),
    ]);
    expect(await broken("instruments/csml.json", '"kind": "law"', '"kind": "statute"')).toEqual([
      expect.stringMatching(/csml\.json:\d+: "statute" is no known kind of instrument\. Mend: Write one of: law, /u),
    ]);
    expect(await broken("instruments/csml.json", '"1386/07/08"', '"1386/13/08"')).toEqual([
      expect.stringMatching(/"1386\/13\/08" is no solar date\. Mend: /u),
    ]);
  });
});

describe("a year's table", () => {
  const table = "calendar/1405.json";
  it.each([
    [
      "of another year",
      '"date": "2026-04-14"',
      '"date": "2025-04-14"',
      "2025-04-14 lies in 1404, not in 1405. Mend: Mend the date, or move it to the table of its year.",
    ],
    [
      "twice",
      '"date": "2026-04-14"',
      '"date": "2026-03-22"',
      "2026-03-22 stands here twice. Mend: Make one holiday of the two.",
    ],
    [
      "without a source",
      /"source": "ILNA[^"]*"/u,
      '"source": " "',
      "“source” is missing. Mend: Name the instrument and place, or the publication, that it was taken from.",
    ],
  ])("is told of a holiday %s", async (_, from, to, message) => {
    const faults = await broken(table, from, to);
    expect(faults).toContainEqual(expect.stringMatching(/^shared\/law\/calendar\/1405\.json:\d+: /u));
    expect(faults.some((fault) => fault.endsWith(message))).toBe(true);
  });

  it("is told of holidays out of order and of a year that is not its own", async () => {
    const faults = await broken(table, '"date": "2026-03-21"', '"date": "2026-03-23"');
    expect(faults).toEqual([
      expect.stringMatching(/2026-03-22 stands after 2026-03-23\. Mend: Put the holidays in order\./u),
    ]);
    expect(await broken("calendar/1404.json", '"year": 1404', '"year": 1403')).toContainEqual(
      expect.stringMatching(
        /1404\.json:2: This is the table of 1403\. Mend: Name the file 1403\.json, or mend the year\./u,
      ),
    );
    expect(await broken("calendar/solar-holidays.json", '"day": 2,', '"day": 1,')).toEqual([
      expect.stringMatching(/solar-holidays\.json:3: 01\/01 stands here twice\./u),
    ]);
  });
});

describe("what speaks of rules", () => {
  const [first] = known.rules;
  it("is told of examples of a rule that there is not, or of an answer that it cannot give", async () => {
    const examples = { "min-aeg": [], "min-age": [{ expect: { answer: "perhaps", outcome: "pass" as const } }] };
    expect(await told({ ...known, examples })).toEqual([
      expect.stringMatching(
        /^shared\/law\/examples[^:]*:\d+: The examples tell of the rule “min-aeg”, which there is not\. Mend: Write one of: national-id, /u,
      ),
      expect.stringMatching(
        /^shared\/law\/examples\/ages\.ts:\d+: An example of “min-age” expects the answer “perhaps”, which the rule cannot give\. Mend: Write one of: /u,
      ),
    ]);
  });

  it("is told of open questions that nobody knows, and of those that nobody asks", async () => {
    const asking = first && {
      ...first,
      answers: { ...first.answers, odd: { ...review("؟", "?"), question: "odd" as never } },
    };
    const rules = known.rules.map((rule) => (rule === first && asking ? asking : rule));
    expect(await told({ ...known, rules })).toEqual([
      expect.stringMatching(
        /rules\/national-id\.ts:\d+: The rule “national-id” asks the open question “odd”, which there is not\. Mend: Write one of: quota-rounding, /u,
      ),
    ]);
    const questions = { ...known.questions, "never-asked": { instruments: ["csml", "later-law"] } };
    expect(await told({ ...known, questions })).toEqual([
      expect.stringMatching(/“never-asked” names “later-law”, which is no known instrument\. Mend: Add shared\/law/u),
      expect.stringMatching(/No rule asks the open question “never-asked”\. Mend: Let a rule's answer ask it/u),
    ]);
  });

  it("is told of a doubt about a rule that there is not", async () => {
    const line = await lineOf("doubts.json", '"rule": "probation"');
    expect(await broken("doubts.json", '"rule": "probation"', '"rule": "probaton"')).toEqual([
      expect.stringContaining(
        `shared/law/doubts.json:${line}: It doubts the rule “probaton”, which there is not. Mend: `,
      ),
    ]);
  });

  it("is told of two rules with one id", async () => {
    const rules = first ? [...known.rules, first] : known.rules;
    expect(await told({ ...known, rules })).toEqual([
      expect.stringMatching(
        /rules\/national-id\.ts:\d+: Two rules have the id “national-id”\. Mend: Give one of them another\./u,
      ),
    ]);
  });
});

/** A submission is judged by the law of its day and stays with it, until a reviewer has it judged anew. */
import { beforeEach, describe, expect, it } from "vitest";
import { makeRead } from "../../functions/read/read.ts";
import { latestRevision } from "../../shared/domain/case.ts";
import type { Finding } from "../../shared/domain/finding.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { currentRuleset, rulesetHash, rulesetOn } from "../../shared/law/index.ts";
import { anAmendment } from "../builders/amendment.ts";
import { people } from "../builders.ts";
import { bodyOf, fileOf, held, problemOf, submitted, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

/** From the day after tomorrow, officials may be two years older. */
const amendment = anAmendment(1, "2026-11-24");
const [base, later] = [currentRuleset.version, `${currentRuleset.version}+1`];

let world: World;
beforeEach(async () => {
  world = await makeWorld();
  await world.registry.activate(amendment);
});

/** Forty-one in these days. */
const tooOld = (n = 0) => {
  const file = fileOf(n);
  return { ...file, person: { ...file.person, birthDate: "1985-06-01" } };
};
const age = (findings: readonly Finding[] | null) => findings?.find(({ rule }) => rule === "max-age-official")?.outcome;
const revisionOf = async (id: string) => latestRevision(await world.caseOf(id));
const theDayComes = () => world.clock.set("2026-11-24T08:00:00.000Z");
const seen = async (actor: Actor, id: string) =>
  bodyOf<{ newerRuleset: string | null; revisions: object[] }>(
    await makeRead(world).readCase({ actor, action: "read", params: { id } }),
  );

describe("the law of the day", () => {
  it("judges whoever submits on it, at the door and after, and stays with the case", async () => {
    const before = await submitted(world, tooOld(0));
    await world.settle();
    expect(await revisionOf(before)).toMatchObject({ ruleset: base, rulesetHash: rulesetHash(currentRuleset) });
    expect(age((await revisionOf(before)).findings)).toBe("fail");

    theDayComes();
    const after = await submitted(world, tooOld(1));
    expect((await world.cases.load(after)).events.map(({ ruleset }) => ruleset)).toEqual([later]);
    await world.settle();
    expect(age((await revisionOf(after)).findings)).toBe("pass");
    expect(await revisionOf(after)).toMatchObject({
      ruleset: later,
      rulesetHash: rulesetHash(rulesetOn("2026-11-24", [amendment])),
    });
    expect(age((await revisionOf(before)).findings)).toBe("fail");
  });

  it("judges a submission of the eve by the law of the eve, however late the machine comes to it", async () => {
    const id = await submitted(world, tooOld());
    theDayComes();
    await world.settle();
    expect(await revisionOf(id)).toMatchObject({ ruleset: base });
    expect(age((await revisionOf(id)).findings)).toBe("fail");
  });

  it("is asked for in a dry run, of whatever day", async () => {
    const checked = async (asOf?: string) =>
      bodyOf<{ ruleset: string; findings: Finding[] }>(await world.officer.check(tooOld(), asOf));
    expect(
      [await checked(), await checked("2026-11-24")].map(({ ruleset, findings }) => [ruleset, age(findings)]),
    ).toEqual([
      [base, "fail"],
      [later, "pass"],
    ]);
  });
});

describe("an evaluation anew", () => {
  const evaluated = async () => {
    const id = await held(world, tooOld());
    theDayComes();
    succeeded(await world.reviewer.evaluate(id));
    return id;
  };

  it("is by the law of today; what was found before stays readable, with what came out otherwise", async () => {
    const id = await evaluated();
    const revision = await revisionOf(id);
    expect(age(revision.findings)).toBe("pass");
    expect(revision).toMatchObject({ ruleset: later, rulesetHash: rulesetHash(rulesetOn("2026-11-24", [amendment])) });
    const { revisions } = await seen(people.reviewer, id);
    expect(revisions).toMatchObject([
      {
        ruleset: later,
        evaluations: [
          {
            ruleset: base,
            findings: expect.arrayContaining([expect.objectContaining({ rule: "max-age-official", outcome: "fail" })]),
            changes: [{ rule: "max-age-official", before: { outcome: "fail" }, after: { outcome: "pass" } }],
          },
        ],
      },
    ]);
  });

  it("stands in the history as the reviewer's act, under the newer ruleset", async () => {
    const { events } = await world.cases.load(await evaluated());
    expect(events.at(-1)).toMatchObject({
      ...{ type: "re-evaluated", ruleset: later, actor: { person: people.reviewer.person } },
      payload: { changes: [{ rule: "max-age-official" }], facts: { agency: { id: "agency-a" } } },
    });
    expect(events.slice(0, -1).map(({ ruleset }) => ruleset)).toEqual([base, base, base]);
  });

  it("lets the case be approved without setting aside what is no longer found", async () => {
    const id = await evaluated();
    succeeded(await world.reviewer.approve(id));
    expect((await world.caseOf(id)).state).toBe("approved");
  });

  it("looks at what is known now, the registers of others included", async () => {
    const file = tooOld();
    const id = await held(world, file);
    world.civilRegistry.say(file.person.nationalId ?? "", { matches: false, differs: ["birthDate"] });
    theDayComes();
    succeeded(await world.reviewer.evaluate(id));
    expect((await revisionOf(id)).facts?.civilRegistry).toEqual({ matches: false, differs: ["birthDate"] });
  });

  it("is refused where nothing is newer, and to whoever does not hold the case: nobody is asked about the person", async () => {
    const id = await held(world, tooOld());
    expect(problemOf(await world.reviewer.evaluate(id))).toMatchObject({
      problem: "same-ruleset",
      about: { en: base },
    });
    theDayComes();
    const asked = world.civilRegistry.asked.length;
    expect(problemOf(await world.colleague.evaluate(id)).problem).toBe("held-by-another");
    expect(problemOf(await world.officer.evaluate(id)).problem).toBe("forbidden");
    expect(world.civilRegistry.asked.length).toBe(asked);
    succeeded(await world.reviewer.evaluate(id));
    expect(problemOf(await world.reviewer.evaluate(id)).problem).toBe("same-ruleset");
  });

  it("is one event however often the same request comes", async () => {
    const id = await held(world, tooOld());
    theDayComes();
    const [first, second] = [
      await world.reviewer.evaluate(id, { key: "same" }),
      await world.reviewer.evaluate(id, { key: "same" }),
    ];
    expect(second).toEqual(first);
    expect((await world.typesOf(id)).filter((type) => type === "re-evaluated")).toHaveLength(1);
  });

  it("is offered to the reviewer, and to nobody else, while another ruleset is in force", async () => {
    const id = await held(world, tooOld());
    expect((await seen(people.reviewer, id)).newerRuleset).toBeNull();
    theDayComes();
    expect((await seen(people.reviewer, id)).newerRuleset).toBe(later);
    expect((await seen(people.officer, id)).newerRuleset).toBeNull();
    succeeded(await world.reviewer.evaluate(id));
    expect((await seen(people.reviewer, id)).newerRuleset).toBeNull();
  });
});

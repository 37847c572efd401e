/** A threshold changes: rehearsed over what was judged so far, activated from a day on, and an open case judged anew by it. */
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { expectStatus, type Loose } from "../../infra/local/client.ts";
import { addDays, tehranDate } from "../../shared/domain/solar-date.ts";
import { claimed, officialHire } from "./play.ts";
import { useSystem } from "./system.ts";

const running = useSystem();

const age = { name: "maximum-age-official", value: 45, source: "مصوبهٔ نمونه، بند ۱", verified: true };
const draft = { parameters: [age], retirements: [], note: "سقف سن استخدام رسمی" };
/** Forty-two in these days. */
const person = { birthDate: "1984-06-01" };

const outcomeOf = (findings: Loose[]) => findings.find(({ rule }) => rule === "max-age-official")?.outcome;

describe("another law", () => {
  it("is rehearsed, activated from a day on, and then judges: whoever submits, and whom a reviewer has judged anew", async () => {
    const { system, as } = running();
    const [officer, reviewer, administrator] = await Promise.all(
      ["officer.health", "reviewer.one", "administrator"].map(as),
    );
    if (!officer || !reviewer || !administrator) throw new Error("somebody did not sign in");
    const id = await claimed(officer, reviewer, officialHire(person));
    const before = (await reviewer.get(`/v1/cases/${id}`)).body;
    expect(outcomeOf(before.findings)).toBe("fail");
    expect((await reviewer.post(`/v1/cases/${id}/evaluation`)).body.type).toMatch(/same-ruleset$/);

    const asked = expectStatus(await administrator.post("/v1/rehearsals", draft), 202, "rehearsal");
    await system.settled();
    const { body: rehearsal } = await administrator.get(`/v1/rehearsals/${asked.body.id}`);
    expect(rehearsal).toMatchObject({ status: "done", troubles: [] });
    expect(rehearsal.progress.agencies).toBe(rehearsal.progress.agenciesInAll);
    expect(rehearsal.counts.notReproduced).toBe(0);
    const { body: changes } = await administrator.get(`/v1/rehearsals/${asked.body.id}/changes?limit=100`);
    expect(changes.items).toHaveLength(rehearsal.counts.changed);
    expect(changes.items.map((item: Loose) => item.case)).toContain(id);

    const today = tehranDate(system.clock.now());
    const body = { rehearsal: asked.body.id, from: today };
    expect((await administrator.post("/v1/rulesets", body)).status).toBe(400);
    const from = addDays(today, 1);
    const made = expectStatus(await administrator.post("/v1/rulesets", { ...body, from }), 201, "activation");
    expect(made.body).toMatchObject({ from, parameters: [{ before: 40, value: 45 }], activatedBy: "administrator" });

    await system.clock.advance("P1D");
    const newer = (await reviewer.get(`/v1/cases/${id}`)).body;
    expect(newer).toMatchObject({ ruleset: before.ruleset, newerRuleset: made.body.version });
    expectStatus(await reviewer.post(`/v1/cases/${id}/evaluation`), 200, "evaluation");
    const after = (await reviewer.get(`/v1/cases/${id}`)).body;
    expect(after).toMatchObject({ ruleset: made.body.version, newerRuleset: null });
    expect(outcomeOf(after.findings)).toBe("pass");
    const [{ evaluations }] = after.revisions;
    expect(outcomeOf(evaluations[0].findings)).toBe("fail");
    expect(evaluations[0].changes.map(({ rule }: Loose) => rule)).toEqual(["max-age-official"]);

    const second = await claimed(officer, reviewer, officialHire(person));
    expect((await officer.get(`/v1/cases/${second}`)).body.ruleset).toBe(made.body.version);
  }, 120_000);

  it("is rehearsed at the command line too, over what the running system is exported to", async () => {
    const { dataDir, system } = running();
    const environment = { ...process.env, DATA_DIR: dataDir, PORT: new URL(system.url).port };
    const command = async (script: string, ...given: string[]) =>
      (await promisify(execFile)(process.execPath, [script, ...given], { env: environment })).stdout;
    const exported = await command("infra/local/export.ts");
    const lines = (await readFile(join(dataDir, "past-cases.ndjson"), "utf8")).trim().split("\n");
    expect(exported).toContain(`${lines.filter((line) => !line.startsWith('{"amendment"')).length} past judgements`);
    const path = join(dataDir, "draft.json");
    await writeFile(path, JSON.stringify({ ...draft, parameters: [{ ...age, value: 30 }] }));
    const told = await command("infra/local/rehearsal/rehearse.ts", path);
    expect(told).toMatch(/max-age-official {2}pass → fail/);
    expect(told).not.toMatch(/WARNING/);
    const listed = await readFile(join(dataDir, "draft.changes.ndjson"), "utf8");
    expect(listed).toMatch(/"rule":"max-age-official"/);
    expect(listed).not.toMatch(/\p{Script=Arabic}/u);
  }, 120_000);
});

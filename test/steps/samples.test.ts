/** Samples of decisions, over the fakes: what is drawn, who looks at it, and that it stays. */
import { beforeEach, describe, expect, it } from "vitest";
import { makeSamples } from "../../functions/decide/samples.ts";
import { makeRecount } from "../../functions/recount/recount.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { drawSample } from "../../shared/domain/sampling.ts";
import { idOf } from "../../shared/lambda/identifier.ts";
import { anActor, people } from "../builders.ts";
import { caseOf } from "../fakes/memory.ts";
import { bodyOf, fileOf, held, problemOf, returned, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const { reviewer, colleague, chief, auditor, officer } = people;
const day = "2026-11-22";
const period = { from: "2026-11-01", until: day, size: { percent: 100 } as { percent: number } | { cases: number } };

interface Pick {
  case: string;
  seq: number;
  outcome: string;
  reviewer: string;
  mayJudge: boolean;
  verdict: { agrees: boolean; text: string | null; by: string } | null;
}
interface Shown {
  id: string;
  seed: string;
  drawn: number;
  judged: number;
  otherwise: number;
  reviewers: { reviewer: string; decided: number; drawn: number; judged: number; otherwise: number }[];
  picks: Pick[];
}
const request = (key: string, body = "sha256:body") => ({ id: `sha256:${key.padEnd(64, "0")}`, body });
const samples = () => makeSamples({ ...world, idOf });
const draw = (changes: Partial<typeof period> = {}, actor: Actor = chief, asked = request("1")) =>
  samples().draw({ actor, action: "check-decisions", request: asked, body: { ...period, ...changes } });
const read = (id: string, actor: Actor = chief) => samples().read({ actor, action: "read-samples", params: { id } });
const judge = (id: string, pick: Pick, said: object, actor: Actor = chief, asked = request(`2${pick.case}`)) =>
  samples().judge({
    ...{ actor, action: "check-decisions", params: { id }, request: asked },
    body: { case: pick.case, seq: pick.seq, agrees: true, text: null, ...said } as never,
  });

/** A return of each reviewer, and an approval that the chief confirmed, counted the night after. */
const decided = async () => {
  await returned(world, fileOf(0));
  const theirs = await held(world, fileOf(1));
  succeeded(await world.reviewer.release(theirs));
  succeeded(await world.colleague.claim(theirs));
  succeeded(await world.colleague.sendBack(theirs));
  const old = fileOf(2);
  const confirmed = await held(world, { ...old, person: { ...old.person, birthDate: "1980-01-01" } });
  succeeded(await world.reviewer.approve(confirmed, ["max-age-official"]));
  succeeded(await world.chief.confirm(confirmed));
  world.clock.advance(24 * 3_600_000);
  await makeRecount(world)();
  return { theirs, confirmed };
};

describe("a sample of decisions", () => {
  it("is drawn by a seed that is kept, with one of each reviewer at least, and draws the same again", async () => {
    await decided();
    const sample = bodyOf<Shown>(await draw({ size: { percent: 1 } }));
    expect(sample.reviewers).toMatchObject([
      { reviewer: colleague.person, decided: 1, drawn: 1, judged: 0 },
      { reviewer: reviewer.person, decided: 2, drawn: 1, judged: 0 },
    ]);
    const { decisions } = await world.reports.decisions("province-ea", period);
    const again = drawSample(decisions, { percent: 1 }, sample.seed);
    expect(sample.picks.map(({ case: id, seq }) => [id, seq])).toEqual(again.map(({ case: id, seq }) => [id, seq]));
  });

  it("is drawn once for one request: chance is not asked twice", async () => {
    await decided();
    const first = bodyOf<Shown>(await draw());
    expect(bodyOf<Shown>(await draw())).toEqual(first);
    expect(problemOf(await draw({}, chief, request("1", "sha256:other"))).problem).toBe("idempotency-key-reused");
    expect(bodyOf<Shown>(await draw({}, chief, request("9"))).seed).not.toBe(first.seed);
  });

  it("is not drawn from days that are not counted, or on which nothing was decided", async () => {
    const pointerOf = async (changes: Partial<typeof period>) => problemOf(await draw(changes)).errors?.[0]?.pointer;
    expect(await pointerOf({})).toBe("/until");
    await decided();
    // Of the day of the count itself only a part is known.
    expect(await pointerOf({ until: "2026-11-23" })).toBe("/until");
    expect(await pointerOf({ from: "2026-11-22", until: "2026-11-21" })).toBe("/until");
    expect(await pointerOf({ from: "2026-10-01", until: "2026-10-02" })).toBe("/from");
    expect(await draw()).toMatchObject({ status: 201 });
  });

  it("is drawn from whole days: in a night with a history that cannot be read the lists of the night before stay", async () => {
    const { theirs } = await decided();
    const before = await world.reports.decisions("province-ea", period);
    expect(before.decisions).toHaveLength(3);
    caseOf(world.memory, theirs).events.splice(1, 1);
    world.clock.advance(24 * 3_600_000);
    expect(await makeRecount(world)()).toMatchObject({ unreadable: 1 });
    expect(await world.reports.decisions("province-ea", period)).toEqual(before);
  });

  it("is the province's own: its chief's, the auditor's to read, and nobody else's", async () => {
    await decided();
    const { id } = bodyOf<Shown>(await draw());
    expect(bodyOf<Shown>(await read(id, auditor)).picks.every(({ mayJudge }) => !mayJudge)).toBe(true);
    const elsewhere = anActor("chief-reviewer", "elsewhere", { organization: "province-other" });
    for (const actor of [reviewer, officer, elsewhere])
      expect(problemOf(await read(id, actor)).problem).toBe("not-found");
    for (const actor of [reviewer, auditor]) expect(problemOf(await draw({}, actor)).problem).toBe("forbidden");
    const list = (actor: Actor) => samples().list({ actor, action: "read-samples", query: { limit: 25 } });
    expect(bodyOf<{ countedUntil: string; items: object[] }>(await list(chief))).toMatchObject({
      countedUntil: day,
      items: [{ id, drawn: 3, judged: 0 }],
    });
    expect(bodyOf<{ items: object[] }>(await list(auditor)).items).toHaveLength(1);
    expect(bodyOf<{ items: object[] }>(await list(elsewhere)).items).toEqual([]);
    expect(problemOf(await list(reviewer)).problem).toBe("forbidden");
  });
});

describe("a second look", () => {
  it("says whether it would have been decided so, counts for its reviewer, and changes nothing of the case", async () => {
    const { theirs } = await decided();
    const { id, picks } = bodyOf<Shown>(await draw());
    const before = await world.caseOf(theirs);
    const pick = picks.find((each) => each.case === theirs);
    if (!pick) throw new Error("it was drawn");
    const text = "مهلت ماده ۴۲ اینجا جاری نیست.";
    const after = bodyOf<Shown>(await judge(id, pick, { agrees: false, text }));
    expect(after).toMatchObject({ drawn: 3, judged: 1, otherwise: 1 });
    expect(after.reviewers).toMatchObject([
      { reviewer: colleague.person, judged: 1, otherwise: 1 },
      { reviewer: reviewer.person, judged: 0, otherwise: 0 },
    ]);
    expect(after.picks.find((each) => each.case === theirs)).toMatchObject({
      mayJudge: false,
      verdict: { agrees: false, text, by: chief.person },
    });
    expect(await world.caseOf(theirs)).toEqual(before);
  });

  it("stays as it was said first; a repeat gets the same answer", async () => {
    const { theirs } = await decided();
    const { id, picks } = bodyOf<Shown>(await draw());
    const pick = picks.find((each) => each.case === theirs) as Pick;
    const first = bodyOf<Shown>(await judge(id, pick, {}));
    expect(bodyOf<Shown>(await judge(id, pick, {}))).toEqual(first);
    expect(problemOf(await judge(id, pick, {}, chief, request(`2${pick.case}`, "sha256:x"))).problem).toBe(
      "idempotency-key-reused",
    );
    const other = { ...chief, account: "chief.two", person: "person-chief-two" };
    const late = await judge(id, pick, { agrees: false, text: "نه" }, other, request("7"));
    expect(problemOf(late).problem).toBe("already-judged");
    expect(bodyOf<Shown>(await read(id))).toEqual(first);
  });

  it("is not by who decided, who confirmed, or who holds an account in the case's agency", async () => {
    const { theirs, confirmed } = await decided();
    const { id, picks } = bodyOf<Shown>(await draw());
    const of = (caseId: string) => picks.find((each) => each.case === caseId) as Pick;
    expect(of(confirmed).mayJudge).toBe(false);
    expect(problemOf(await judge(id, of(confirmed), {})).problem).toBe("same-person");
    const promoted: Actor = { ...colleague, roles: ["chief-reviewer"] };
    expect(problemOf(await judge(id, of(theirs), {}, promoted)).problem).toBe("same-person");
    const double: Actor = { ...chief, affiliations: ["province-ea", "agency-a"] };
    expect(problemOf(await judge(id, of(theirs), {}, double)).problem).toBe("own-agency");
    expect(bodyOf<Shown>(await read(id)).judged).toBe(0);
  });

  it("is of what was drawn, and of nothing else", async () => {
    await decided();
    const { id, picks } = bodyOf<Shown>(await draw());
    const [pick] = picks as [Pick];
    expect(problemOf(await judge(id, { ...pick, seq: pick.seq + 1 }, {})).problem).toBe("not-found");
    expect(problemOf(await judge("0".repeat(32), pick, {})).problem).toBe("not-found");
    expect(problemOf(await judge(id, pick, {}, auditor)).problem).toBe("forbidden");
  });
});

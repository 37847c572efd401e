import { beforeEach, describe, expect, it } from "vitest";
import { people } from "../builders.ts";
import { approved, bodyOf, fileOf, prepared, problemOf, submitted, succeeded } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const nationalId = fileOf().person.nationalId ?? "";
const factsOf = async (id: string) => (await world.caseOf(id)).revisions.at(-1)?.facts;
const askedSoFar = () => [...world.civilRegistry.asked, ...world.employmentRegister.asked];

describe("the registers of other bodies", () => {
  it("are asked once a case is judged, and their word stays with the judgement", async () => {
    world.civilRegistry.say(nationalId, { matches: false, differs: ["birthDate"] });
    world.employmentRegister.say(nationalId, "agency-b");
    const id = await submitted(world);
    await world.settle();
    expect(await factsOf(id)).toMatchObject({
      civilRegistry: { matches: false, differs: ["birthDate"] },
      employedElsewhere: true,
    });
    expect(askedSoFar()).toEqual([nationalId, nationalId]);
  });

  it("may be silent: the case is judged all the same, and nothing is guessed", async () => {
    world.civilRegistry.say(nationalId, null);
    world.employmentRegister.say(nationalId, null);
    const id = await submitted(world);
    await world.settle();
    expect(await world.caseOf(id)).toMatchObject({ state: "under-review" });
    expect(await factsOf(id)).toMatchObject({ civilRegistry: null, employedElsewhere: null });
  });

  it("are asked neither at the door nor in a dry run: nobody waits for them there", async () => {
    const id = await prepared(world);
    bodyOf(await world.officer.check(fileOf()));
    problemOf(await world.officer.submit(await prepared(world, { ...fileOf(1), permit: null })));
    succeeded(await world.officer.submit(id));
    expect(askedSoFar()).toEqual([]);
  });

  it("are not asked again by an approval", async () => {
    await approved(world);
    expect(askedSoFar()).toHaveLength(2);
  });

  it("leave no name and no number in what people are told", async () => {
    world.civilRegistry.say(nationalId, { matches: false, differs: ["fatherName"] });
    const id = await submitted(world);
    await world.settle();
    const { findings } = (await world.caseOf(id)).revisions[0];
    for (const secret of [nationalId, fileOf().person.fatherName, people.officer.person])
      expect(JSON.stringify(findings)).not.toContain(secret);
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { makeMe } from "../../functions/read/me.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { anActor, people } from "../builders.ts";
import { bodyOf, problemOf } from "./ways.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const asked = (actor: Actor) => makeMe(world)({ actor, action: "read-self" });

describe("who asks", () => {
  it.each(Object.keys(people) as (keyof typeof people)[])(
    "is told who they are here, with the organization's names: the %s",
    async (who) => {
      const { account, person, organization, kind, roles } = people[who];
      await world.registry.putPerson({ id: person, active: true, name: "سارا مرادی" });
      const answer = bodyOf<Record<string, unknown>>(await asked(people[who]));
      expect(answer).toMatchObject({
        ...{ account, roles, person: { id: person, name: "سارا مرادی" } },
        organization: { id: organization, kind, name: { fa: `«${organization}»`, en: organization } },
      });
      expect(answer.organization).toMatchObject({ province: kind === "agency" ? "province-ea" : null });
    },
  );

  it("is told by which working days the desk counts", async () => {
    const { version, from, answerWithin, replyWithin, warnBefore } = await world.registry.agreement();
    expect(bodyOf(await asked(people.reviewer))).toMatchObject({
      agreement: { version, from, answerWithin, replyWithin, warnBefore },
    });
  });

  it("is nobody to the system without a role", async () => {
    expect(problemOf(await asked(anActor("reviewer", "roleless", { roles: [] }))).problem).toBe("forbidden");
  });
});

import { describe, expect, it } from "vitest";
import { allowedOnCase, allowedOnDraft } from "../../shared/domain/allowed-actions.ts";
import { type Case, states } from "../../shared/domain/case.ts";
import { aCase, acceptedOf, aDraft, anActor, people, walk } from "../builders.ts";

/** The promise of `allowedActions`: exactly what the steps would accept from this person now. */
describe("allowed actions", () => {
  const strangers = [
    anActor("reviewer", "other-province", { organization: "province-wa" }),
    anActor("agency-officer", "other-agency", { organization: "agency-b" }),
    anActor("authority", "other-authority", { organization: "ministry" }),
    { ...people.reviewer, person: people.officer.person },
    { ...people.chief, person: people.reviewer.person },
    { ...people.authority, person: people.reviewer.person },
    { ...people.chief, affiliations: ["agency-a", "province-ea"] },
    { ...people.reviewer, affiliations: ["agency-a", "province-ea"] },
  ];
  const lived = states.filter((state): state is Case["state"] => state !== "draft");
  const subjects = [
    ...lived.map((state) => [state, aCase({ state })] as const),
    [
      "free",
      walk([
        ["submit", "officer"],
        ["validate", "machine"],
      ]).subject as Case,
    ] as const,
    [
      "unread",
      walk([
        ["submit", "officer"],
        ["return", "machine"],
      ]).subject as Case,
    ] as const,
  ];
  it.each(subjects)("of a case in %s", (_name, subject) => {
    for (const actor of [...Object.values(people), ...strangers]) {
      expect([actor.account, allowedOnCase(subject, actor)]).toEqual([actor.account, acceptedOf(subject, actor)]);
    }
  });
});

describe("of a draft", () => {
  it("everything is its agency's, and nothing anybody else's", () => {
    const { officer, head, ...others } = people;
    for (const own of [officer, head])
      expect(allowedOnDraft(aDraft(), own)).toEqual(["edit", "attach", "delete", "submit"]);
    for (const other of [...Object.values(others), anActor("agency-officer", "x", { organization: "agency-b" })])
      expect(allowedOnDraft(aDraft(), other)).toEqual([]);
  });

  it.each(["submitted", "deleted"] as const)("nothing is left once it is %s", (status) => {
    expect(allowedOnDraft(aDraft({ status }), people.officer)).toEqual([]);
  });
});

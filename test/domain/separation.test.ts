import { describe, expect, it } from "vitest";
import { allowedOnCase } from "../../shared/domain/allowed-actions.ts";
import type { Case } from "../../shared/domain/case.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import {
  aCase,
  aStory,
  attempts,
  circumstances,
  people,
  type SteppingMove,
  todayOf,
  walk,
  wayInto,
} from "../builders.ts";

const refusalOf = (move: SteppingMove, subject: Case, by: Actor): string | null => {
  const decided = attempts[move](subject, by, todayOf(move, subject.state), circumstances());
  return decided.ok ? null : decided.refusal.code;
};

/** The same person behind another account. */
const alias = (who: Actor, as: Actor): Actor => ({ ...as, person: who.person });
const withAccountIn = (organization: string, who: Actor): Actor => ({
  ...who,
  affiliations: [...who.affiliations, organization],
});

describe("who contributed", () => {
  it("does not judge the case, whatever account is used", () => {
    const free = walk([
      ["submit", "officer"],
      ["validate", "machine"],
    ]).subject as Case;
    expect(refusalOf("claim", free, alias(people.officer, people.reviewer))).toBe("same-person");
    expect(refusalOf("claim", free, people.reviewer)).toBeNull();
  });

  it("counts even where only a draft was touched, and in an earlier revision", () => {
    const again = walk(
      [
        ["submit", "head"],
        ["validate", "machine"],
      ],
      {},
      aStory({ state: "returned" }),
    ).subject as Case;
    for (const contributor of [people.officer, people.head])
      expect(refusalOf("claim", again, alias(contributor, people.reviewer))).toBe("same-person");
  });

  it("neither decides what is held already, nor confirms, nor receives", () => {
    const held = aCase({ state: "under-review" });
    const holder = { ...held, contributors: [...held.contributors, people.reviewer.person] };
    for (const move of ["ask", "approve", "return"] as const)
      expect(refusalOf(move, holder, people.reviewer)).toBe("same-person");
    expect(refusalOf("confirm", aCase({ state: "awaiting-confirmation" }), alias(people.officer, people.chief))).toBe(
      "same-person",
    );
    expect(refusalOf("accept", aCase({ state: "forwarded" }), alias(people.officer, people.authority))).toBe(
      "same-person",
    );
  });

  it("is given no case, and gives none", () => {
    const held = aCase({ state: "under-review" });
    expect(refusalOf("assign", held, alias(people.officer, people.chief))).toBe("same-person");
    const assignee = { ...held, contributors: [people.colleague.person] };
    expect(refusalOf("assign", assignee, people.chief)).toBe("same-person");
  });
});

describe("who decided", () => {
  it("does not confirm", () => {
    const pending = aCase({ state: "awaiting-confirmation" });
    expect(refusalOf("confirm", pending, alias(people.reviewer, people.chief))).toBe("same-person");
    expect(refusalOf("confirm", pending, people.chief)).toBeNull();
  });

  it.each(["accept", "refuse"] as const)("does not %s as the next authority, nor does who confirmed", (move) => {
    const met = wayInto("awaiting-confirmation");
    const forwarded = walk(
      [
        ["confirm", "chief"],
        ["forward", "machine"],
      ],
      met,
      aStory({ state: "awaiting-confirmation" }),
    ).subject as Case;
    for (const judge of [people.reviewer, people.chief])
      expect(refusalOf(move, forwarded, alias(judge, people.authority))).toBe("same-person");
    expect(refusalOf(move, forwarded, people.authority)).toBeNull();
  });
});

describe("an account in the case's agency", () => {
  const bound = (who: Actor) => withAccountIn("agency-a", who);

  it.each([
    [
      "claim",
      walk([
        ["submit", "officer"],
        ["validate", "machine"],
      ]).subject as Case,
      people.reviewer,
    ],
    ["ask", aCase({ state: "under-review" }), people.reviewer],
    ["approve", aCase({ state: "under-review" }), people.reviewer],
    ["return", aCase({ state: "under-review" }), people.reviewer],
    ["assign", aCase({ state: "under-review" }), people.chief],
    ["confirm", aCase({ state: "awaiting-confirmation" }), people.chief],
    ["recall", aCase({ state: "approved" }), people.chief],
    ["recall", aCase({ state: "returned" }), people.chief],
    ["accept", aCase({ state: "forwarded" }), people.authority],
    ["refuse", aCase({ state: "forwarded" }), people.authority],
  ] as const)("forbids to %s", (move, subject, who) => {
    expect(refusalOf(move, subject, bound(who))).toBe("own-agency");
    expect(refusalOf(move, subject, withAccountIn("agency-b", who))).toBeNull();
    expect(allowedOnCase(subject, bound(who))).not.toContain(move);
  });

  it("lets go of a case that was claimed before", () => {
    expect(refusalOf("release", aCase({ state: "under-review" }), bound(people.reviewer))).toBeNull();
  });
});

describe("holding", () => {
  it("is one person's: the others are told so", () => {
    const held = aCase({ state: "under-review" });
    expect(refusalOf("claim", held, people.colleague)).toBe("held-by-another");
    expect(refusalOf("claim", held, people.reviewer)).toBe("already-held");
    for (const move of ["release", "ask", "approve", "return"] as const)
      expect(refusalOf(move, held, people.colleague)).toBe("held-by-another");
    const free = walk([["release", "reviewer"]], {}, aStory({ state: "under-review" })).subject as Case;
    for (const move of ["release", "ask", "approve", "return"] as const)
      expect(refusalOf(move, free, people.reviewer)).toBe("not-held");
  });

  it("passes by assignment, only to a reviewer of the same organization", () => {
    const held = aCase({ state: "under-review" });
    const passed = walk([["assign", "chief"]], {}, aStory({ state: "under-review" })).subject;
    expect(passed).toMatchObject({ holder: people.colleague.person });
    expect(refusalOf("approve", passed as Case, people.reviewer)).toBe("held-by-another");
    expect(refusalOf("assign", { ...held, holder: people.colleague.person } as Case, people.chief)).toBeNull();
  });
});

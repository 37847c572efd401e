import { describe, expect, it } from "vitest";
import { counterOf, quotaOf } from "../../shared/domain/quota.ts";
import { aFile, agency, factsOf } from "../law/a-file.ts";

const tenPerCent = { specificWork: 10 };

describe("the places that an approval takes", () => {
  const placesOf = (...asked: Parameters<typeof aFile>) => {
    const file = aFile(...asked);
    return quotaOf(file, factsOf(file), tenPerCent).map(({ counter, limit }) => [counter, limit]);
  };
  const permit = [counterOf.permit("302/1405/118"), 100];
  const post = [counterOf.post("agency-a", "4808"), 1];

  it.each([
    ["official-hire", [permit, post]],
    ["contractual-hire", [permit, post]],
    ["contractual-to-official", [permit]],
    ["veteran-conversion", [permit]],
    ["specific-work-hire", [permit, [counterOf.specificWork("agency-a"), 5]]],
    ["specific-work-renewal", []],
    ["contractual-renewal", []],
    ["probation-completion", []],
    ["transfer", []],
    ["secondment", []],
  ] as const)("of %s", (caseType, places) => {
    expect(placesOf(caseType)).toEqual(places);
  });

  it("are ten per cent of the approved posts for specific work, less who is there, and never fewer than none", () => {
    const file = aFile("specific-work-hire");
    const cap = (approvedPosts: number | null, specificWorkStaff: number | null) =>
      quotaOf(file, factsOf(file, { agency: { ...agency, approvedPosts, specificWorkStaff } }), tenPerCent).at(-1)
        ?.limit;
    expect([cap(100, 5), cap(109, 10), cap(100, 11), cap(9, 0), cap(null, null)]).toEqual([5, 0, 0, 0, 0]);
  });

  it("follow the share of the day, and are exactly what the rule of the cap allows", () => {
    const file = aFile("specific-work-hire");
    for (const share of [0, 5, 7.5, 10, 12, 100])
      for (let approvedPosts = 0; approvedPosts <= 240; approvedPosts += 1) {
        const facts = factsOf(file, { agency: { ...agency, approvedPosts, specificWorkStaff: 3 } });
        const limit = quotaOf(file, facts, { specificWork: share }).at(-1)?.limit ?? -1;
        const allowed = (requested: number) => (3 + requested) * 100 <= approvedPosts * share;
        expect([share, approvedPosts, limit === 0 || allowed(limit), allowed(limit + 1)]).toEqual([
          ...[share, approvedPosts, true, false],
        ]);
      }
  });

  it("are not those of a permit or post that the registry does not have", () => {
    const file = aFile("official-hire");
    expect(quotaOf(file, factsOf(file, { permit: null, post: null }), tenPerCent)).toEqual([]);
  });
});

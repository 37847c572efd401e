import { describe, expect, it } from "vitest";
import { counterOf, quotaOf } from "../../shared/domain/quota.ts";
import { aFile, agency, factsOf } from "../law/a-file.ts";

describe("the places that an approval takes", () => {
  const placesOf = (...asked: Parameters<typeof aFile>) => {
    const file = aFile(...asked);
    return quotaOf(file, factsOf(file)).map(({ counter, limit }) => [counter, limit]);
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
      quotaOf(file, factsOf(file, { agency: { ...agency, approvedPosts, specificWorkStaff } })).at(-1)?.limit;
    expect([cap(100, 5), cap(109, 10), cap(100, 11), cap(9, 0), cap(null, null)]).toEqual([5, 0, 0, 0, 0]);
  });

  it("are not those of a permit or post that the registry does not have", () => {
    const file = aFile("official-hire");
    expect(quotaOf(file, factsOf(file, { permit: null, post: null }))).toEqual([]);
  });
});

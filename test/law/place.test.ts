import { describe, expect, it } from "vitest";
import { emptyFile } from "../../shared/domain/case-file.ts";
import { addDays, solarToIso } from "../../shared/domain/solar-date.ts";
import { aFile, agency, findingOf, permit, post, submissionDay } from "./a-file.ts";

describe("employment-type", () => {
  it.each([
    ["official-hire", "probationary", "pass", "45"],
    ["official-hire", "official", "review", "45"],
    ["official-hire", "contractual", "review", "45"],
    ["contractual-hire", "contractual", "pass", "45"],
    ["specific-work-hire", "specific-work", "pass", "32"],
    ["specific-work-renewal", "hourly", "pass", "32"],
    ["contractual-hire", "hourly", "review", "32"],
    ["probation-completion", "official", "pass", "45"],
    ["contractual-hire", "contractor", "fail", "45"],
    ["transfer", "other", "fail", "45"],
    ["transfer", null, "review", "45"],
  ] as const)("%s as %s: %s", (caseType, employmentType, outcome, article) => {
    expect(findingOf("employment-type", aFile(caseType, { employmentType }))).toMatchObject({
      outcome,
      citation: { article },
    });
  });

  it("names the form it refuses, and leaves a special law to a reviewer", () => {
    const file = aFile("contractual-hire", { employmentType: "contractor" });
    expect(findingOf("employment-type", file).message.fa).toContain("شرکتی");
    const claims = { ...emptyFile("contractual-hire").claims, specialLaw: "قانون خاص" };
    expect(findingOf("employment-type", { ...file, claims }).outcome).toBe("review");
  });
});

describe("sovereign-post", () => {
  it.each([
    [true, true, "pass"],
    [false, true, "fail"],
    [true, false, "fail"],
    [null, false, "fail"],
    [true, null, "review"],
    [null, true, "review"],
  ])("sovereign %s, fixed %s: %s", (sovereign, fixed, outcome) => {
    expect(findingOf("sovereign-post", aFile("official-hire"), { post: { ...post, sovereign, fixed } }).outcome).toBe(
      outcome,
    );
  });

  it("asks where the post is not known", () => {
    expect(findingOf("sovereign-post", aFile("official-hire"), { post: null }).outcome).toBe("review");
  });
});

describe("approved-post", () => {
  it.each([
    ["vacant", {}, "pass", "pass"],
    ["held", { post: { ...post, vacant: false } }, "fail", "review"],
    ["filled by an approval", { postTaken: true }, "fail", "review"],
    ["not approved", { post: { ...post, approved: false } }, "fail", "fail"],
    ["not known", { post: null }, "fail", "fail"],
    ["another agency's", { post: { ...post, agency: "agency-b" } }, "fail", "fail"],
  ])("%s", (_, facts, entering, serving) => {
    expect(findingOf("approved-post", aFile("contractual-hire"), facts).outcome).toBe(entering);
    expect(findingOf("approved-post", aFile("contractual-to-official"), facts).outcome).toBe(serving);
  });

  it("asks where no post is stated", () => {
    expect(findingOf("approved-post", aFile("official-hire", { post: " " }), { post: null }).outcome).toBe("review");
  });
});

describe("permit-quota", () => {
  it.each([
    ["the last place", { permitUsed: 99 }, "pass"],
    ["no place left", { permitUsed: 100 }, "fail"],
    ["oversold", { permitUsed: 101 }, "fail"],
    ["its last day", { permit: { ...permit, validUntil: submissionDay } }, "pass"],
    ["run out", { permit: { ...permit, validUntil: addDays(submissionDay, -1) } }, "fail"],
    ["for another process", { permit: { ...permit, caseTypes: ["transfer" as const] } }, "fail"],
    ["not known", { permit: null }, "fail"],
  ])("%s", (_, facts, outcome) => {
    expect(findingOf("permit-quota", aFile("official-hire"), facts).outcome).toBe(outcome);
  });

  it("tells nothing of another agency's permit, in any finding", () => {
    const foreign = { ...permit, agency: "agency-b", granted: 7, referenceDate: "2020-01-01", maximumAge: 21 };
    const facts = { permit: foreign, permitUsed: 6 };
    expect(findingOf("permit-quota", aFile("official-hire"), facts)).toMatchObject({
      outcome: "fail",
      saw: { known: false, granted: null, used: null },
    });
    expect(findingOf("max-age-official", aFile("official-hire"), facts)).toMatchObject({
      saw: { limit: 40, on: submissionDay },
    });
    expect(findingOf("veteran-quota", aFile("official-hire"), facts).outcome).toBe("not-applicable");
  });

  it("asks where no permit is stated", () => {
    expect(findingOf("permit-quota", aFile("official-hire", { permit: null }), { permit: null }).outcome).toBe(
      "review",
    );
  });
});

describe("specific-work-cap", () => {
  it.each([
    ["specific-work-hire", 100, 8, 1, "pass"],
    ["specific-work-hire", 100, 9, 0, "pass"],
    ["specific-work-hire", 100, 9, 1, "fail"],
    ["specific-work-hire", 100, 10, 0, "fail"],
    ["specific-work-hire", 109, 9, 1, "fail"],
    ["specific-work-hire", 110, 9, 1, "pass"],
    ["specific-work-renewal", 100, 10, 0, "pass"],
    ["specific-work-renewal", 100, 11, 0, "fail"],
    ["specific-work-hire", null, 1, 0, "review"],
    ["specific-work-hire", 100, null, 0, "review"],
  ] as const)(
    "%s with %s posts, %s staff and %i more: %s",
    (caseType, approvedPosts, specificWorkStaff, taken, outcome) => {
      const facts = { agency: { ...agency, approvedPosts, specificWorkStaff }, specificWorkTaken: taken };
      expect(findingOf("specific-work-cap", aFile(caseType), facts).outcome).toBe(outcome);
    },
  );

  it("says it in the words of the law", () => {
    const facts = { agency: { ...agency, specificWorkStaff: 10 } };
    expect(findingOf("specific-work-cap", aFile("specific-work-hire"), facts).message.fa).toBe(
      "تعداد نیروهای کار معین و ساعتی از ده درصد پست‌های مصوب بیشتر است.",
    );
  });
});

describe("specific-work-term", () => {
  const solar = (year: number, month: number, day: number) => solarToIso(year, month, day);

  it.each([
    ["to the eve of the anniversary", solar(1405, 7, 1), solar(1406, 6, 31), "pass"],
    ["to the anniversary", solar(1405, 7, 1), solar(1406, 7, 1), "review"],
    ["a day longer", solar(1405, 7, 1), solar(1406, 7, 2), "fail"],
    ["from 30 Esfand to the end of a common year", solar(1403, 12, 30), solar(1404, 12, 29), "pass"],
    ["from 30 Esfand to the first day after it", solar(1403, 12, 30), solar(1405, 1, 1), "review"],
    ["from 30 Esfand and a day longer", solar(1403, 12, 30), solar(1405, 1, 2), "fail"],
    ["a whole leap year", solar(1403, 1, 1), solar(1403, 12, 30), "pass"],
    ["a single day", solar(1405, 7, 1), solar(1405, 7, 1), "pass"],
    ["backwards", solar(1405, 7, 2), solar(1405, 7, 1), "review"],
    ["without an end", solar(1405, 7, 1), null, "review"],
    ["without a start", null, solar(1405, 7, 1), "review"],
  ])("%s", (_, start, end, outcome) => {
    const file = aFile("specific-work-renewal", { contract: { start, end, specialised: false } });
    expect(findingOf("specific-work-term", file).outcome).toBe(outcome);
  });

  it("says it in the words of the law", () => {
    const file = aFile("specific-work-hire", {
      contract: { start: "2026-01-01", end: "2028-01-01", specialised: false },
    });
    expect(findingOf("specific-work-term", file).message.fa).toBe("مدت قرارداد کار معین بیش از یک سال است.");
    expect(findingOf("specific-work-term", aFile("specific-work-hire", { contract: null })).outcome).toBe("review");
  });
});

describe("the shares of a permit", () => {
  it.each([
    ["veteran-quota", 100, 31, "kept", "pass"],
    ["veteran-quota", 100, 30, "kept", "pass"],
    ["veteran-quota", 100, 29, "short", "review"],
    ["veteran-quota", 20, 6, "kept", "pass"],
    ["veteran-quota", 20, 5, "short", "review"],
    ["veteran-quota", 10, 4, "kept", "pass"],
    ["veteran-quota", 10, 3, "rounding", "review"],
    ["veteran-quota", 10, 2, "rounding", "review"],
    ["veteran-quota", 10, 1, "short", "review"],
    ["veteran-quota", 9, 4, "kept", "pass"],
    ["veteran-quota", 9, 3, "rounding", "review"],
    ["veteran-quota", 9, 2, "rounding", "review"],
    ["veteran-quota", 9, 1, "short", "review"],
    ["veteran-quota", 1, 1, "kept", "pass"],
    ["veteran-quota", 1, 0, "rounding", "review"],
    ["disabled-quota", 100, 3, "kept", "pass"],
    ["disabled-quota", 100, 2, "short", "review"],
    ["disabled-quota", 34, 2, "kept", "pass"],
    ["disabled-quota", 34, 1, "rounding", "review"],
    ["disabled-quota", 34, 0, "short", "review"],
    ["disabled-quota", 33, 1, "kept", "pass"],
    ["disabled-quota", 33, 0, "rounding", "review"],
    ["veteran-quota", 100, null, "unregistered", "review"],
    ["disabled-quota", 100, null, "unregistered", "review"],
  ])("%s of %i places, %s kept: %s", (rule, granted, places, answer, outcome) => {
    const facts = { permit: { ...permit, granted, veteranPlaces: places, disabledPlaces: places } };
    const question = answer === "rounding" ? "quota-rounding" : null;
    expect(findingOf(rule, aFile("contractual-hire"), facts)).toMatchObject({
      answer,
      outcome,
      question,
      verified: false,
    });
  });
});

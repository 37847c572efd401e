import { describe, expect, it } from "vitest";
import { caseTypes, type DegreeLevel, degreeLevels } from "../../shared/domain/case-file.ts";
import type { CivilRegistryReply } from "../../shared/domain/facts.ts";
import { solarToIso } from "../../shared/domain/solar-date.ts";
import { aFile, findingOf, post } from "./a-file.ts";

describe("civil-registry-match", () => {
  const replied = (civilRegistry: CivilRegistryReply | null) =>
    findingOf("civil-registry-match", aFile("transfer"), { civilRegistry });

  it.each([
    [{ matches: true, differs: [] }, "match", "pass", "/person/nationalId", ""],
    [{ matches: false, differs: [] }, "mismatch", "fail", "/person/nationalId", ""],
    [{ matches: false, differs: ["sex"] }, "differs", "fail", "/person/sex", "sex"],
    [{ matches: false, differs: ["sex", "givenName"] }, "differs", "fail", "/person/givenName", "givenName sex"],
    [{ matches: true, differs: ["birthDate"] }, "differs", "fail", "/person/birthDate", "birthDate"],
    [null, "no-answer", "review", "/person/nationalId", null],
  ] as const)("%j: %s", (reply, answer, outcome, pointer, differs) => {
    const given = reply && { ...reply, differs: [...reply.differs] };
    expect(replied(given)).toMatchObject({ answer, outcome, pointer, saw: { differs }, verified: true });
  });

  it("names the fields, and never what stands in them", () => {
    const { message, saw } = replied({ matches: false, differs: ["familyName", "givenName"] });
    expect(message).toEqual({
      fa: "مشخصات فرد با ثبت احوال مطابق نیست: نام، نام خانوادگی.",
      en: "The person's particulars do not match the civil registry: Given name, Family name.",
    });
    expect(JSON.stringify([message, saw])).not.toContain("زهرا");
  });

  it.each(caseTypes)("is asked about %s", (caseType) => {
    expect(findingOf("civil-registry-match", aFile(caseType), { civilRegistry: null }).outcome).toBe("review");
    expect(findingOf("single-post", aFile(caseType), { employedElsewhere: null }).outcome).toBe("review");
  });
});

describe("single-post", () => {
  it.each([
    [false, "pass"],
    [true, "review"],
    [null, "review"],
  ])("employed elsewhere %s: %s", (employedElsewhere, outcome) => {
    expect(findingOf("single-post", aFile("secondment"), { employedElsewhere })).toMatchObject({
      outcome,
      saw: { employedElsewhere },
      verified: false,
    });
  });
});

describe("degree-match", () => {
  const degree = (level: DegreeLevel, field: string | null = "حقوق") => ({
    level,
    field,
    university: null,
    grantedOn: null,
  });
  const held = (level: DegreeLevel, minimumDegree: string | null, field: string | null = "حقوق") =>
    findingOf("degree-match", aFile("official-hire", { person: { degree: degree(level, field) } }), {
      post: { ...post, minimumDegree },
    });
  const pairs = degreeLevels.flatMap((level, rank) =>
    degreeLevels.map((least, needed) => {
      const met = rank >= needed;
      return [level, least, met ? (level === "diploma" ? "review" : "pass") : "fail"] as const;
    }),
  );

  it.each(pairs)("%s for a post that asks %s: %s", (level, least, outcome) => {
    expect(held(level, least)).toMatchObject({ outcome, saw: { level, least } });
  });

  it("names both levels where one is below", () => {
    expect(held("associate", "master").message.fa).toBe(
      "مقطع تحصیلی فرد (کاردانی) از مقطع لازم برای پست (کارشناسی ارشد) پایین‌تر است.",
    );
  });

  it.each([
    ["حقوق", "match"],
    ["مدیریت دولتی", "match"],
    ["مديريت  دولتي", "match"],
    ["مدیریت\u200Cدولتی", "match"],
    ["حقوق عمومی", "other-field"],
    [" ", "field-unstated"],
    [null, "field-unstated"],
  ])("field %j: %s", (field, answer) => {
    expect(held("bachelor", "bachelor", field).answer).toBe(answer);
  });

  it.each([
    ["no level", { ...post, minimumDegree: null }],
    ["an unknown level", { ...post, minimumDegree: "کارشناسی" }],
    ["no fields", { ...post, fields: null }],
    ["nothing", null],
  ])("asks a reviewer where the registry has %s of the post", (_, known) => {
    expect(findingOf("degree-match", aFile("veteran-conversion"), { post: known })).toMatchObject({
      answer: "post-unknown",
      outcome: "review",
      pointer: "/post",
    });
  });

  it("accepts no field where the post's list is empty, and repeats none that the person wrote", () => {
    const finding = findingOf("degree-match", aFile("official-hire"), { post: { ...post, fields: [] } });
    expect(finding).toMatchObject({ answer: "other-field", saw: { level: "bachelor", fieldFits: false } });
    expect(JSON.stringify(finding)).not.toContain("حقوق");
  });

  it("leaves a level below to a reviewer for the exempt veterans, and for nobody else", () => {
    const of = (group: "freed-captive" | "martyr-sibling" | "warrior") =>
      findingOf(
        "degree-match",
        aFile("official-hire", { person: { degree: degree("diploma"), veteran: { group, percentage: null } } }),
      );
    expect(of("freed-captive")).toMatchObject({ answer: "veteran", outcome: "review" });
    expect(of("martyr-sibling")).toMatchObject({ answer: "veteran", outcome: "review" });
    expect(of("warrior").outcome).toBe("fail");
  });

  it("rests a diploma on note 5", () => {
    expect(held("diploma", "diploma")).toMatchObject({ answer: "diploma", citation: { article: "42", note: "5" } });
  });

  it("does not concern renewals, moves and specific work", () => {
    for (const caseType of ["contractual-renewal", "transfer", "specific-work-hire"] as const)
      expect(() => findingOf("degree-match", aFile(caseType))).toThrow("says nothing");
  });
});

describe("native-priority", () => {
  const living = (birthPlace: string | null, place: string | null, years: number | null) =>
    findingOf("native-priority", aFile("official-hire", { person: { birthPlace }, residence: { place, years } }));

  it.each([
    ["مراغه", null, null, "born", "pass"],
    ["مراغة", null, null, "born", "pass"],
    ["تبریز", "مراغه", 10, "resident", "pass"],
    ["تبریز", "مراغه", 11, "resident", "pass"],
    [null, "مراغه", 10, "resident", "pass"],
    ["تبریز", "مراغه", 9, "elsewhere", "review"],
    ["تبریز", "تبریز", 40, "elsewhere", "review"],
    ["تبریز", "مراغه", null, "unstated", "review"],
    ["تبریز", null, 40, "unstated", "review"],
    [null, "تبریز", 40, "unstated", "review"],
    [null, null, null, "unstated", "review"],
  ])("born in %s, living in %s for %s years: %s", (birthPlace, place, years, answer, outcome) => {
    expect(living(birthPlace, place, years)).toMatchObject({ answer, outcome });
  });

  it("never refuses, and is not weighed in a provincial centre", () => {
    const file = aFile("official-hire", { person: { birthPlace: "شیراز" }, residence: null });
    const centre = { ...post, place: { name: "تبریز", provincialCentre: true } };
    expect(findingOf("native-priority", file, { post: centre }).outcome).toBe("not-applicable");
    expect(findingOf("native-priority", file, { post: { ...post, place: null } })).toMatchObject({
      answer: "place-unknown",
      pointer: "/post",
    });
    expect(findingOf("native-priority", file, { post: null }).answer).toBe("place-unknown");
  });

  it("is silent before the amendment of 16 Shahrivar 1399", () => {
    const day = solarToIso(1399, 6, 16) ?? "";
    expect(findingOf("native-priority", aFile("official-hire"), {}, day).citation.version).toBe("1399");
    expect(() => findingOf("native-priority", aFile("official-hire"), {}, "2020-09-05")).toThrow("says nothing");
  });
});

describe("renewal-conditions", () => {
  it.each([
    [post, true, "to-be-judged"],
    [post, false, "unevaluated"],
    [{ ...post, approved: false }, true, "post-uncertain"],
    [null, true, "post-uncertain"],
    [{ ...post, agency: "agency-b" }, false, "neither"],
  ])("post %#, evaluation %s: %s, and a reviewer judges", (known, evaluated, answer) => {
    const facts = { post: known, ...(evaluated ? {} : { documents: new Map() }) };
    expect(findingOf("renewal-conditions", aFile("contractual-renewal"), facts)).toMatchObject({
      answer,
      outcome: "review",
    });
  });
});

import { describe, expect, it } from "vitest";
import { type CaseFile, emptyFile } from "../../shared/domain/case-file.ts";
import { aFile, findingOf } from "./a-file.ts";

describe("national-id", () => {
  it.each([
    ["0012345679", "pass", null],
    ["۰۰۱۲۳۴۵۶۷۹", "pass", null],
    ["٠٠١٢٣٤٥٦٧٩", "pass", null],
    ["\u200F001-234567-9", "pass", null],
    ["1234567891", "pass", null],
    ["0012345678", "fail", "checksum"],
    ["1111111111", "fail", "all-equal"],
    ["12345679", "fail", "length"],
    ["00123456790", "fail", "length"],
    ["abc", "fail", "length"],
    ["  ", "fail", "missing"],
    [null, "fail", "missing"],
  ])("%j: %s", (nationalId, outcome, fault) => {
    expect(findingOf("national-id", aFile("transfer", { person: { nationalId } }))).toMatchObject({
      outcome,
      blocking: true,
      saw: { fault },
    });
  });
});

describe("duplicate-case", () => {
  it("stops a second open case and tells nothing of the first", () => {
    const finding = findingOf("duplicate-case", aFile("transfer"), { duplicate: true });
    expect(finding).toMatchObject({ outcome: "fail", blocking: true, saw: { openCase: true } });
    expect(finding.message.fa).toBe("برای این فرد پرونده باز مشابه وجود دارد.");
    expect(findingOf("duplicate-case", aFile("transfer")).outcome).toBe("pass");
  });
});

describe("nationality", () => {
  it.each([
    ["IR", "pass", "IR"],
    ["ir", "pass", "IR"],
    ["AF", "review", "AF"],
    ["افغانستان", "review", "other"],
    ["", "review", null],
    [null, "review", null],
  ])("%j: %s", (nationality, outcome, seen) => {
    expect(findingOf("nationality", aFile("contractual-hire", { person: { nationality } }))).toMatchObject({
      outcome,
      saw: { nationality: seen },
    });
  });
});

describe("military-status", () => {
  it.each([
    ["male", "completed", "pass"],
    ["male", "permanent-exemption", "pass"],
    ["male", "temporary-exemption", "review"],
    ["male", "in-service", "fail"],
    ["male", null, "review"],
    ["female", null, "not-applicable"],
    [null, null, "review"],
  ] as const)("%s, %s: %s", (sex, military, outcome) => {
    expect(findingOf("military-status", aFile("official-hire", { person: { sex, military } })).outcome).toBe(outcome);
  });

  it("is not content with a statement before the card is there and read", () => {
    const unread = new Map([["document-military", { kind: "military", verified: false }]]);
    for (const military of ["completed", "permanent-exemption", "temporary-exemption"] as const) {
      const file = aFile("official-hire", { person: { sex: "male", military } });
      const absent = { answer: "absent", outcome: "fail", pointer: "/documents" };
      expect(findingOf("military-status", file, { documents: new Map() })).toMatchObject(absent);
      expect(findingOf("military-status", file, { documents: unread })).toMatchObject(absent);
      expect(findingOf("military-status", { ...file, documents: [] })).toMatchObject(absent);
    }
  });

  it("asks for the status where nothing is stated and no card is filed", () => {
    const file = aFile("official-hire", { person: { sex: "male", military: null }, documents: [] });
    const absent = { answer: "absent", outcome: "fail", pointer: "/person/military" };
    expect(findingOf("military-status", file)).toMatchObject(absent);
  });
});

describe("exam-passed", () => {
  const sitting = (exam: CaseFile["exam"], examExemption: string | null = null, veteran = false) => {
    const file = aFile("official-hire", {
      exam,
      claims: { ...emptyFile("official-hire").claims, examExemption },
      person: { veteran: veteran ? { group: "martyr-child", percentage: null } : null },
    });
    return findingOf("exam-passed", file).outcome;
  };

  it.each([
    [{ notice: "3/1405", result: "passed" }, "pass"],
    [{ notice: "3/1405", result: "failed" }, "fail"],
    [{ notice: "3/1405", result: null }, "fail"],
    [{ notice: "3/1405", result: "reserve" }, "review"],
    [{ notice: " ", result: "passed" }, "review"],
    [{ notice: null, result: "passed" }, "review"],
    [null, "fail"],
  ] as const)("%j: %s", (exam, outcome) => {
    expect(sitting(exam)).toBe(outcome);
  });

  it("leaves a claimed exemption to a reviewer", () => {
    expect(sitting(null, "قانون خاص")).toBe("review");
    expect(sitting(null, " ")).toBe("fail");
    expect(sitting(null, null, true)).toBe("review");
    expect(sitting({ notice: "3/1405", result: "passed" }, "قانون خاص")).toBe("pass");
  });
});

describe("retiree-ban", () => {
  it.each([
    [false, null, "pass"],
    [true, null, "fail"],
    [true, "گروه مستثنا", "review"],
  ])("retired %s, exemption %j: %s", (retired, retireeExemption, outcome) => {
    const file = aFile("secondment", {
      person: { retired },
      claims: { ...emptyFile("secondment").claims, retireeExemption },
    });
    expect(findingOf("retiree-ban", file).outcome).toBe(outcome);
  });

  it.each([
    ["martyr-child", null, "review"],
    ["freed-captive", null, "review"],
    ["disabled-veteran", null, "review"],
    ["disabled-veteran", 51, "review"],
    ["disabled-veteran", 50, "fail"],
    ["martyr-spouse", null, "fail"],
    ["disabled-veteran-child", 70, "fail"],
    ["warrior", null, "fail"],
  ] as const)("of a retired %s of %s per cent: %s", (group, percentage, outcome) => {
    const file = aFile("transfer", { person: { retired: true, veteran: { group, percentage } } });
    const note = outcome === "review" ? "1" : null;
    expect(findingOf("retiree-ban", file)).toMatchObject({ outcome, citation: { note }, saw: { group, percentage } });
  });

  it("refuses nobody by a percentage whose text was not seen", () => {
    const veteran = { group: "disabled-veteran", percentage: 50 } as const;
    const file = aFile("transfer", { person: { retired: true, veteran } });
    expect(findingOf("retiree-ban", file, {}, "2018-08-28")).toMatchObject({ outcome: "fail", verified: true });
    expect(findingOf("retiree-ban", file, {}, "2018-08-27")).toMatchObject({ outcome: "review", verified: false });
  });

  it("is silent before the law was notified", () => {
    const file = aFile("secondment", { person: { retired: true } });
    expect(findingOf("retiree-ban", file, {}, "2016-05-29").outcome).toBe("fail");
    expect(() => findingOf("retiree-ban", file, {}, "2016-05-28")).toThrow("says nothing");
  });
});

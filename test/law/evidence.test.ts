import { describe, expect, it } from "vitest";
import { type CaseType, type DocumentKind, veteranGroups } from "../../shared/domain/case-file.ts";
import { addDays, solarToIso } from "../../shared/domain/solar-date.ts";
import { rules } from "../../shared/law/index.ts";
import { aFile, factsOf, findingOf, permit, submissionDay } from "./a-file.ts";

const solar = (year: number, month: number, day: number) => solarToIso(year, month, day) ?? "";
const copy = (kind: DocumentKind, issuedOn: string | null, documentId = `document-${kind}`) => ({
  kind,
  documentId,
  issuedOn,
});

const certificates = [
  ["addiction-certificate", "addiction", "d", "گواهی عدم اعتیاد ارائه نشده است."],
  ["criminal-record", "criminal-record", "h", "گواهی سوءپیشینه کیفری ارائه نشده است."],
  ["health-certificate", "health", "z", "گواهی سلامت ارائه نشده است."],
] as const;

describe.each(certificates)("%s", (rule, kind, paragraph, absent) => {
  const issued = (...days: (string | null)[]) =>
    findingOf(rule, aFile("official-hire", { documents: days.map((day, index) => copy(kind, day, `copy-${index}`)) }));

  it.each([
    ["on the day of submission", submissionDay, "pass", null],
    ["the day before", addDays(submissionDay, -1), "pass", null],
    ["six months before, to the day", solar(1405, 3, 1), "pass", null],
    ["six months and a day before", solar(1405, 2, 30), "review", "certificate-age"],
    ["a year before", solar(1404, 9, 1), "review", "certificate-age"],
    ["the day after", addDays(submissionDay, 1), "review", null],
    ["on no day at all", "1405-13-01", "review", null],
    ["on a day that is not stated", null, "review", null],
  ])("issued %s", (_, day, outcome, question) => {
    expect(issued(day)).toMatchObject({ outcome, question, verified: false, citation: { article: "42", paragraph } });
  });

  it("takes the copy issued last, whatever the order", () => {
    const [old, recent, after] = [solar(1404, 1, 1), solar(1405, 8, 1), solar(1405, 10, 1)];
    expect(issued(old, recent, null)).toMatchObject({ outcome: "pass", saw: { issuedOn: recent } });
    expect(issued(after, recent, old)).toMatchObject({ outcome: "pass", saw: { issuedOn: recent } });
    expect(issued(null, old)).toMatchObject({ outcome: "review", saw: { issuedOn: old } });
  });

  it("refuses its absence, and what was not verified as this very document", () => {
    expect(issued()).toMatchObject({ outcome: "fail", message: { fa: absent }, pointer: "/documents", verified: true });
    const file = aFile("official-hire");
    const { documents } = factsOf(file);
    for (const known of [
      { kind, verified: false },
      { kind: "permit", verified: true },
    ])
      expect(findingOf(rule, file, { documents: new Map([...documents, [`document-${kind}`, known]]) }).outcome).toBe(
        "fail",
      );
  });

  it("concerns recruitment only", () => {
    expect(findingOf(rule, aFile("contractual-hire")).outcome).toBe("pass");
    for (const caseType of ["specific-work-hire", "contractual-renewal", "transfer"] as const)
      expect(() => findingOf(rule, aFile(caseType))).toThrow("says nothing");
  });
});

describe("what a certificate states", () => {
  it.each([
    ["criminal-record", { criminalRecord: "clear", health: null }, "pass"],
    ["criminal-record", { criminalRecord: "effective", health: null }, "review"],
    ["criminal-record", { criminalRecord: null, health: "fit" }, "review"],
    ["criminal-record", null, "review"],
    ["health-certificate", { criminalRecord: null, health: "fit" }, "pass"],
    ["health-certificate", { criminalRecord: null, health: "restricted" }, "review"],
    ["health-certificate", { criminalRecord: "clear", health: null }, "review"],
    ["health-certificate", null, "review"],
  ] as const)("%s, %j: %s", (rule, stated, outcome) => {
    expect(findingOf(rule, aFile("official-hire", { certificates: stated })).outcome).toBe(outcome);
  });

  it("counts before its age, for it weighs more", () => {
    const documents = [copy("criminal-record", solar(1400, 1, 1)), copy("health", null)];
    const certificates = { criminalRecord: "effective", health: "restricted" } as const;
    const file = aFile("official-hire", { documents, certificates });
    expect(findingOf("criminal-record", file).answer).toBe("effective");
    expect(findingOf("health-certificate", file).answer).toBe("restricted");
  });
});

describe("selection-vetting", () => {
  const vetted = (caseType: CaseType, vetting: string | null, document: boolean) => {
    const file = aFile(caseType, { vetting });
    return findingOf("selection-vetting", file, document ? {} : { documents: new Map() });
  };

  it.each([
    ["official-hire", "1405/2210", true, "there", "pass"],
    ["official-hire", "1405/2210", false, "absent", "review"],
    ["official-hire", null, true, "absent", "review"],
    ["official-hire", " \u200C\u200F ", true, "absent", "review"],
    ["transfer", null, false, "absent", "review"],
    ["contractual-renewal", "1405/2210", true, "there", "pass"],
    ["contractual-renewal", null, true, "on-renewal", "review"],
    ["specific-work-renewal", "1405/2210", false, "on-renewal", "review"],
  ] as const)("%s with number %j and paper %s: %s", (caseType, vetting, document, answer, outcome) => {
    const question = answer === "on-renewal" ? "vetting-on-renewal" : null;
    expect(vetted(caseType, vetting, document)).toMatchObject({ answer, outcome, question, verified: false });
  });

  it("says where to mend it, and keeps nothing of the decision but that it is there", () => {
    expect(vetted("transfer", null, false).pointer).toBe("/vetting");
    expect(vetted("transfer", "1405/2210", false).pointer).toBe("/documents");
    expect(vetted("transfer", "1405/2210", true).saw).toEqual({ reference: true, document: true });
  });

  it("is a person's alone", () => {
    expect(rules.filter(({ kind }) => kind === "human").map(({ id }) => id)).toEqual(["selection-vetting"]);
  });
});

describe("funding", () => {
  it.each([
    ["1405/7781", true, "pass", "/funding"],
    [null, true, "review", "/funding"],
    [" \u200B", true, "review", "/funding"],
    ["1405/7781", false, "fail", "/documents"],
    [null, false, "fail", "/documents"],
  ])("number %j, certificate %s: %s", (funding, document, outcome, pointer) => {
    const file = aFile("secondment", { funding });
    expect(findingOf("funding", file, document ? {} : { documents: new Map() })).toMatchObject({ outcome, pointer });
  });

  it("says it in the words of the law", () => {
    expect(findingOf("funding", aFile("transfer", { documents: [] })).message.fa).toBe(
      "گواهی تأمین اعتبار ارائه نشده است.",
    );
  });
});

describe("veteran-proof", () => {
  it.each(veteranGroups)("asks %s for the foundation's certificate", (group) => {
    const file = aFile("transfer", { person: { veteran: { group, percentage: null } } });
    expect(findingOf("veteran-proof", file)).toMatchObject({ outcome: "pass", saw: { group, document: true } });
    expect(findingOf("veteran-proof", { ...file, documents: [] })).toMatchObject({
      answer: "unproved",
      outcome: "review",
      verified: false,
    });
  });

  it("asks nobody else", () => {
    expect(findingOf("veteran-proof", aFile("transfer", { documents: [] })).outcome).toBe("not-applicable");
  });
});

describe("probation", () => {
  const since = (probationSince: string | null, facts = {}, on = submissionDay) =>
    findingOf(
      "probation",
      aFile("probation-completion", { service: { contractualSince: null, probationSince } }),
      facts,
      on,
    );

  it.each([
    ["three years to the day", solar(1402, 9, 1), "completed", "pass", 3],
    ["a day less", solar(1402, 9, 2), "short", "review", 2],
    ["not begun", solar(1406, 1, 1), "short", "review", 0],
    ["no day at all", "1402-13-01", "unstated", "review", null],
    ["not stated", null, "unstated", "review", null],
  ])("%s", (_, day, answer, outcome, years) => {
    expect(since(day)).toMatchObject({ answer, outcome, saw: { years, limit: 3 } });
  });

  it("counts a start on 30 Esfand in a common year from the first day of the next", () => {
    const start = solar(1399, 12, 30);
    expect(since(start, {}, solar(1402, 12, 29)).answer).toBe("short");
    expect(since(start, {}, solar(1403, 1, 1)).answer).toBe("completed");
  });

  it("counts on the permit's reference date where it names one", () => {
    const referenceDate = solar(1405, 9, 2);
    expect(since(solar(1402, 9, 2), { permit: { ...permit, referenceDate } }).answer).toBe("completed");
  });

  it("asks for the evaluation, and for a service that is stated", () => {
    expect(since(solar(1402, 9, 1), { documents: new Map() })).toMatchObject({
      answer: "unevaluated",
      outcome: "review",
      citation: { article: "46", note: "1" },
    });
    expect(findingOf("probation", aFile("probation-completion", { service: null })).answer).toBe("unstated");
  });
});

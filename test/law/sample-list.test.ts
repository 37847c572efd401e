import { readFileSync } from "node:fs";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { CaseType, DegreeLevel, MilitaryStatus } from "../../shared/domain/case-file.ts";
import { degreeLabels, militaryLabels } from "../../shared/domain/labels.ts";
import { isNationalId, readNationalId } from "../../shared/domain/national-id.ts";
import { readSolarDate } from "../../shared/domain/solar-date.ts";
import { forbiddenMark, normalise, tidy } from "../../shared/domain/text.ts";
import { aFile, findingsOf } from "./a-file.ts";

interface ExpectedRow {
  line: number;
  kind: string;
  accepted: boolean;
  reads?: Record<string, string>;
  fields?: string[];
  findings?: Record<string, string>;
}

const samples = new URL("../samples/", import.meta.url);
const expected: { submissionDate: string; caseType: CaseType; rows: ExpectedRow[] } = JSON.parse(
  readFileSync(new URL("exam-list-1405.expected.json", samples), "utf8"),
);
const sheet = await readSheet(readFileSync(new URL("exam-list-1405.xlsx", samples)));
const [headings = []] = sheet.slice(1);

const cell = (line: number, heading: string): unknown => sheet[line - 1]?.[headings.indexOf(heading)] ?? null;
const text = (line: number, heading: string): string => String(cell(line, heading) ?? "");
const codeOf = <Code extends string>(labels: Record<Code, { fa: string }>, label: string): Code | null =>
  (Object.keys(labels) as Code[]).find((code) => normalise(labels[code].fa) === normalise(label)) ?? null;

const birthDate = (line: number): string | null => {
  const born = cell(line, "تاریخ تولد");
  return readSolarDate(born instanceof Date ? born.toISOString().slice(0, 10) : String(born ?? ""));
};
const nationalId = (line: number): string | null => {
  const id = cell(line, "کد ملی");
  return readNationalId(String(id ?? ""), typeof id === "number");
};
const military = (line: number): MilitaryStatus | null =>
  codeOf<MilitaryStatus>(militaryLabels, text(line, "وضعیت نظام وظیفه"));
const degree = (line: number): DegreeLevel | null => codeOf<DegreeLevel>(degreeLabels, text(line, "مقطع تحصیلی"));

const accepted = expected.rows.filter((row) => row.accepted);
const refused = (field: string) =>
  expected.rows.filter((row) => row.fields?.includes(field) && row.kind !== "twin-in-file");

describe("the sample list", () => {
  it.each(accepted)("line $line ($kind) reads as expected", ({ line, reads }) => {
    expect({
      nationalId: nationalId(line),
      givenName: tidy(text(line, "نام")),
      familyName: tidy(text(line, "نام خانوادگی")),
      birthDate: birthDate(line),
      sex: text(line, "جنسیت") === "زن" ? "female" : "male",
      degree: degree(line),
    }).toEqual(reads);
    expect(isNationalId(nationalId(line) ?? "")).toBe(true);
    expect(forbiddenMark(text(line, "نام")) ?? forbiddenMark(text(line, "نام خانوادگی"))).toBeNull();
  });

  it.each(refused("nationalId"))("line $line ($kind) has no valid national id", ({ line }) => {
    expect(isNationalId(nationalId(line) ?? "")).toBe(false);
  });

  it.each(refused("birthDate"))("line $line ($kind) has no birth date", ({ line }) => {
    expect(birthDate(line)).toBeNull();
  });

  it.each([...refused("givenName"), ...refused("familyName")])("line $line ($kind) has an unfit name", (row) => {
    expect(forbiddenMark(text(row.line, row.fields?.[0] === "givenName" ? "نام" : "نام خانوادگی"))).not.toBeNull();
  });

  it.each(refused("degree"))("line $line ($kind) has an unknown degree", ({ line }) => {
    expect(degree(line)).toBeNull();
  });

  it.each(accepted)("line $line ($kind) is found as expected", ({ line, findings = {} }) => {
    const level = degree(line);
    const file = aFile(expected.caseType, {
      employmentType: "probationary",
      exam: { notice: text(line, "شماره آگهی"), result: text(line, "نتیجه آزمون") === "قبول" ? "passed" : null },
      person: {
        nationalId: nationalId(line),
        birthDate: birthDate(line),
        sex: text(line, "جنسیت") === "زن" ? "female" : "male",
        military: military(line),
        degree: level && { level, field: null, university: null, grantedOn: null },
        veteran: text(line, "ایثارگری") === "فرزند شهید" ? { group: "martyr-child", percentage: null } : null,
      },
    });
    // Who states nothing has no card either, and is told so at the door as well.
    const documents = file.documents.filter(({ kind }) => kind !== "military" || file.person.military !== null);
    const found = findingsOf({ ...file, documents }, {}, expected.submissionDate);
    const outcomes = Object.fromEntries(found.map(({ rule, outcome }) => [rule, outcome]));
    expect(outcomes).toMatchObject(findings);
    const failed = found.filter(({ outcome, blocking }) => outcome === "fail" && !blocking).map(({ rule }) => rule);
    expect(failed).toEqual(Object.keys(findings).filter((rule) => findings[rule] === "fail"));
  });
});

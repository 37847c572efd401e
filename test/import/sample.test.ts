import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { makeSpreadsheets } from "../../shared/adapters/spreadsheet.ts";
import { type List, readList } from "../../shared/domain/import/list.ts";
import { readRow } from "../../shared/domain/import/row.ts";
import expected from "../samples/exam-list-1405.expected.json" with { type: "json" };

const defaults = { permit: null, post: null, funding: null };

const sample = async (): Promise<List> => {
  const read = await makeSpreadsheets().read(await readFile("test/samples/exam-list-1405.xlsx"));
  const planned = read.ok ? readList(read.sheets, {}) : null;
  if (!planned?.ok) throw new Error("The sample was not read");
  return planned.list;
};

describe("the sample list, as an agency's office hands it over", async () => {
  const { headings, columns, rows } = await sample();
  const read = new Map(
    rows.map(({ line, cells, twinOf }) => [
      line,
      readRow(cells, columns, { caseType: "official-hire", defaults, twinOf }),
    ]),
  );

  it("has its header below a title, and each known column is recognised", () => {
    expect(headings).toHaveLength(17);
    expect(Object.fromEntries(Object.entries(columns).map(([field, { heading }]) => [field, heading]))).toEqual({
      givenName: "نام",
      familyName: "نام خانوادگی",
      fatherName: "نام پدر",
      nationalId: "کد ملی",
      birthDate: "تاریخ تولد",
      sex: "جنسیت",
      military: "وضعیت نظام وظیفه",
      degree: "مقطع تحصیلی",
      degreeField: "رشته تحصیلی",
      permit: "شماره مجوز",
      post: "شماره پست",
      employmentType: "نوع استخدام",
      examNotice: "شماره آگهی",
      examResult: "نتیجه آزمون",
      veteran: "ایثارگری",
    });
  });

  it("has exactly the expected lines: blank ones make no row", () => {
    expect(rows.map(({ line }) => line)).toEqual(expected.rows.map(({ line }) => line));
  });

  it.each(expected.rows)("line $line ($kind)", ({ line, accepted, reads, fields }) => {
    const row = read.get(line);
    if (!accepted) {
      expect(row).toMatchObject({ ok: false });
      expect(row?.ok === false && row.faults.map(({ field }) => field)).toEqual(fields);
      return;
    }
    expect(row).toMatchObject({ ok: true });
    if (!row?.ok || !reads) throw new Error("not read");
    const { nationalId, givenName, familyName, birthDate, sex, degree } = row.file.person;
    expect({ nationalId, givenName, familyName, birthDate, sex, degree: degree?.level }).toEqual(reads);
  });

  it("reads what the expected file does not name: permit, post, examination, military, group", () => {
    const first = read.get(3);
    expect(first?.ok && first.file).toMatchObject({
      caseType: "official-hire",
      permit: "302/1405/118",
      post: "4808",
      employmentType: "probationary",
      exam: { notice: "3/1405", result: "passed" },
      person: { fatherName: "محمد", military: null, nationality: "IR", veteran: null },
    });
    const veteran = read.get(26);
    expect(veteran?.ok && veteran.file.person).toMatchObject({
      military: "completed",
      veteran: { group: "martyr-child", percentage: null },
    });
    const withoutResult = read.get(28);
    expect(withoutResult?.ok && withoutResult.file.exam).toEqual({ notice: "3/1405", result: null });
  });

  it("refuses the second of two lines with one person and names the first", () => {
    const twin = read.get(20);
    expect(twin?.ok === false && twin.faults).toEqual([{ field: "nationalId", fault: "twin", line: 11 }]);
  });
});

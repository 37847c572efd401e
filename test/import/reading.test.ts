import { describe, expect, it } from "vitest";
import { veteranGroups } from "../../shared/domain/case-file.ts";
import type { Cell } from "../../shared/domain/import/cell.ts";
import { findHeader } from "../../shared/domain/import/columns.ts";
import { readDay } from "../../shared/domain/import/day.ts";
import { sentenceOf } from "../../shared/domain/import/fault.ts";
import { type Field, fieldNames, fields } from "../../shared/domain/import/field.ts";
import { readList } from "../../shared/domain/import/list.ts";
import { readRow } from "../../shared/domain/import/row.ts";
import { vocabularies } from "../../shared/domain/import/words.ts";

const defaults = { permit: null, post: null, funding: null };
const good: Partial<Record<Field, Cell>> = {
  nationalId: "1690352418",
  givenName: "زهرا",
  familyName: "حسین‌زاده",
  birthDate: "1379/05/01",
};

/** Reads one row in which each field stands in a column of its own. */
const read = (cells: Partial<Record<Field, Cell>>, twinOf: number | null = null) => {
  const entries = Object.entries({ ...good, ...cells });
  const columns = Object.fromEntries(entries.map(([field], index) => [field, { index, heading: field }]));
  return readRow(
    entries.map(([, cell]) => cell),
    columns,
    { caseType: "official-hire", defaults, twinOf },
  );
};
const fileOf = (cells: Partial<Record<Field, Cell>>) => {
  const row = read(cells);
  if (!row.ok) throw new Error(JSON.stringify(row.faults));
  return row.file;
};
const faultsOf = (cells: Partial<Record<Field, Cell>>) => {
  const row = read(cells);
  return row.ok ? [] : row.faults.map(({ field, fault }) => `${field}: ${fault}`);
};

describe("a header", () => {
  const title = ["فهرست پذیرفته‌شدگان", null, null, null];

  it("is found under titles and blank lines, in Persian or English, however it is typed", () => {
    const persian = ["نام ", "نام  خانوادگي", "كد ملّی (۱۰ رقمی)", "تاریخ‌تولد*"];
    const english = ["First Name", "LAST NAME", "National ID", "Date of birth"];
    for (const header of [persian, english]) {
      const found = findHeader([title, [null], header, ["x", "y", "z", "w"]]);
      expect(found?.line).toBe(2);
      expect(Object.keys(found?.columns ?? {})).toEqual(["givenName", "familyName", "nationalId", "birthDate"]);
    }
  });

  it("is not a line in which a known word happens to stand", () => {
    expect(
      findHeader([
        ["نام", null, null],
        ["کد ملی", "x"],
      ]),
    ).toBeNull();
  });

  it("gives the first of two columns of one meaning its field", () => {
    expect(findHeader([["نام", "فامیل", "کد ملی", "شماره ملی"]])?.columns.nationalId?.index).toBe(2);
  });

  it("is corrected by the agency, whose column is taken from the field it was recognised for", () => {
    const found = findHeader([["نام", "نام خانوادگی", "کد ملی", "تاریخ تولد", "کد"]], { nationalId: 4, fatherName: 2 });
    expect(found?.columns).toMatchObject({ nationalId: { index: 4, heading: "کد" }, fatherName: { index: 2 } });
  });

  it("is the first line that has something in every named column, where no heading is known", () => {
    const lines = [title, ["a", "b", "c", "d"], ["زهرا", "کریمی", "1690352418", "1379/05/01"]];
    const found = findHeader(lines, { givenName: 0, familyName: 1, nationalId: 2, birthDate: 3 });
    expect(found?.line).toBe(1);
  });

  it("knows each field by its own names, and no heading by two", () => {
    for (const field of fields) {
      const others = fields.filter((other) => other !== field).slice(0, 3);
      const headings = [field, ...others].map((each) => fieldNames[each].fa);
      expect(findHeader([headings])?.columns[field]?.index, field).toBe(0);
      expect(findHeader([[field, ...others]])?.columns[field]?.index, field).toBe(0);
    }
  });
});

describe("a list", () => {
  const header = ["ردیف", "نام", "نام خانوادگی", "کد ملی", "تاریخ تولد"];
  const row = [1, "زهرا", "کریمی", "1690352418", "1379/05/01"];

  it("has no row where only columns without a meaning are filled", () => {
    const found = readList([[header, row, [2, null, null, null, null], [3, " ", "-", null, "‏"]]], {});
    expect(found.ok && found.list.rows.map(({ line }) => line)).toEqual([2]);
  });

  it("is in the first sheet that has a header", () => {
    const found = readList([[["راهنما"]], [header, row]], {});
    expect(found.ok && found.list.rows).toHaveLength(1);
  });

  it("may have 20,000 rows and not one more", () => {
    const many = (count: number) => readList([[header, ...Array.from({ length: count }, () => row)]], {});
    expect(many(20_000).ok).toBe(true);
    expect(many(20_001)).toMatchObject({ ok: false, failure: { en: expect.stringContaining("20,000") } });
  });

  it("finds twins by the person, however the id is typed, and never among ids that are none", () => {
    const ids = ["0012345679", 12345679, "۰۰۱۲۳۴۵۶۷۹", "001-234567-9", "1111111111", "1111111111", null, null];
    const found = readList([[header, ...ids.map((id) => row.with(3, id as never))]], {});
    expect(found.ok && found.list.rows.map(({ twinOf }) => twinOf)).toEqual([null, 2, 2, 2, null, null, null, null]);
  });
});

describe("a cell", () => {
  it.each([
    ["1379/05/01", "2000-07-22"],
    ["۱۳۷۹/۵/۱", "2000-07-22"],
    ["١٣٧٩-٠٥-٠١", "2000-07-22"],
    ["1379 - 5 - 1", "2000-07-22"],
    ["۱ مرداد ۱۳۷۹", "2000-07-22"],
    ["1 مرداد ماه 1379", "2000-07-22"],
    [13790501, "2000-07-22"],
    [{ date: "2000-07-22" }, "2000-07-22"],
    ["2000-07-22T00:00:00.000Z", "2000-07-22"],
    ["2000-07-22 00:00:00", "2000-07-22"],
    ["79/05/01", null],
    ["01/05/1379", null],
    ["1378/12/30", null],
    ["30 اسفند 1378", null],
    [36_729, null],
    ["نامعلوم", null],
  ] as const)("with the day %j reads %s", (cell, day) => {
    expect(readDay(cell)).toBe(day);
  });

  it.each([
    ["degree", "فوق‌لیسانس", "master"],
    ["degree", "كارشناسي ارشد", "master"],
    ["degree", "دکترای تخصصی", "phd"],
    ["degree", "Bachelor", "bachelor"],
    ["sex", "مونث", "female"],
    ["military", "معافیت دایم", "permanent-exemption"],
    ["military", "معافیت تحصیلی", "temporary-exemption"],
    ["employmentType", "رسمی-آزمایشی", "probationary"],
    ["employmentType", "قرارداد کار معین", "specific-work"],
    ["examResult", "پذیرفته شده", "passed"],
    ["examResult", "ذخیره", "reserve"],
    ["nationality", "ایرانی", "IR"],
  ] as const)("of %s with «%s» reads %s", (field, text, value) => {
    expect(vocabularies[field].read(text)).toBe(value);
  });

  it("of the degree is not guessed", () => {
    expect(faultsOf({ degree: "مهندس" })).toEqual(["degree: unknown-word"]);
    expect(faultsOf({ degreeField: "حقوق" })).toEqual(["degree: missing"]);
  });

  it("of a veteran holds the group and, with it or beside it, the percentage", () => {
    expect(fileOf({ veteran: "جانباز ۲۵٪" }).person.veteran).toEqual({ group: "disabled-veteran", percentage: 25 });
    expect(fileOf({ veteran: "فرزند جانباز 50 درصد و بالاتر" }).person.veteran).toMatchObject({ percentage: 50 });
    expect(fileOf({ veteran: "جانباز", veteranPercentage: 70 }).person.veteran).toMatchObject({ percentage: 70 });
    expect(fileOf({ veteran: "ندارد" }).person.veteran).toBeNull();
    expect(faultsOf({ veteran: "جانباز", veteranPercentage: "زیاد" })).toEqual(["veteranPercentage: not-a-percentage"]);
    expect(faultsOf({ veteran: "خانواده ایثارگر" })).toEqual(["veteran: unknown-word"]);
  });

  it("of every group says the word by which it is proposed", () => {
    expect(vocabularies.veteran.words.map(vocabularies.veteran.read)).toEqual(veteranGroups);
  });

  it("of the id gives back the zeros that a number lost, and only a number", () => {
    expect(fileOf({ nationalId: 12345679 }).person.nationalId).toBe("0012345679");
    expect(faultsOf({ nationalId: "12345679" })).toEqual(["nationalId: not-ten-digits"]);
    expect(faultsOf({ nationalId: "1111111111" })).toEqual(["nationalId: all-equal"]);
    expect(faultsOf({ nationalId: "0012345678" })).toEqual(["nationalId: checksum"]);
  });

  it.each(["givenName", "familyName", "fatherName", "birthPlace", "degreeField", "permit", "post", "funding"] as const)(
    "of %s is refused with bidi controls, control characters, formulas, unreadable or endless text",
    (field) => {
      const degree = field === "degreeField" ? { degree: "کارشناسی" } : {};
      expect(faultsOf({ ...degree, [field]: "علی\u202Eرضا" })).toEqual([`${field}: bidi`]);
      expect(faultsOf({ ...degree, [field]: "علی\u0007" })).toEqual([`${field}: control`]);
      expect(faultsOf({ ...degree, [field]: "=1+1" })).toEqual([`${field}: formula`]);
      for (const gap of ["\uFFFD", "□"])
        expect(faultsOf({ ...degree, [field]: `عل${gap}` })).toEqual([`${field}: broken`]);
      expect(faultsOf({ ...degree, [field]: "ع".repeat(161) })).toEqual([`${field}: too-long`]);
    },
  );
});

describe("a row", () => {
  it("names everything that is wrong with it at once", () => {
    const faults = faultsOf({ nationalId: null, birthDate: "79/1/1", sex: "?x", degree: "مهندس", givenName: "=x" });
    expect(new Set(faults)).toEqual(
      new Set([
        "nationalId: missing",
        "birthDate: not-a-day",
        "sex: unknown-word",
        "degree: unknown-word",
        "givenName: formula",
      ]),
    );
  });

  it("takes permit, post and funding from the import where the list is silent", () => {
    const columns = Object.fromEntries(Object.keys(good).map((field, index) => [field, { index, heading: "" }]));
    const said = { permit: "302/1405/118", post: "4808", funding: "1405/1" };
    const row = readRow(Object.values(good), columns, { caseType: "official-hire", defaults: said, twinOf: null });
    expect(row.ok && row.file).toMatchObject(said);
    expect(fileOf({ permit: "302/۱۴۰۵/119" }).permit).toBe("302/1405/119");
  });

  it("reads contract and service where the list has them, and is silent of them where not", () => {
    expect(fileOf({})).toMatchObject({ contract: null, service: null, exam: null });
    const file = fileOf({ contractStart: "1405/01/01", contractEnd: "1405/12/29", contractualSince: "1400/01/01" });
    expect(file.contract).toEqual({ start: "2026-03-21", end: "2027-03-20", specialised: false });
    expect(file.service).toEqual({ contractualSince: "2021-03-21", probationSince: null });
    expect(fileOf({ probationSince: "1402/01/01" }).service).toEqual({
      ...{ contractualSince: null, probationSince: "2023-03-21" },
    });
  });

  it("reads the vetting's number, credits and residence where the list has them, and is silent of them where not", () => {
    const file = fileOf({
      ...{ vetting: "۱۴۰۵/۲۲۱۰", militaryMonths: "۲۴ ماه", serviceMonths: 36 },
      ...{ residencePlace: "مراغه", residenceYears: " 12 سال" },
    });
    expect(file).toMatchObject({
      ...{ vetting: "1405/2210", credits: { military: 24, service: 36 } },
      residence: { place: "مراغه", years: 12 },
    });
    const nothing = { vetting: null, credits: null, residence: null, service: null };
    expect(fileOf({})).toMatchObject(nothing);
    expect(fileOf({ militaryMonths: "ندارد", serviceMonths: "-", residenceYears: "" })).toMatchObject(nothing);
    expect(fileOf({ militaryMonths: "0" }).credits).toEqual({ military: 0, service: null });
  });

  it.each([
    ["militaryMonths", "دو سال"],
    ["militaryMonths", "721"],
    ["serviceMonths", "1.5"],
    ["serviceMonths", "-3"],
    ["serviceMonths", "24/6"],
    ["residenceYears", "121"],
    ["residenceYears", "1394/01/01"],
  ] as [Field, string][])("takes %s «%s» for no count", (field, written) => {
    expect(faultsOf({ [field]: written })).toEqual([`${field}: not-a-count`]);
  });

  it("says in both languages what to do about each fault", () => {
    for (const field of fields) {
      const { fa, en } = sentenceOf({ field, fault: field in vocabularies ? "unknown-word" : "missing", line: null });
      expect(fa).toMatch(/^[^{}]+\.$/u);
      expect(en).toMatch(/^[^{}]+\.$/u);
    }
    expect(sentenceOf({ field: "sex", fault: "unknown-word", line: null }).fa).toBe(
      "جنسیت شناخته نشد؛ یکی از این‌ها را بنویسید: زن، مرد.",
    );
    expect(sentenceOf({ field: "nationalId", fault: "twin", line: 11 }).en).toContain("line 11");
  });
});

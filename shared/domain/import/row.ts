/** Reads one row of a list into a case file, or names everything that is wrong with it at once. */
import { type CaseFile, type CaseType, emptyFile } from "../case-file.ts";
import { nationalIdFault, readNationalId } from "../national-id.ts";
import { forbiddenMark, latinDigits, tidy } from "../text.ts";
import { type Cell, holdsGap, isBlank, type Line, longestText, textOf } from "./cell.ts";
import type { Columns } from "./columns.ts";
import { readDay } from "./day.ts";
import type { Fault, RowFault } from "./fault.ts";
import { type Field, isRequired } from "./field.ts";
import { groupAndPercentage, readCount } from "./number.ts";
import { saysNothing, vocabularies } from "./words.ts";

export interface Defaults {
  permit: string | null;
  post: string | null;
  funding: string | null;
}

export type RowRead = { ok: true; file: CaseFile } | { ok: false; faults: RowFault[] };

/** Lengths as the API takes them, so that what an import makes can be edited afterwards. */
const longest: Partial<Record<Field, number>> = {
  givenName: 80,
  familyName: 80,
  fatherName: 80,
  birthPlace: 80,
  degreeField: 120,
  university: 160,
  disability: 120,
  permit: 40,
  post: 20,
  examNotice: 40,
  employeeNumber: 20,
  funding: 40,
  vetting: 40,
  residencePlace: 80,
};
/** The most that the API takes, in full months and full years. */
const most = { months: 720, years: 120 };

const textFault = (field: Field, text: string): Fault | null => {
  const mark = forbiddenMark(text);
  if (mark) return mark;
  if (holdsGap(text)) return "broken";
  return text.length > (longest[field] ?? longestText) ? "too-long" : null;
};

/** Reads cells by field and keeps what was wrong with each. */
const makeReader = (cells: Line, columns: Columns) => {
  const faults: RowFault[] = [];
  const refuse = (field: Field, fault: Fault): null => {
    faults.push({ field, fault, line: null });
    return null;
  };
  const cellOf = (field: Field): Cell => {
    const column = columns[field];
    const cell = column ? (cells[column.index] ?? null) : null;
    return isBlank(cell) ? null : cell;
  };
  /** The cell, where something stands in it; a required one must. */
  const given = (field: Field): Cell => {
    const cell = cellOf(field);
    return cell === null && isRequired(field) ? refuse(field, "missing") : cell;
  };

  const text = (field: Field): string | null => {
    const cell = given(field);
    if (cell === null) return null;
    const fault = textFault(field, textOf(cell));
    return fault ? refuse(field, fault) : tidy(textOf(cell)) || null;
  };
  const word = <Value extends string>(
    field: Field,
    vocabulary: { read: (text: string) => Value | null },
  ): Value | null => {
    const cell = given(field);
    if (cell === null) return null;
    const value = vocabulary.read(textOf(cell));
    return value === null && !saysNothing(textOf(cell)) ? refuse(field, "unknown-word") : value;
  };

  return {
    faults,
    refuse,
    cellOf,
    text,
    word,
    numbering: (field: Field): string | null => {
      const written = text(field);
      return written === null ? null : latinDigits(written);
    },
    day: (field: Field): string | null => {
      const cell = given(field);
      return cell === null ? null : (readDay(cell) ?? refuse(field, "not-a-day"));
    },
    count: (field: Field, most: number): number | null => {
      const cell = cellOf(field);
      if (cell === null || saysNothing(textOf(cell))) return null;
      return readCount(textOf(cell), most) ?? refuse(field, "not-a-count");
    },
    nationalId: (): string | null => {
      const cell = given("nationalId");
      if (cell === null) return null;
      const id = idOf(cell);
      if (id === null) return refuse("nationalId", "not-ten-digits");
      const fault = nationalIdFault(id);
      return fault ? refuse("nationalId", fault === "length" ? "not-ten-digits" : fault) : id;
    },
    veteran: (): CaseFile["person"]["veteran"] => {
      const cell = cellOf("veteran");
      if (cell === null || saysNothing(textOf(cell))) return null;
      const { group, percentage } = groupAndPercentage(textOf(cell));
      const known = vocabularies.veteran.read(group);
      if (known === null) return refuse("veteran", "unknown-word");
      const beside = latinDigits(textOf(cellOf("veteranPercentage"))).replace(/[%٪\s]|درصد/gu, "");
      const number = beside === "" ? percentage : Number(beside);
      const sound = number === null || (Number.isInteger(number) && number >= 0 && number <= 100);
      return sound
        ? { group: known, percentage: number }
        : refuse(beside ? "veteranPercentage" : "veteran", "not-a-percentage");
    },
  };
};

type Reader = ReturnType<typeof makeReader>;

const readDegree = (reader: Reader): CaseFile["person"]["degree"] => {
  const level = reader.word("degree", vocabularies.degree);
  const field = reader.text("degreeField");
  const university = reader.text("university");
  const grantedOn = reader.day("degreeDate");
  if (level !== null) return { level, field, university, grantedOn };
  const silent = reader.cellOf("degree") === null;
  return silent && (field ?? university ?? grantedOn) !== null ? reader.refuse("degree", "missing") : null;
};

/** The id of the person in a row, in its normal form, however it was typed; null where none can be read. */
export const personOf = (cells: Line, columns: Columns): string | null => {
  const id = idOf(columns.nationalId ? (cells[columns.nationalId.index] ?? null) : null);
  return id !== null && nationalIdFault(id) === null ? id : null;
};

/** A number cell may have lost its zeros; text is taken at its word. */
export const idOf = (cell: Cell): string | null => readNationalId(textOf(cell), typeof cell === "number");

/** `twinOf`: the earlier line that holds the same person. */
export const readRow = (
  cells: Line,
  columns: Columns,
  { caseType, defaults, twinOf }: { caseType: CaseType; defaults: Defaults; twinOf: number | null },
): RowRead => {
  const reader = makeReader(cells, columns);
  const nationalId = reader.nationalId();
  if (nationalId !== null && twinOf !== null) reader.faults.push({ field: "nationalId", fault: "twin", line: twinOf });
  const empty = emptyFile(caseType);
  const disability = reader.text("disability");
  const [notice, result] = [reader.numbering("examNotice"), reader.word("examResult", vocabularies.examResult)];
  const [start, end] = [reader.day("contractStart"), reader.day("contractEnd")];
  const [contractualSince, probationSince] = [reader.day("contractualSince"), reader.day("probationSince")];
  const [military, service] = [reader.count("militaryMonths", most.months), reader.count("serviceMonths", most.months)];
  const [place, years] = [reader.text("residencePlace"), reader.count("residenceYears", most.years)];
  const file: CaseFile = {
    ...empty,
    permit: reader.numbering("permit") ?? defaults.permit,
    post: reader.numbering("post") ?? defaults.post,
    employmentType: reader.word("employmentType", vocabularies.employmentType),
    person: {
      nationalId,
      givenName: reader.text("givenName"),
      familyName: reader.text("familyName"),
      fatherName: reader.text("fatherName"),
      birthDate: reader.day("birthDate"),
      birthPlace: reader.text("birthPlace"),
      sex: reader.word("sex", vocabularies.sex),
      nationality: reader.word("nationality", vocabularies.nationality) ?? empty.person.nationality,
      military: reader.word("military", vocabularies.military),
      degree: readDegree(reader),
      veteran: reader.veteran(),
      disability: disability === null || saysNothing(disability) ? null : { kind: disability },
      retired: reader.word("retired", vocabularies.retired) === "yes",
      employeeNumber: reader.numbering("employeeNumber"),
    },
    exam: notice === null && result === null ? null : { notice, result },
    contract: start === null && end === null ? null : { start, end, specialised: false },
    funding: reader.numbering("funding") ?? defaults.funding,
    service: contractualSince === null && probationSince === null ? null : { contractualSince, probationSince },
    vetting: reader.numbering("vetting"),
    credits: military === null && service === null ? null : { military, service },
    residence: place === null && years === null ? null : { place, years },
  };
  return reader.faults.length > 0 ? { ok: false, faults: reader.faults } : { ok: true, file };
};

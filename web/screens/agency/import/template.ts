/** An empty list with the headings that are recognised, for whoever has none yet. */
import { type Field, fieldNames } from "../../../../shared/domain/import/field.ts";

const columns: readonly Field[] = [
  ...(["nationalId", "givenName", "familyName", "fatherName", "birthDate", "birthPlace", "sex", "military"] as const),
  ...(["degree", "degreeField", "university", "degreeDate", "permit", "post", "employmentType"] as const),
  ...(["examNotice", "examResult", "veteran", "veteranPercentage", "funding"] as const),
];

/** CSV that spreadsheets open in Persian: with the mark that tells them its encoding. */
export const template = (language: "fa" | "en"): Blob =>
  new Blob([`\uFEFF${columns.map((field) => fieldNames[field][language]).join(",")}\r\n`], {
    type: "text/csv;charset=utf-8",
  });

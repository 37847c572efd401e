/** The rows to correct, as a sheet of the agency's own columns that can be mended and sent again. */
import { type Cell, gap, guarded, type Line, textOf } from "./cell.ts";
import { type Columns, isRemark, remarkHeading } from "./columns.ts";
import { type RowFault, sentenceOf } from "./fault.ts";
import { idOf } from "./row.ts";

export const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Where the sheet of an import lies. */
export const badRowsKey = (importId: string): string => `imports/${importId}/bad-rows.xlsx`;

/** Of a number that a spreadsheet made of an id the zeros come back; a character that no sheet can hold shows as a gap. */
const written = (cell: Cell, isId: boolean): string => {
  const text = isId && typeof cell === "number" ? (idOf(cell) ?? textOf(cell)) : textOf(cell);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that XML cannot hold
  return guarded(text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD-\uFFFF]/gu, gap));
};

export const badRowsSheet = (
  { headings, columns }: { headings: readonly string[]; columns: Columns },
  rows: readonly { cells: Line; faults: readonly RowFault[] }[],
): string[][] => {
  const kept = headings.map((_, index) => index).filter((index) => !isRemark(headings[index] ?? ""));
  const header = [...kept.map((index) => guarded(headings[index] ?? "")), remarkHeading];
  return [
    header,
    ...rows.map(({ cells, faults }) => [
      ...kept.map((index) => written(cells[index] ?? null, index === columns.nationalId?.index)),
      faults.map((fault) => sentenceOf(fault).fa).join(" "),
    ]),
  ];
};

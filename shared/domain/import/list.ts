/** Makes a plan of a list: which sheet, which header, which rows, and who stands in it twice. */
import type { Words } from "../finding.ts";
import { isBlank, type Line } from "./cell.ts";
import { type Columns, findHeader, type Header, missingColumns } from "./columns.ts";
import { listFailure } from "./failure.ts";
import { personOf } from "./row.ts";
import { findTwins } from "./twins.ts";

/** In bytes, as it is uploaded. */
export const largestList = 10 * 1024 * 1024;
export const mostRows = 20_000;

export interface ListRow {
  /** 1 = the sheet's first line. */
  line: number;
  cells: Line;
  twinOf: number | null;
}

export interface List {
  headings: string[];
  columns: Columns;
  rows: ListRow[];
}

const headed = (sheets: readonly (readonly Line[])[], corrections: Readonly<Record<string, number>>) => {
  for (const lines of sheets) {
    const header = findHeader(lines, corrections);
    if (header) return { lines, header };
  }
  return null;
};

/** A line without anything in a known column is blank: numbering and notes make no row. */
const rowsUnder = (lines: readonly Line[], { line: headerLine, columns }: Header): ListRow[] => {
  const known = Object.values(columns).map(({ index }) => index);
  const rows = lines
    .map((cells, index) => ({ line: index + 1, cells, person: personOf(cells, columns) }))
    .filter(({ line, cells }) => line > headerLine + 1 && known.some((index) => !isBlank(cells[index])));
  const twins = findTwins(rows);
  return rows.map(({ line, cells }) => ({ line, cells, twinOf: twins.get(line) ?? null }));
};

/** The first sheet in which a header is found is the list. */
export const readList = (
  sheets: readonly (readonly Line[])[],
  corrections: Readonly<Record<string, number>>,
): { ok: true; list: List } | { ok: false; failure: Words } => {
  const found = headed(sheets, corrections);
  if (!found) return { ok: false, failure: listFailure("no-header") };
  const { header, lines } = found;
  const outside = Object.values(corrections).find((index) => index >= header.headings.length);
  if (outside !== undefined) return { ok: false, failure: listFailure("no-such-column", { column: outside }) };
  const missing = missingColumns(header.columns);
  if (missing.length > 0) return { ok: false, failure: listFailure("missing-columns", { fields: missing }) };
  const rows = rowsUnder(lines, header);
  if (rows.length === 0) return { ok: false, failure: listFailure("no-rows") };
  if (rows.length > mostRows) return { ok: false, failure: listFailure("too-many-rows") };
  return { ok: true, list: { headings: header.headings, columns: header.columns, rows } };
};

/** A cell as it was read from a sheet, before anybody knows what it means; written to JSON as it is. */
export type Cell = string | number | { date: string } | null;
export type Line = readonly Cell[];

/** Longer than any field takes: what comes after is cut, so that a sheet cannot grow when its cells are written out. */
export const longestText = 1000;

/** What a sheet's cell or a field of a CSV says. A date in a sheet is a day at midnight UTC. */
export const readCell = (value: unknown): Cell => {
  if (value === null || value === undefined || value === "") return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { date: value.toISOString().slice(0, 10) };
  return typeof value === "number" ? value : unguarded(String(value).slice(0, longestText + 1));
};

export const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.date : String(cell);
};

/** Nothing in it, or nothing but marks that stand for nothing. */
export const isBlank = (cell: Cell | undefined): boolean => /^[\s\p{P}\p{Cf}]*$/u.test(textOf(cell));

/** Stands where a character could not be read or cannot be held by a sheet; whoever mends the text types over it. */
export const gap = "\u25A1";
export const holdsGap = (text: string): boolean => /[\uFFFD\u25A1]/u.test(text);

/** What a spreadsheet program would run as a formula. */
const runs = /^[=+\-@\t\r＝＋－＠]/u;

/** Text that no spreadsheet program runs: the apostrophe says that text follows. */
export const guarded = (text: string): string => (runs.test(text) ? `'${text}` : text);

/** A guarded text as it was before; every other as it is. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && runs.test(text.slice(1)) ? text.slice(1) : text;

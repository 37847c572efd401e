import { parse } from "csv-parse/sync";
import { type Cell, type Line, readCell } from "../../domain/import/cell.ts";
import { TooLarge, Unreadable } from "./unpack.ts";
import { mostColumns, mostLines } from "./xlsx.ts";

/** Office suites write UTF-8 with or without a mark, UTF-16 with one, and on older Windows the Arabic code page 1256. */
const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1256").decode(bytes);
  }
};

const separators = [",", ";", "\t"];

const recordsOf = (text: string, delimiter: string, last: number): string[][] =>
  parse(text, {
    delimiter,
    to: last,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 1_000_000,
  });

/** The separator by which the widest of the first lines falls into the most cells; a title line has none. */
const separatorOf = (text: string): string => {
  const start = text.slice(0, 64 * 1024);
  const widest = (separator: string): number => {
    try {
      return Math.max(
        0,
        ...recordsOf(start.slice(0, start.lastIndexOf("\n")) || start, separator, 30).map(({ length }) => length),
      );
    } catch {
      return 0;
    }
  };
  const [first = ","] = separators.toSorted((one, other) => widest(other) - widest(one));
  return first;
};

/** A CSV has no types: bare Latin digits are what a spreadsheet had as a number, its leading zeros already lost. */
const cellOf = (text: string): Cell => (/^[1-9]\d{0,14}$/u.test(text) ? Number(text) : readCell(text));

export const readCsv = (bytes: Uint8Array): Line[] => {
  const text = decode(bytes);
  if (/\0/u.test(text)) throw new Unreadable("binary");
  const records = (() => {
    try {
      return recordsOf(text, separatorOf(text), mostLines + 1);
    } catch {
      throw new Unreadable("not a CSV");
    }
  })();
  if (records.length > mostLines || records.some(({ length }) => length > mostColumns)) throw new TooLarge();
  return records.map((record) => record.map(cellOf));
};

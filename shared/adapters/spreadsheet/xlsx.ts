import { type Zippable, zipSync } from "fflate";
import readXlsx from "read-excel-file/node";
import writeXlsx from "write-excel-file/node";
import { type Line, readCell } from "../../domain/import/cell.ts";
import { TooLarge, Unreadable, unpack } from "./unpack.ts";

const mostBytes = 64 * 1024 * 1024;
/** 20,000 rows, and room for what stands above and between them. */
export const mostLines = 21_000;
export const mostColumns = 200;

const isPart = (name: string): boolean => name.endsWith(".xml") || name.endsWith(".rels");
const positions = /<(?:\w+:)?(row|c)\b(?:[^<]*?\sr\s*=\s*(?:"([^"]*)"|'([^']*)'))?/gu;
const columnOf = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * A sheet of two cells may name the last row and the last column, and the reader fills in all between them: how far a part
 * reaches is looked at before it is read.
 */
const checkReach = (part: string): void => {
  let rows = 0;
  for (const [, tag, doubleQuoted, singleQuoted] of part.matchAll(positions)) {
    if (tag === "row") rows += 1;
    const position = doubleQuoted ?? singleQuoted;
    if (rows > mostLines) throw new TooLarge();
    if (position === undefined) continue;
    const [, letters = "", line = ""] = /^([A-Z]{0,3})(\d{1,7})$/u.exec(position) ?? [];
    if (line === "") throw new Unreadable("a position that is none");
    if (Number(line) > mostLines || columnOf(letters) > mostColumns) throw new TooLarge();
  }
};

/** What was looked at is what is read: the parts are packed again, and nothing else of the file. */
export const readWorkbook = async (bytes: Uint8Array): Promise<Line[][]> => {
  const parts = unpack(bytes, isPart, mostBytes);
  const text = new TextDecoder();
  const packed: Zippable = {};
  for (const [name, content] of parts) {
    checkReach(text.decode(content));
    packed[name] = [content, { level: 0 }];
  }
  try {
    const sheets = await readXlsx(Buffer.from(zipSync(packed)), { trim: false });
    return sheets.map(({ data }) => data.map((cells) => cells.map(readCell)));
  } catch {
    throw new Unreadable("not a workbook");
  }
};

const header = { fontWeight: "bold", backgroundColor: "#EEEEEE" } as const;

/** Text cells only, from right to left, the header bold and held in place, the last column wide: it says what is wrong. */
export const writeWorkbook = async ([headings = [], ...lines]: readonly (readonly string[])[]): Promise<Uint8Array> => {
  const cell = (value: string) => ({ value, type: String });
  const columns = headings.map((_, index) => ({ width: index === headings.length - 1 ? 80 : 18 }));
  return await writeXlsx(
    [headings.map((heading) => ({ ...cell(heading), ...header })), ...lines.map((line) => line.map(cell))],
    {
      rightToLeft: true,
      stickyRowsCount: 1,
      columns,
    },
  ).toBuffer();
};

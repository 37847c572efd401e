import type { Spreadsheets } from "../ports.ts";
import { readCsv } from "./spreadsheet/csv.ts";
import { TooLarge, Unreadable } from "./spreadsheet/unpack.ts";
import { readWorkbook, writeWorkbook } from "./spreadsheet/xlsx.ts";

/** Every .xlsx is a zip archive, and no CSV begins like one. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Lists as agencies send them, told apart by what they are and not by what they are called. */
export const makeSpreadsheets = (): Spreadsheets => ({
  read: async (list) => {
    try {
      return { ok: true, sheets: isZip(list) ? await readWorkbook(list) : [readCsv(list)] };
    } catch (error) {
      if (error instanceof TooLarge) return { ok: false, reason: "too-large" };
      if (error instanceof Unreadable) return { ok: false, reason: "unreadable" };
      throw error;
    }
  },
  write: writeWorkbook,
});

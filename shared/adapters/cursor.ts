import * as z from "zod";
import { BadCursor } from "../ports.ts";

/** Where a page ended: its sort key in the index, and the item. The list's own key is not in it; it comes with each question. */
export interface Position {
  sort: string;
  pk: string;
  sk: string;
}

const positionOnTheWire = z.tuple([z.string().min(1).max(200), z.string().min(1).max(200), z.string().min(1).max(60)]);

export const writeCursor = ({ sort, pk, sk }: Position): string =>
  Buffer.from(JSON.stringify([sort, pk, sk])).toString("base64url");

/** Throws `BadCursor` for anything that `writeCursor` cannot have made. */
export const readCursor = (cursor: string): Position => {
  const read = positionOnTheWire.safeParse(parsed(cursor));
  if (!read.success) throw new BadCursor();
  const [sort, pk, sk] = read.data;
  const position = { sort, pk, sk };
  if (writeCursor(position) !== cursor) throw new BadCursor();
  return position;
};

const parsed = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
};

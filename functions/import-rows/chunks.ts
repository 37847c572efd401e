/** The rows of a list, cut into pieces that are worked one at a time. */
import type { Line } from "../../shared/domain/import/cell.ts";
import type { ListRow } from "../../shared/domain/import/list.ts";
import type { DocumentStore, ImportPlan, ImportRecord } from "../../shared/ports.ts";

/** A chunk's work takes a few seconds at most, and its receipts fit in one item with room to spare. */
export const rowsPerChunk = 100;
/** A hundred rows of two hundred cells at their longest. */
const mostBytes = 100 * 1024 * 1024;

/** The content's hash is part of the name: two readings of a list that was replaced in between never mix. */
const keyOf = (importId: string, content: string, chunk: number): string =>
  `imports/${importId}/${content}/chunk-${String(chunk).padStart(4, "0")}.json`;

/** 1, 2, 3 … */
export const chunkNumbers = ({ chunks }: Pick<ImportPlan, "chunks">): number[] =>
  Array.from({ length: chunks }, (_, index) => index + 1);

export const writeChunk = (
  store: DocumentStore,
  importId: string,
  content: string,
  chunk: { number: number; rows: readonly ListRow[] },
): Promise<void> =>
  store.write(
    keyOf(importId, content, chunk.number),
    new TextEncoder().encode(JSON.stringify(chunk.rows)),
    "application/json",
  );

export const readChunk = async (
  store: DocumentStore,
  { id }: Pick<ImportRecord, "id">,
  { content }: ImportPlan,
  chunk: number,
): Promise<ListRow[]> => {
  const body = await store.read(keyOf(id, content, chunk), mostBytes);
  if (body === null) throw new Error(`Chunk ${chunk} of import ${id} is not in the store`);
  return JSON.parse(new TextDecoder().decode(body)) as { line: number; cells: Line; twinOf: number | null }[];
};

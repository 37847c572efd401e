/** Reads an agency's list once, and cuts it into chunks. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Words } from "../../shared/domain/finding.ts";
import { listFailure } from "../../shared/domain/import/failure.ts";
import { type List, largestList, readList } from "../../shared/domain/import/list.ts";
import type { DocumentStore, ImportPlan, ImportRecord, Spreadsheets } from "../../shared/ports.ts";
import { atMost } from "./at-most.ts";
import { rowsPerChunk, writeChunk } from "./chunks.ts";

const writesAtOnce = 8;

export interface PlanPorts {
  store: DocumentStore;
  spreadsheets: Spreadsheets;
}

type Planned = { plan: ImportPlan } | { failure: Words };

/** The port refuses to read what is larger than its limit with a RangeError. */
const fetchList = async (store: DocumentStore, upload: string): Promise<Uint8Array | Words> => {
  try {
    return (await store.read(upload, largestList)) ?? listFailure("no-upload");
  } catch (error) {
    if (error instanceof RangeError) return listFailure("too-large");
    throw error;
  }
};

const cut = ({ rows }: List): { number: number; rows: List["rows"] }[] =>
  Array.from({ length: Math.ceil(rows.length / rowsPerChunk) }, (_, index) => ({
    number: index + 1,
    rows: rows.slice(index * rowsPerChunk, (index + 1) * rowsPerChunk),
  }));

/** Nothing is recorded here: after a crash the same list makes the same chunks again. A list that cannot be read never will be. */
export const makePlan =
  ({ store, spreadsheets }: PlanPorts) =>
  async ({ id, upload, corrections }: ImportRecord): Promise<Planned> => {
    const bytes = await fetchList(store, upload);
    if (!(bytes instanceof Uint8Array)) return { failure: bytes };
    const read = await spreadsheets.read(bytes);
    if (!read.ok) return { failure: listFailure(read.reason) };
    const found = readList(read.sheets, corrections);
    if (!found.ok) return { failure: found.failure };
    const content = bytesToHex(sha256(bytes));
    const chunks = cut(found.list);
    await atMost(writesAtOnce, chunks, (chunk) => writeChunk(store, id, content, chunk));
    const { headings, columns, rows } = found.list;
    return { plan: { content, headings, columns, rows: rows.length, chunks: chunks.length } };
  };

/** The rows of an agency's list become drafts: one message plans, one message per chunk works, the last one closes. */
import type * as z from "zod";
import type { importMessage } from "../../shared/contract/messages.ts";
import { badRowsKey, badRowsSheet, spreadsheetType } from "../../shared/domain/import/bad-rows.ts";
import type { ChunkTally, ImportLog, ImportPlan, ImportQueue, ImportRecord } from "../../shared/ports.ts";
import { atMost } from "./at-most.ts";
import { chunkNumbers, readChunk } from "./chunks.ts";
import { makePlan, type PlanPorts } from "./plan.ts";
import { makeRowDraft, type RowPorts } from "./row-draft.ts";

export interface ImportRowsPorts extends PlanPorts, RowPorts {
  imports: ImportLog;
  queue: ImportQueue;
}

/** Two chunks are worked at a time already; more rows at once keep the people who submit meanwhile waiting (ADR 0006). */
const rowsAtOnce = 1;
const readsAtOnce = 8;

/** `chunk` null: plan the list. */
type ImportMessage = z.infer<typeof importMessage>;

export const makeImportRows = (ports: ImportRowsPorts) => {
  const { imports, queue, store, spreadsheets } = ports;
  const plan = makePlan(ports);
  const rowDraft = makeRowDraft(ports);

  const loaded = async (id: string) => {
    const found = await imports.load(id);
    if (!found) throw new Error(`Import ${id} is not known`);
    return found;
  };

  /** The rows that were refused, beside what is wrong with each. */
  const badRows = async (record: ImportRecord, planned: ImportPlan, finished: readonly ChunkTally[]) => {
    const withRefused = finished.filter(({ refused }) => refused > 0);
    const found = await atMost(readsAtOnce, withRefused, async ({ chunk }) => {
      const faults = new Map(
        (await imports.receipts(record.id, chunk)).map((receipt) => [receipt.line, receipt.faults]),
      );
      const rows = await readChunk(store, record, planned, chunk);
      return rows.map(({ line, cells }) => ({ cells, faults: faults.get(line) ?? [] }));
    });
    return found.flat().filter(({ faults }) => faults.length > 0);
  };

  /**
   * Whoever finds every chunk finished closes the import; two at the same moment write the same sheet. A crash in between
   * leaves it planned, and the message that comes again, of the chunk or of the plan, closes it then.
   */
  const close = async (id: string): Promise<string> => {
    const { record, finished } = await loaded(id);
    if (record.status !== "planned" || !record.plan || finished.length < record.plan.chunks) return record.status;
    const rows = await badRows(record, record.plan, finished);
    if (rows.length > 0)
      await store.write(badRowsKey(id), await spreadsheets.write(badRowsSheet(record.plan, rows)), spreadsheetType);
    await imports.finish(id);
    return "done";
  };

  /**
   * The plan is recorded before the chunks are sent for: a crash in between leaves a planned import, and the message that
   * comes again sends for whatever is not finished. A chunk sent for twice is worked once.
   */
  const start = async (id: string): Promise<string> => {
    const { record } = await loaded(id);
    if (record.status === "received") await imports.plan(id, await plan(record));
    const { record: now, finished } = await loaded(id);
    if (now.status !== "planned" || !now.plan) return now.status;
    const done = new Set(finished.map(({ chunk }) => chunk));
    const open = chunkNumbers(now.plan).filter((chunk) => !done.has(chunk));
    if (open.length === 0) return close(id);
    await queue.send(open.map((chunk) => ({ import: id, chunk })));
    return "planned";
  };

  /** A crash among the rows leaves drafts without receipts; the rows that made them are told again as made. */
  const work = async (id: string, chunk: number): Promise<string> => {
    const { record, finished } = await loaded(id);
    if (!record.plan || chunk > record.plan.chunks) throw new Error(`Import ${id} has no chunk ${chunk}`);
    if (!finished.some((tally) => tally.chunk === chunk)) {
      const planned = record.plan;
      const rows = await readChunk(store, record, planned, chunk);
      const receipts = await atMost(rowsAtOnce, rows, (row) => rowDraft(record, planned, row));
      const refused = receipts.filter(({ outcome }) => outcome === "refused").length;
      await imports.finishChunk(id, { chunk, accepted: receipts.length - refused, refused }, receipts);
    }
    return close(id);
  };

  return (message: ImportMessage): Promise<string> =>
    message.chunk === null ? start(message.import) : work(message.import, message.chunk);
};

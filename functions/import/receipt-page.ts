import { BadCursor } from "../../shared/domain/fault.ts";
import type { Words } from "../../shared/domain/finding.ts";
import { sentenceOf } from "../../shared/domain/import/fault.ts";
import type { Asked, ChunkTally, ImportLog, ImportPlan, ImportRecord, Page, RowReceipt } from "../../shared/ports.ts";

const notes: Record<NonNullable<RowReceipt["kept"]>, Words> = {
  edited: {
    fa: "این پیش‌نویس پس از ورود دستی ویرایش شده است و دست نخورد؛ تفاوت را در خود پرونده اصلاح کنید.",
    en: "This draft was edited by hand since its import and was left alone; mend the difference in the case itself.",
  },
  submitted: {
    fa: "این پرونده پیش‌تر ارسال شده است و دست نخورد.",
    en: "This case was submitted before and was left alone.",
  },
};

const receiptView = ({ columns }: ImportPlan, { line, outcome, case: caseId, kept, faults }: RowReceipt) => ({
  line,
  outcome,
  case: caseId,
  note: kept && notes[kept],
  errors: faults.map((fault) => ({
    field: fault.field,
    column: columns[fault.field]?.heading ?? null,
    message: sentenceOf(fault),
  })),
});

/** `chunk.offset`, both counted from where the page before ended. */
const place = (cursor: string | null): { chunk: number; offset: number } => {
  const [, chunk, offset] = /^(\d{1,5})\.(\d{1,5})$/u.exec(cursor ?? "1.0") ?? [];
  if (chunk === undefined || offset === undefined) throw new BadCursor();
  return { chunk: Number(chunk), offset: Number(offset) };
};

/** Receipts in the order of the list, of the chunks that are finished so far. */
export const receiptPage = async (
  imports: ImportLog,
  { record, finished }: { record: ImportRecord; finished: readonly ChunkTally[] },
  { limit, cursor }: Asked,
): Promise<Page<ReturnType<typeof receiptView>>> => {
  const from = place(cursor);
  const { plan } = record;
  const items: ReturnType<typeof receiptView>[] = [];
  if (!plan) return { items, next: null };
  for (const { chunk } of finished.filter((tally) => tally.chunk >= from.chunk)) {
    const offset = chunk === from.chunk ? from.offset : 0;
    const receipts = await imports.receipts(record.id, chunk);
    const end = offset + limit - items.length;
    items.push(...receipts.slice(offset, end).map((receipt) => receiptView(plan, receipt)));
    if (end < receipts.length) return { items, next: `${chunk}.${end}` };
    if (items.length === limit) {
      const more = finished.some((tally) => tally.chunk > chunk);
      return { items, next: more ? `${chunk + 1}.0` : null };
    }
  }
  return { items, next: null };
};

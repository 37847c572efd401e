import { BadCursor } from "../../shared/domain/fault.ts";
import type { ChangedCase } from "../../shared/domain/rehearsal.ts";
import type { AgencyRehearsal, Asked, ChangedPart, DocumentStore, Page, RehearsalRecord } from "../../shared/ports.ts";

/** Five hundred rows of every rule changed, with room to spare. */
const mostBytes = 10 * 1024 * 1024;

/** `agency.part.row`, counted from 0 in the rehearsal's own order of agencies. */
const place = (cursor: string | null): { agency: number; part: number; row: number } => {
  const [, agency, part, row] = /^(\d{1,5})\.(\d{1,5})\.(\d{1,3})$/u.exec(cursor ?? "0.0.0") ?? [];
  if (agency === undefined || part === undefined || row === undefined) throw new BadCursor();
  return { agency: Number(agency), part: Number(part), row: Number(row) };
};

const read = async (store: Pick<DocumentStore, "read">, { key }: ChangedPart): Promise<ChangedCase[]> => {
  const body = await store.read(key, mostBytes);
  if (body === null) throw new Error(`The list ${key} is not in the store`);
  return JSON.parse(new TextDecoder().decode(body));
};

/** Changed cases of the agencies that are finished, agency by agency. While the rehearsal runs the list grows. */
export const changesPage = async (
  store: Pick<DocumentStore, "read">,
  record: RehearsalRecord,
  begun: readonly AgencyRehearsal[],
  { limit, cursor }: Asked,
): Promise<Page<ChangedCase>> => {
  const from = place(cursor);
  const partsOf = (agency: string) => begun.find((one) => one.agency === agency)?.result?.parts ?? [];
  const listed = (record.agencies ?? []).flatMap((agency, number) =>
    partsOf(agency).map((part, index) => ({ agency: number, part: index, stored: part })),
  );
  const open = listed.filter(
    ({ agency, part }) => agency > from.agency || (agency === from.agency && part >= from.part),
  );
  const items: ChangedCase[] = [];
  for (const { agency, part, stored } of open) {
    const isFirst = agency === from.agency && part === from.part;
    const start = isFirst ? from.row : 0;
    if (items.length === limit) return { items, next: `${agency}.${part}.${start}` };
    const rows = await read(store, stored);
    const end = start + limit - items.length;
    items.push(...rows.slice(start, end));
    if (end < rows.length) return { items, next: `${agency}.${part}.${end}` };
  }
  return { items, next: null };
};

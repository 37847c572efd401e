/** One row becomes a draft, or meets the draft that its person already has. */
import type { Draft } from "../../shared/domain/case.ts";
import type { CaseFile } from "../../shared/domain/case-file.ts";
import { importedDraftId } from "../../shared/domain/import/draft-id.ts";
import type { ListRow } from "../../shared/domain/import/list.ts";
import { meet, requestOf } from "../../shared/domain/import/meeting.ts";
import { readRow } from "../../shared/domain/import/row.ts";
import type { Drafts, ImportPlan, ImportRecord, Now, PersonKeys, RowReceipt } from "../../shared/ports.ts";

export interface RowPorts {
  drafts: Drafts;
  personKeys: PersonKeys;
  now: Now;
}

/** Others may write the same draft meanwhile; each time it is met anew. */
const attempts = 5;

const fresh = (record: ImportRecord, id: string, file: CaseFile, at: string, version: number): Draft => ({
  id,
  agency: record.agency,
  version,
  file,
  contributors: [record.person],
  createdAt: at,
  changedAt: at,
  request: { id: requestOf(record.id), body: record.request.body },
  status: "open",
  importId: record.id,
  importVersion: version,
  keeper: record.person,
  handedOver: [],
  signOff: null,
});

const updated = (there: Draft, record: ImportRecord, file: CaseFile, at: string): Draft => ({
  ...there,
  version: there.version + 1,
  file: { ...file, documents: there.file.documents },
  contributors: [...new Set([...there.contributors, record.person])],
  changedAt: at,
  importId: record.id,
  importVersion: there.version + 1,
});

export const makeRowDraft = ({ drafts, personKeys, now }: RowPorts) => {
  /** Every write is conditional on what was met, so a repeat after a crash finds its own work and tells it the same. */
  const settle = async (
    record: ImportRecord,
    id: string,
    file: CaseFile,
  ): Promise<Pick<RowReceipt, "outcome" | "kept">> => {
    const at = now().toISOString();
    let saved = await drafts.create(fresh(record, id, file, at, 1));
    if (saved.ok) return { outcome: "created", kept: null };
    for (let attempt = 0; attempt < attempts && saved.draft !== null; attempt++) {
      const there: Draft = saved.draft;
      const met = meet(there, file, record.id);
      if (met.step === "leave") return met;
      saved =
        met.step === "update"
          ? await drafts.save(updated(there, record, file, at), null)
          : await drafts.create(fresh(record, id, file, at, there.version + 1), there.version);
      if (saved.ok) return { outcome: met.step === "update" ? "updated" : "created", kept: null };
    }
    throw new Error(`Draft ${id} is written by others again and again`);
  };

  return async (
    record: ImportRecord,
    { columns }: ImportPlan,
    { line, cells, twinOf }: ListRow,
  ): Promise<RowReceipt> => {
    const { agency, caseType, defaults } = record;
    const read = readRow(cells, columns, { caseType, defaults, twinOf });
    if (!read.ok) return { line, outcome: "refused", case: null, kept: null, faults: read.faults };
    const { file } = read;
    const person = personKeys.guard(file.person.nationalId ?? "");
    const id = importedDraftId({ agency, caseType, permit: file.permit, person });
    const { outcome, kept } = await settle(record, id, file);
    return { line, outcome, case: id, kept, faults: [] };
  };
};

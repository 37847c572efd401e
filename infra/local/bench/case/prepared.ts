/** Drafts that are ready to be handed in, written straight into the table: a renewal, whose route ends in the province. */
import { createHash } from "node:crypto";
import { draftItem } from "../../../../shared/adapters/cases/items.ts";
import { documentKey } from "../../../../shared/adapters/cases/keys.ts";
import type { Draft } from "../../../../shared/domain/case.ts";
import { type CaseFile, emptyFile } from "../../../../shared/domain/case-file.ts";
import { tehranDate } from "../../../../shared/domain/solar-date.ts";
import { requiredDocuments } from "../../../../shared/law/index.ts";
import { inventedPerson } from "../../seed/people.ts";
import type { BulkTable, StoredItem } from "./bulk-table.ts";

export interface Prepared {
  id: string;
  /** Account of the agency that hands it in. */
  officer: string;
}

const agencies = [
  { agency: "health", officer: "officer.health", person: "person-azari", permit: "302/1405/118", post: 20_001 },
  { agency: "education", officer: "officer.education", person: "person-karimi", permit: "302/1405/204", post: 30_001 },
] as const;

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const issuedBefore = 30 * 24 * 3_600_000;

/** Everybody whom the seed does not use already. */
const firstPerson = 1_000;

const fileOf = (index: number, { permit, post }: (typeof agencies)[number], handedOn: boolean): CaseFile => ({
  ...emptyFile(handedOn ? "transfer" : "specific-work-renewal"),
  ...{ permit, post: String(post + (index % 60)), employmentType: handedOn ? "official" : "specific-work" },
  person: { ...inventedPerson(firstPerson + index), employeeNumber: handedOn ? "12345678" : null },
  contract: handedOn ? null : { start: "2026-12-22", end: "2027-12-20", specialised: false },
  ...{ funding: "1405/7781", vetting: "1405/2210", residence: { place: "مراغه", years: 12 } },
  destination: handedOn ? "roads" : null,
});

/** `handedOn`: a transfer, which ends at another agency's own system. */
export const prepare = (table: BulkTable, from: number, count: number, handedOn = false): Prepared[] => {
  const now = new Date();
  const createdAt = now.toISOString();
  const issuedOn = tehranDate(new Date(now.getTime() - issuedBefore));
  const prepared: Prepared[] = [];
  const items = function* (): Generator<StoredItem> {
    for (let index = from; index < from + count; index++) {
      const by = agencies[index % agencies.length] as (typeof agencies)[number];
      const id = hash(`bench ${index}`).slice(0, 32);
      const file = fileOf(index, by, handedOn);
      const request = { id: `bench:${index}`, body: `bench:${index}` };
      const documents = requiredDocuments(file).map((kind) => ({
        ...{ kind, documentId: hash(`bench ${index} ${kind}`).slice(0, 32), issuedOn },
      }));
      for (const document of documents)
        yield {
          ...documentKey(id, document.documentId),
          ...{ ...document, contentType: "application/pdf", status: "verified", size: 84_000, request, createdAt },
          // Each has bytes of its own; the bucket is not asked about what was verified today.
          sha256: hash(`bytes of ${document.documentId}`),
        };
      const draft: Draft = {
        ...{ id, agency: by.agency, version: 1, file: { ...file, documents }, contributors: [by.person] },
        ...{ createdAt, changedAt: createdAt, request, status: "open", importId: null, importVersion: null },
        ...{ keeper: by.person, handedOver: [], signOff: null },
      };
      yield draftItem(draft, true);
      prepared.push({ id, officer: by.officer });
    }
  };
  table.write(items());
  return prepared;
};

/** Where everything lives in the table Cases. */
import type { Key } from "../dynamodb/read.ts";

export const casePartition = (caseId: string): string => `CASE#${caseId}`;
const inCase = (caseId: string, sk: string): Key => ({ pk: casePartition(caseId), sk });

const sixDigits = (seq: number): string => String(seq).padStart(6, "0");

export const headKey = (caseId: string): Key => inCase(caseId, "HEAD");
export const draftKey = (caseId: string): Key => inCase(caseId, "DRAFT");
export const eventKey = (caseId: string, seq: number): Key => inCase(caseId, `EVENT#${sixDigits(seq)}`);
export const documentKey = (caseId: string, documentId: string): Key => inCase(caseId, `DOCUMENT#${documentId}`);
export const handOffKey = (caseId: string, handOff: string): Key => inCase(caseId, `HANDOFF#${handOff}`);
export const noticePrefix = "NOTICE#";
export const noticeKey = (caseId: string, { seq, index }: { seq: number; index: number }): Key =>
  inCase(caseId, `${noticePrefix}${sixDigits(seq)}#${index}`);

export const guardItemKey = (key: string): Key => ({ pk: `GUARD#${key}`, sk: "GUARD" });
export const counterKey = (counter: string): Key => ({ pk: `COUNTER#${counter}`, sk: "COUNTER" });

export const importPartition = (id: string): string => `IMPORT#${id}`;
export const uploadKey = (id: string): Key => ({ pk: `UPLOAD#${id}`, sk: "UPLOAD" });
export const importKey = (id: string): Key => ({ pk: importPartition(id), sk: "IMPORT" });
const chunkNumber = (chunk: number): string => `CHUNK#${String(chunk).padStart(4, "0")}`;
export const chunkKey = (id: string, chunk: number): Key => ({ pk: importPartition(id), sk: chunkNumber(chunk) });
/** Apart from what is read at every look at the import. */
export const receiptsKey = (id: string, chunk: number): Key => ({ pk: `RECEIPTS#${id}`, sk: chunkNumber(chunk) });

export const rehearsalPartition = (id: string): string => `REHEARSAL#${id}`;
export const rehearsalKey = (id: string): Key => ({ pk: rehearsalPartition(id), sk: "REHEARSAL" });
export const agencyRehearsalKey = (id: string, agency: string): Key => ({
  pk: rehearsalPartition(id),
  sk: `AGENCY#${agency}`,
});

export const rehearsalsPartition = "REHEARSALS";
/** Names a rehearsal in the order of time. */
export const listedRehearsalKey = ({ createdAt, id }: { createdAt: string; id: string }): Key => ({
  pk: rehearsalsPartition,
  sk: `${createdAt}#${id}`,
});

export const samplePartition = (id: string): string => `SAMPLE#${id}`;
export const sampleKey = (id: string): Key => ({ pk: samplePartition(id), sk: "SAMPLE" });
export const verdictKey = (id: string, caseId: string, seq: number): Key => ({
  pk: samplePartition(id),
  sk: `VERDICT#${caseId}#${seq}`,
});
/** In the order of time. */
export const samplesPartition = (province: string): string => `SAMPLES#${province}`;
export const samplesKey = (province: string, at: string, id: string): Key => ({
  pk: samplesPartition(province),
  sk: `${at}#${id}`,
});

/** The case of a partition key. */
export const caseIdOf = (pk: string): string => pk.slice("CASE#".length);

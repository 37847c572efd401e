/** What changed between two revisions: fields by JSON pointer, documents by what they are and their content's hash. */
import type { Revision } from "./case.ts";
import type { RevisionDocument } from "./event.ts";

type Plain = string | number | boolean | null;

export interface FieldDifference {
  /** JSON pointer (RFC 6901) into the case file. */
  pointer: string;
  before: Plain;
  after: Plain;
}

export interface DocumentDifference {
  kind: RevisionDocument["kind"];
  /** Replaced: another content. Redated: the same content with another date of issue. */
  change: "added" | "removed" | "replaced" | "redated";
  before: RevisionDocument | null;
  after: RevisionDocument | null;
}

export interface Difference {
  fields: FieldDifference[];
  documents: DocumentDifference[];
}

type Compared = Pick<Revision, "file" | "documents">;

const escaped = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");

const partsOf = (value: unknown): Record<string, unknown> | null =>
  value !== null && typeof value === "object" ? (value as Record<string, unknown>) : null;

/** A part that one of them does not have differs by each thing that it says. */
const fieldsBetween = (before: unknown, after: unknown, pointer: string): FieldDifference[] => {
  const [was, is] = [partsOf(before), partsOf(after)];
  if (was === null && is === null) {
    const [one, other] = [(before ?? null) as Plain, (after ?? null) as Plain];
    return one === other ? [] : [{ pointer, before: one, after: other }];
  }
  const names = [...new Set([...Object.keys(is ?? {}), ...Object.keys(was ?? {})])];
  return names.flatMap((name) => fieldsBetween(was?.[name], is?.[name], `${pointer}/${escaped(name)}`));
};

/** Those of a kind: what is the same in both is told by its hash, and what is left is replaced in the order of the file. */
const documentsOfKind = (before: RevisionDocument[], after: RevisionDocument[]): DocumentDifference[] => {
  const left = [...before];
  const fresh: RevisionDocument[] = [];
  const found: DocumentDifference[] = [];
  for (const document of after) {
    const place = left.findIndex(({ sha256 }) => sha256 === document.sha256);
    const same = place === -1 ? undefined : left.splice(place, 1)[0];
    if (same === undefined) fresh.push(document);
    else if (same.issuedOn !== document.issuedOn)
      found.push({ kind: document.kind, change: "redated", before: same, after: document });
  }
  for (const document of fresh) {
    const replaced = left.shift() ?? null;
    found.push({ kind: document.kind, change: replaced ? "replaced" : "added", before: replaced, after: document });
  }
  return [
    ...found,
    ...left.map((gone) => ({ kind: gone.kind, change: "removed" as const, before: gone, after: null })),
  ];
};

/** In the order of the later file; what it no longer has comes last. */
export const differenceBetween = (before: Compared, after: Compared): Difference => {
  const { documents: _filed, ...was } = before.file;
  const { documents: _now, ...is } = after.file;
  const kinds = [...new Set([...after.documents, ...before.documents].map(({ kind }) => kind))];
  const of = (documents: RevisionDocument[], kind: RevisionDocument["kind"]) =>
    documents.filter((document) => document.kind === kind);
  return {
    fields: fieldsBetween(was, is, ""),
    documents: kinds.flatMap((kind) => documentsOfKind(of(before.documents, kind), of(after.documents, kind))),
  };
};

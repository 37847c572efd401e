import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceBetween } from "../../shared/domain/difference.ts";
import type { RevisionDocument } from "../../shared/domain/event.ts";
import { aFile } from "../law/a-file.ts";
import { anyFile } from "../law/any-file.ts";

const document = (changes: Partial<RevisionDocument> = {}): RevisionDocument => ({
  ...{
    kind: "degree",
    documentId: "d1",
    issuedOn: "2026-09-01",
    sha256: "aa",
    size: 9,
    contentType: "application/pdf",
  },
  ...changes,
});
const file = aFile("official-hire");
const between = (before: RevisionDocument[], after: RevisionDocument[]) =>
  differenceBetween({ file, documents: before }, { file, documents: after }).documents;

describe("the difference of two files", () => {
  const fields = (changes: Parameters<typeof aFile>[1]) =>
    differenceBetween({ file, documents: [] }, { file: aFile("official-hire", changes), documents: [] }).fields;

  it("names each changed field by its pointer, with what it was and what it is", () => {
    expect(fields({ post: "4899", person: { givenName: "مریم" } })).toEqual([
      { pointer: "/post", before: file.post, after: "4899" },
      { pointer: "/person/givenName", before: file.person.givenName, after: "مریم" },
    ]);
  });

  it("goes into a part that was not there, or is there no longer", () => {
    const without = { ...file, exam: null };
    const taken = { ...file, exam: { notice: "3/1405", result: "passed" as const } };
    expect(differenceBetween({ file: without, documents: [] }, { file: taken, documents: [] }).fields).toEqual([
      { pointer: "/exam/notice", before: null, after: "3/1405" },
      { pointer: "/exam/result", before: null, after: "passed" },
    ]);
    expect(differenceBetween({ file: taken, documents: [] }, { file: without, documents: [] }).fields).toEqual([
      { pointer: "/exam/notice", before: "3/1405", after: null },
      { pointer: "/exam/result", before: "passed", after: null },
    ]);
  });

  it("leaves the list of documents to their contents", () => {
    const filed = [{ kind: "degree", documentId: "d1", issuedOn: null }] as const;
    expect(fields({ documents: [...filed] })).toEqual([]);
  });

  it("is none of a file with itself, and turned round it is the same with its sides exchanged", () => {
    fc.assert(
      fc.property(anyFile, anyFile, (one, other) => {
        const [left, right] = [
          { file: one, documents: [] },
          { file: other, documents: [] },
        ];
        expect(differenceBetween(left, left)).toEqual({ fields: [], documents: [] });
        const back = differenceBetween(right, left).fields.map(({ pointer, before, after }) => ({
          ...{ pointer, before: after, after: before },
        }));
        const sorted = (all: { pointer: string }[]) => all.toSorted((a, b) => (a.pointer < b.pointer ? -1 : 1));
        expect(sorted(back)).toEqual(sorted(differenceBetween(left, right).fields));
      }),
      { seed: 1405, numRuns: 60 },
    );
  });
});

describe("the difference of documents", () => {
  it("tells what was added and what was removed", () => {
    const card = document({ kind: "national-card", documentId: "d2", sha256: "bb" });
    expect(between([document()], [document(), card])).toEqual([
      { kind: "national-card", change: "added", before: null, after: card },
    ]);
    expect(between([document(), card], [document()])).toEqual([
      { kind: "national-card", change: "removed", before: card, after: null },
    ]);
  });

  it("tells a replaced content by its hash, whatever its id is", () => {
    const other = document({ documentId: "d2", sha256: "bb" });
    expect(between([document()], [other])).toEqual([
      { kind: "degree", change: "replaced", before: document(), after: other },
    ]);
    expect(between([document()], [document({ documentId: "d2" })])).toEqual([]);
  });

  it("tells another date of issue of the same content", () => {
    const after = document({ documentId: "d2", issuedOn: "2026-10-01" });
    expect(between([document()], [after])).toEqual([{ kind: "degree", change: "redated", before: document(), after }]);
  });

  it("of several of a kind keeps those that are the same, in any order", () => {
    const [one, two, three] = ["aa", "bb", "cc"].map((sha256) => document({ documentId: sha256, sha256 })) as [
      RevisionDocument,
      RevisionDocument,
      RevisionDocument,
    ];
    expect(between([one, two], [two, one])).toEqual([]);
    expect(between([one, two], [two, three])).toEqual([
      { kind: "degree", change: "replaced", before: one, after: three },
    ]);
    expect(between([one], [two, one])).toEqual([{ kind: "degree", change: "added", before: null, after: two }]);
  });
});

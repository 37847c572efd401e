/** Two windows write in one draft: what each changed is put together, and only what both changed is asked about. */
import type { CaseFile } from "../../../../shared/domain/case-file.ts";

/** A part of the file that is written as a whole, by its JSON pointer: «/permit», «/person/degree». */
export type Part = string;

const partsOf = ({ person, ...rest }: CaseFile): Map<Part, unknown> =>
  new Map([
    ...Object.entries(rest).map(([name, value]): [Part, unknown] => [`/${name}`, value]),
    ...Object.entries(person).map(([name, value]): [Part, unknown] => [`/person/${name}`, value]),
  ]);

const ordered = (_: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/** Whether two say the same, in whatever order a table gave their fields back. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, ordered) === JSON.stringify(other, ordered);

const withPart = (file: CaseFile, part: Part, value: unknown): CaseFile => {
  const [, first = "", second] = part.split("/");
  return second === undefined
    ? { ...file, [first]: value }
    : { ...file, person: { ...file.person, [second]: value } as CaseFile["person"] };
};

export interface Merged {
  file: CaseFile;
  /** Parts that came from the other window. */
  taken: Part[];
  /** Parts that both changed; `file` has ours. */
  clashes: Part[];
}

/** `sent`: as we wrote it last; `kept`: as the answer to that had it; `theirs`: as it stands now. */
export const merge = (mine: CaseFile, sent: CaseFile, kept: CaseFile, theirs: CaseFile): Merged => {
  const [own, written, before, now] = [mine, sent, kept, theirs].map(partsOf) as [
    Map<Part, unknown>,
    Map<Part, unknown>,
    Map<Part, unknown>,
    Map<Part, unknown>,
  ];
  const merged: Merged = { file: mine, taken: [], clashes: [] };
  for (const [part, value] of now) {
    if (same(value, before.get(part)) || same(value, own.get(part))) continue;
    if (!same(own.get(part), written.get(part))) merged.clashes.push(part);
    else {
      merged.file = withPart(merged.file, part, value);
      merged.taken.push(part);
    }
  }
  return merged;
};

/** The other window's value in place of ours. */
export const taking = (file: CaseFile, theirs: CaseFile, parts: readonly Part[]): CaseFile =>
  parts.reduce((result, part) => withPart(result, part, partsOf(theirs).get(part)), file);

/** What a resubmission changed: the revision that was returned is read beside the last one, and held against it. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Difference, differenceBetween } from "../../../shared/domain/difference.ts";
import type { RevisionDocument } from "../../../shared/domain/event.ts";
import { ask } from "../../api/ask.ts";
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import type { Filed } from "../../design/case/documents.tsx";
import type { Subject } from "./subject.ts";

type Held = Pick<BodyOf<"readRevision">, "file" | "documents">;

const compared = ({ file, documents }: Held) => ({
  file,
  // What was handed in has its hash; without one there is nothing to compare.
  documents: documents.flatMap(({ status: _, sha256, ...document }): RevisionDocument[] =>
    sha256 === null ? [] : [{ ...document, sha256 }],
  ),
});

export function useChanged(subject: Subject) {
  const before = subject.revisions.at(-2);
  const earlier = useQuery({
    ...ask("readRevision", { params: { id: subject.id, number: before?.number ?? 1 } }),
    enabled: before !== undefined,
  });
  const difference = earlier.data ? differenceBetween(compared(earlier.data.body), compared(subject)) : null;
  return { before, earlier, difference };
}

/** The documents to look at, each with what became of it: those of the last revision, then those that it no longer has. */
export function useMarkedDocuments(subject: Subject, difference: Difference | null, number: number): Filed[] {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  if (!difference) return subject.documents;
  const marks = new Map(difference.documents.map(({ after, change }) => [after?.documentId, change]));
  const former = difference.documents.flatMap(({ before, change }) => (before && change !== "redated" ? [before] : []));
  return [
    ...subject.documents.map((document) => {
      const change = marks.get(document.documentId);
      return change ? { ...document, mark: t(`changes.${change}`) } : document;
    }),
    ...former.map((document) => ({ ...document, mark: t("changes.former", { number: show.number(number) }) })),
  ];
}

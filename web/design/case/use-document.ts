import { useQuery } from "@tanstack/react-query";
import { ask, queryClient } from "../../api/ask.ts";
import { readBytes } from "../../api/bytes.ts";
import type { Problem } from "../../api/problem.ts";

const minutes = 60_000;

const documentOf = (caseId: string, documentId: string) => ({
  queryKey: ["document", caseId, documentId] as const,
  // Its address lives for a minute; what is read by it does not change.
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Blob> => {
    const question = ask("readDocument", { params: { id: caseId, documentId } });
    const { body } = await queryClient.fetchQuery({ ...question, staleTime: 0 });
    const bytes = await readBytes(body.url, signal);
    return new Blob([bytes], { type: body.contentType });
  },
  staleTime: 10 * minutes,
  gcTime: minutes,
});

/** The bytes of a document, kept while it is looked at and a minute longer. */
export const useDocument = (caseId: string, documentId: string) =>
  useQuery<Blob, Problem>(documentOf(caseId, documentId));

/** Has the next one there before it is asked for. */
export const prefetchDocument = (caseId: string, documentId: string): void =>
  void queryClient.prefetchQuery(documentOf(caseId, documentId));

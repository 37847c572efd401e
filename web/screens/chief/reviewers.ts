import { useQuery } from "@tanstack/react-query";
import { ask } from "../../api/ask.ts";
import type { BodyOf } from "../../api/types.ts";

export type Reviewer = BodyOf<"listReviewers">["items"][number];

/** Who may be given a case now. */
export function useReviewers(): readonly Reviewer[] {
  const { data } = useQuery(ask("listReviewers"));
  return (data?.body.items ?? []).filter(
    ({ active, roles }) => active && (roles.includes("reviewer") || roles.includes("chief-reviewer")),
  );
}

import { useQuery } from "@tanstack/react-query";
import { type Away, isAway } from "../../../shared/domain/leave.ts";
import { tehranDate } from "../../../shared/domain/solar-date.ts";
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

/** The leave that runs today. */
export const awayToday = ({ away }: { away: Away | null }): Away | null =>
  isAway(away, tehranDate(new Date())) ? away : null;

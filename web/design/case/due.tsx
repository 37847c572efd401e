/** The day that a case of a list waits for, marked by how near it is. */
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import { type Urgency, UrgencyMark } from "../parts/label.tsx";

export type Row = BodyOf<"listCases">["items"][number];

export const urgencyOfRow = ({ overdue, near }: Row): Exclude<Urgency, "critical"> => {
  if (overdue) return "overdue";
  return near ? "near" : "calm";
};

export function Due({ row }: { row: Row }) {
  const show = useShow();
  return row.dueOn ? <UrgencyMark urgency={urgencyOfRow(row)}>{show.shortDay(row.dueOn)}</UrgencyMark> : null;
}

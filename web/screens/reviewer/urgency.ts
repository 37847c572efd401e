/** How late a case is, for groups and marks. */
import { addDays, tehranDate } from "../../../shared/domain/solar-date.ts";
import type { BodyOf } from "../../api/types.ts";
import type { Urgency } from "../../design/parts/label.tsx";

export type Row = BodyOf<"listCases">["items"][number];

/** Days past its target from which on a case is critically late. */
const critical = 7;

export function urgencyOf({ overdue, near, dueOn }: Row): Urgency {
  if (overdue) return dueOn && addDays(dueOn, critical) < tehranDate(new Date()) ? "critical" : "overdue";
  return near ? "near" : "calm";
}

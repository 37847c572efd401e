/** How pressing a case is on a day: by the day that its row shows, and read like nearness, never stored. */
import type { Counting } from "./clock-reading.ts";
import type { Today } from "./deadline.ts";
import type { Words } from "./finding.ts";
import { nearUntil } from "./lateness.ts";
import { addDays } from "./solar-date.ts";
import type { Summary } from "./summary.ts";

export const urgencies = ["critical", "overdue", "near", "later", "paused"] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyLabels: Record<Urgency, Words> = {
  critical: { fa: "تأخیر بحرانی", en: "Critically overdue" },
  overdue: { fa: "دیرکرد", en: "Overdue" },
  near: { fa: "نزدیک به موعد", en: "Due soon" },
  later: { fa: "در مهلت", en: "Not due yet" },
  paused: { fa: "در انتظار دستگاه", en: "Waiting for the agency" },
};

/** Working days past its last day after which a case is more than late: a working week. */
export const criticalAfter = 5;

/** The last due day that is critically overdue today: more working days ago than that. */
const criticalUntil = ({ calendar, on }: Today): string => {
  let day = on;
  for (let open = 0; open <= criticalAfter; day = addDays(day, -1)) open += calendar.closed(day) ? 0 : 1;
  return day;
};

/** Due days from the first to the last, both included; open at an end that is null. */
export interface Span {
  from: string | null;
  until: string | null;
}

/** The due days that are so urgent today. Paused is no span: a clock that stands still is known by its state. */
export const spansOf = ({ today, agreement }: Counting): Record<Exclude<Urgency, "paused">, Span> => {
  const critical = criticalUntil(today);
  const near = nearUntil(agreement, today);
  return {
    critical: { from: null, until: critical },
    overdue: { from: addDays(critical, 1), until: addDays(today.on, -1) },
    near: { from: today.on, until: near },
    later: { from: addDays(near, 1), until: null },
  };
};

export const within = (day: string, { from, until }: Span): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

/** Null where no day is waited for: the case has ended. A question stops the day that was running. */
export const urgencyOf = (
  { state, dueOn }: Pick<Summary, "state" | "dueOn">,
  spans: ReturnType<typeof spansOf>,
): Urgency | null => {
  if (dueOn === null) return null;
  if (state === "question-pending") return "paused";
  return urgencies.find((each) => each !== "paused" && within(dueOn, spans[each])) ?? null;
};

/** The desk of a province: on which days it works, and how the work lies. */
import { calendar } from "../calendar-answer.ts";
import { calendarYear } from "../law-commands.ts";
import { counts, workload } from "../workload-answers.ts";
import { type AnswersTo, read, type ServedRoute } from "./route.ts";

export const deskRoutes = {
  readCalendar: {
    ...read,
    method: "GET",
    path: "/v1/calendar",
    function: "desk",
    action: "read-law",
    params: null,
    query: calendarYear,
    problems: ["forbidden"],
    summary: { fa: "تقویم کاری یک سال", en: "The working calendar of a year" },
  },
  countCases: {
    ...read,
    method: "GET",
    path: "/v1/counts",
    function: "desk",
    action: "count-cases",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "شمار پرونده‌ها به تفکیک وضعیت و فوریت", en: "Counts of cases by state and urgency" },
  },
  readWorkload: {
    ...read,
    method: "GET",
    path: "/v1/workload",
    function: "desk",
    action: "read-workload",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "بار و دیرکرد هر کارشناس", en: "Load and lateness by reviewer" },
  },
} as const satisfies Record<string, ServedRoute>;

export const deskAnswers = {
  readCalendar: { 200: calendar },
  countCases: { 200: counts },
  readWorkload: { 200: workload },
} as const satisfies AnswersTo<typeof deskRoutes>;

/** The desk of a province: how the work lies. */
import { counts } from "../workload-answers.ts";
import { type Route, read } from "./route.ts";

export const deskRoutes = {
  countCases: {
    ...read,
    method: "GET",
    path: "/v1/counts",
    function: "desk",
    action: "count-cases",
    params: null,
    query: null,
    answers: { 200: counts },
    problems: ["forbidden"],
    summary: { fa: "شمار پرونده‌ها به تفکیک وضعیت و فوریت", en: "Counts of cases by state and urgency" },
  },
} as const satisfies Record<string, Route>;

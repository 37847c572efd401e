/** What was added up over all cases at night. */
import * as oversight from "../oversight-answers.ts";
import { type AnswersTo, read, type ServedRoute } from "./route.ts";

export const oversightRoutes = {
  countOverrides: {
    ...read,
    method: "GET",
    path: "/v1/overrides",
    function: "read",
    action: "count-overrides",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "شمار نادیده‌گرفتن یافته‌ها به تفکیک قاعده و کارشناس", en: "Overrides by rule and reviewer" },
  },
  readRecount: {
    ...read,
    method: "GET",
    path: "/v1/recount",
    function: "read",
    action: "read-recount",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "تطبیق شبانه شمارنده‌ها با تاریخچه پرونده‌ها", en: "Counters held against the histories" },
  },
} as const satisfies Record<string, ServedRoute>;

export const oversightAnswers = {
  countOverrides: { 200: oversight.overrides },
  readRecount: { 200: oversight.recount },
} as const satisfies AnswersTo<typeof oversightRoutes>;

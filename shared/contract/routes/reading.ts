/** Cases are listed and read, by everybody within their rights. */
import * as answers from "../answers.ts";
import * as paths from "../case-paths.ts";
import { listing } from "../listing.ts";
import { theRevision } from "../revision-answer.ts";
import { type AnswersTo, read, type ServedRoute } from "./route.ts";

export const readingRoutes = {
  listCases: {
    ...read,
    method: "GET",
    path: "/v1/cases",
    function: "read",
    action: "list",
    params: null,
    query: listing,
    headers: ["Link"],
    problems: ["forbidden"],
    summary: { fa: "فهرست پرونده‌ها", en: "Cases" },
  },
  readCase: {
    ...read,
    method: "GET",
    path: "/v1/cases/{id}",
    function: "read",
    action: "read",
    params: paths.onCase,
    query: null,
    headers: ["ETag"],
    problems: ["not-found"],
    summary: { fa: "خواندن پرونده", en: "Read a case" },
  },
  readHistory: {
    ...read,
    method: "GET",
    path: "/v1/cases/{id}/events",
    function: "read",
    action: "read-history",
    params: paths.onCase,
    query: null,
    problems: ["not-found"],
    summary: { fa: "تاریخچه", en: "History" },
  },
  readRevision: {
    ...read,
    method: "GET",
    path: "/v1/cases/{id}/revisions/{number}",
    function: "read",
    action: "read",
    params: paths.onRevision,
    query: null,
    problems: ["not-found"],
    summary: { fa: "خواندن یک نوبت ارسال پرونده", en: "Read a revision of a case" },
  },
} as const satisfies Record<string, ServedRoute>;

export const readingAnswers = {
  listCases: { 200: answers.list },
  readCase: { 200: answers.caseOrDraft },
  readHistory: { 200: answers.history },
  readRevision: { 200: theRevision },
} as const satisfies AnswersTo<typeof readingRoutes>;

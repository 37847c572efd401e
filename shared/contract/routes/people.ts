/** Who works there. */
import { keepers, reviewers } from "../people-answers.ts";
import { type AnswersTo, read, type ServedRoute } from "./route.ts";

export const peopleRoutes = {
  listReviewers: {
    ...read,
    method: "GET",
    path: "/v1/reviewers",
    function: "desk",
    action: "read-reviewers",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "کارشناسان بررسی سازمان", en: "Reviewers of the organization" },
  },
  listKeepers: {
    ...read,
    method: "GET",
    path: "/v1/keepers",
    function: "desk",
    action: "read-keepers",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "پیش‌نویس‌ها در دست چه کسانی است", en: "Who sees to the agency's drafts, and how many" },
  },
} as const satisfies Record<string, ServedRoute>;

export const peopleAnswers = {
  listReviewers: { 200: reviewers },
  listKeepers: { 200: keepers },
} as const satisfies AnswersTo<typeof peopleRoutes>;

/** Who is asking, and who works there. */
import { me } from "../me-answer.ts";
import { keepers, reviewers } from "../people-answers.ts";
import { type Route, read } from "./route.ts";

export const peopleRoutes = {
  readMe: {
    ...read,
    method: "GET",
    path: "/v1/me",
    function: "read",
    action: "read-self",
    params: null,
    query: null,
    answers: { 200: me },
    problems: ["forbidden"],
    summary: { fa: "حساب، شخص، سازمان و نقش‌های من", en: "My account, person, organization and roles" },
  },
  listReviewers: {
    ...read,
    method: "GET",
    path: "/v1/reviewers",
    function: "desk",
    action: "read-reviewers",
    params: null,
    query: null,
    answers: { 200: reviewers },
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
    answers: { 200: keepers },
    problems: ["forbidden"],
    summary: { fa: "پیش‌نویس‌ها در دست چه کسانی است", en: "Who sees to the agency's drafts, and how many" },
  },
} as const satisfies Record<string, Route>;

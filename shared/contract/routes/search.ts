/** A person is searched for, and who read what is told. */
import * as answers from "../answers.ts";
import * as paths from "../case-paths.ts";
import { paging } from "../paging.ts";
import { reads } from "../read-answers.ts";
import { readListing } from "../read-commands.ts";
import * as commands from "../search-command.ts";
import { type AnswersTo, read, type ServedRoute } from "./route.ts";

export const searchRoutes = {
  searchPerson: {
    method: "POST",
    path: "/v1/search",
    function: "read",
    action: "search",
    changes: false,
    ifMatch: "none",
    params: null,
    query: paging,
    body: commands.search,
    headers: ["Link"],
    problems: ["forbidden"],
    summary: { fa: "جست‌وجو با کد ملی", en: "Search by national id" },
  },
  readReads: {
    ...read,
    method: "GET",
    path: "/v1/cases/{id}/reads",
    function: "read",
    action: "read-reads",
    params: paths.onCase,
    query: paging,
    headers: ["Link"],
    problems: ["not-found"],
    summary: { fa: "چه کسانی پرونده را دیده‌اند", en: "Who read the case" },
  },
  listReads: {
    ...read,
    method: "GET",
    path: "/v1/reads",
    function: "read",
    action: "read-reads",
    params: null,
    query: readListing,
    headers: ["Link"],
    problems: ["forbidden"],
    summary: { fa: "آنچه یک حساب دیده است", en: "What an account read" },
  },
} as const satisfies Record<string, ServedRoute>;

export const searchAnswers = {
  searchPerson: { 200: answers.list },
  readReads: { 200: reads },
  listReads: { 200: reads },
} as const satisfies AnswersTo<typeof searchRoutes>;

/** The administrator has another law rehearsed and activates it; everybody sees which law is in force from when. */
import { paging } from "../paging.ts";
import * as answers from "../rehearsal-answers.ts";
import * as commands from "../rehearsal-commands.ts";
import { type AnswersTo, change, read, type ServedRoute } from "./route.ts";

export const rulesetsRoutes = {
  createRehearsal: {
    ...change,
    path: "/v1/rehearsals",
    function: "rulesets",
    action: "rehearse",
    ifMatch: "none",
    params: null,
    body: commands.draft,
    headers: ["Location"],
    problems: ["forbidden"],
    summary: { fa: "تمرین پیش‌نویس قاعده‌ها روی پرونده‌های گذشته", en: "Rehearse a draft of the law on past cases" },
  },
  listRehearsals: {
    ...read,
    method: "GET",
    path: "/v1/rehearsals",
    function: "rulesets",
    action: "read-rehearsal",
    params: null,
    query: commands.rehearsalListing,
    headers: ["Link"],
    problems: ["forbidden"],
    summary: { fa: "تمرین‌های قاعده‌ها، تازه‌ترین در آغاز", en: "Rehearsals of the law, the newest first" },
  },
  readRehearsal: {
    ...read,
    method: "GET",
    path: "/v1/rehearsals/{id}",
    function: "rulesets",
    action: "read-rehearsal",
    params: commands.onRehearsal,
    query: null,
    problems: ["not-found"],
    summary: { fa: "پیشرفت و شمارش تمرین", en: "Progress and counts of a rehearsal" },
  },
  listRehearsalChanges: {
    ...read,
    method: "GET",
    path: "/v1/rehearsals/{id}/changes",
    function: "rulesets",
    action: "read-rehearsal",
    params: commands.onRehearsal,
    query: paging,
    headers: ["Link"],
    problems: ["not-found"],
    summary: { fa: "پرونده‌هایی که نتیجه‌شان تغییر می‌کند", en: "Cases that would come out otherwise" },
  },
  listRulesets: {
    ...read,
    method: "GET",
    path: "/v1/rulesets",
    function: "rulesets",
    action: "read-law",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "نسخه‌های قاعده‌ها و تاریخ هر یک", en: "Rulesets, and from when each counts" },
  },
  activateRuleset: {
    ...change,
    path: "/v1/rulesets",
    function: "rulesets",
    action: "rehearse",
    ifMatch: "none",
    params: null,
    body: commands.activation,
    headers: ["Location"],
    problems: [
      "forbidden",
      "not-found",
      "version-conflict",
      "rehearsal-not-done",
      "rehearsal-outdated",
      "already-activated",
    ],
    summary: { fa: "جاری کردن پیش‌نویس تمرین‌شده از یک روز", en: "Activate what was rehearsed, from a day on" },
  },
} as const satisfies Record<string, ServedRoute>;

export const rulesetsAnswers = {
  createRehearsal: { 202: answers.rehearsal },
  listRehearsals: { 200: answers.rehearsals },
  readRehearsal: { 200: answers.rehearsal },
  listRehearsalChanges: { 200: answers.changedCases },
  listRulesets: { 200: answers.rulesets },
  activateRuleset: { 201: answers.ruleset },
} as const satisfies AnswersTo<typeof rulesetsRoutes>;

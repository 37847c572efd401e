/** What the system knows of the law, and the agreement that it works by. */
import * as law from "../law-answers.ts";
import * as commands from "../law-commands.ts";
import * as rules from "../rule-answers.ts";
import { type AnswersTo, read, type ServedRoute } from "./route.ts";

export const lawRoutes = {
  listRules: {
    ...read,
    method: "GET",
    path: "/v1/rules",
    function: "law",
    action: "read-law",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "قاعده‌ها و مستند قانونی", en: "Rules and their law" },
  },
  readRule: {
    ...read,
    method: "GET",
    path: "/v1/rules/{id}",
    function: "law",
    action: "read-law",
    params: commands.onRule,
    query: null,
    problems: ["forbidden", "not-found"],
    summary: { fa: "یک قاعده با مستند، مقدارها و پرسش‌های آن", en: "A rule with its law, values and open questions" },
  },
  listInstruments: {
    ...read,
    method: "GET",
    path: "/v1/instruments",
    function: "law",
    action: "read-law",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "قوانین و مقررات", en: "Laws and regulations" },
  },
  readInstrument: {
    ...read,
    method: "GET",
    path: "/v1/instruments/{id}",
    function: "law",
    action: "read-law",
    params: commands.onInstrument,
    query: null,
    problems: ["forbidden", "not-found"],
    summary: { fa: "یک قانون یا مقرره با مضمون بخش‌های آن", en: "A law or regulation with what its passages say" },
  },
  listCaseTypes: {
    ...read,
    method: "GET",
    path: "/v1/case-types",
    function: "law",
    action: "read-law",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "انواع پرونده و مدارک آن‌ها", en: "Case types and their documents" },
  },
  readAgreement: {
    ...read,
    method: "GET",
    path: "/v1/agreement",
    function: "law",
    action: "read-agreement",
    params: null,
    query: null,
    problems: ["forbidden"],
    summary: { fa: "بیانیهٔ توافق سطح خدمت", en: "Service agreement" },
  },
} as const satisfies Record<string, ServedRoute>;

export const lawAnswers = {
  listRules: { 200: rules.rules },
  readRule: { 200: rules.rulePage },
  listInstruments: { 200: rules.instruments },
  readInstrument: { 200: rules.instrumentPage },
  listCaseTypes: { 200: law.caseTypeList },
  readAgreement: { 200: law.agreement },
} as const satisfies AnswersTo<typeof lawRoutes>;

/** What the system knows of the law and of the organization. */
import * as law from "../law-answers.ts";
import { type Route, read } from "./route.ts";

export const lawRoutes = {
  listRules: {
    ...read,
    method: "GET",
    path: "/v1/rules",
    function: "read",
    action: "read-law",
    params: null,
    query: null,
    answers: { 200: law.rules },
    problems: ["forbidden"],
    summary: { fa: "قاعده‌ها و مستند قانونی", en: "Rules and their law" },
  },
  listCaseTypes: {
    ...read,
    method: "GET",
    path: "/v1/case-types",
    function: "read",
    action: "read-law",
    params: null,
    query: null,
    answers: { 200: law.caseTypeList },
    problems: ["forbidden"],
    summary: { fa: "انواع پرونده و مدارک آن‌ها", en: "Case types and their documents" },
  },
  listPermits: {
    ...read,
    method: "GET",
    path: "/v1/permits",
    function: "read",
    action: "read-permits",
    params: null,
    query: null,
    answers: { 200: law.permits },
    problems: ["forbidden"],
    summary: { fa: "مجوزها و ظرفیت آن‌ها", en: "Permits and their places" },
  },
  readAgreement: {
    ...read,
    method: "GET",
    path: "/v1/agreement",
    function: "read",
    action: "read-agreement",
    params: null,
    query: null,
    answers: { 200: law.agreement },
    problems: ["forbidden"],
    summary: { fa: "بیانیهٔ توافق سطح خدمت", en: "Service agreement" },
  },
} as const satisfies Record<string, Route>;

/** Who is next after an approval, which days are worked, and what was agreed from when. */

import { agreement } from "../law-answers.ts";
import * as answers from "../settings-answers.ts";
import * as commands from "../settings-commands.ts";
import { type AnswersTo, change, read, replace, type ServedRoute } from "./route.ts";

const look = { ...read, method: "GET", function: "registry", params: null, query: null } as const;
const edit = { ...replace, function: "registry", action: "manage-registry", headers: ["ETag"] } as const;

export const settingsRoutes = {
  listRoutes: {
    ...look,
    path: "/v1/routes",
    action: "read-registry",
    problems: ["forbidden"],
    summary: { fa: "مرجع بعدی هر نوع پرونده", en: "The next authority of each case type" },
  },
  editRoute: {
    ...edit,
    path: "/v1/routes/{id}",
    params: commands.onRoute,
    body: commands.routeEdit,
    problems: ["forbidden", "not-found", "version-conflict"],
    summary: { fa: "تعیین مرجع بعدی یک نوع پرونده", en: "Say who is next for a case type" },
  },
  readCalendarSettings: {
    ...look,
    path: "/v1/calendar-settings",
    action: "read-registry",
    headers: ["ETag"],
    problems: ["forbidden"],
    summary: { fa: "پنج‌شنبه‌ها و تعطیلی‌های استان", en: "Thursdays, and the province's own closures" },
  },
  editCalendarSettings: {
    ...edit,
    path: "/v1/calendar-settings",
    params: null,
    body: commands.calendarEdit,
    problems: ["forbidden", "version-conflict"],
    summary: { fa: "تغییر پنج‌شنبه‌ها و تعطیلی‌ها", en: "Change Thursdays and closures" },
  },
  listAgreements: {
    ...look,
    path: "/v1/agreements",
    action: "read-agreement",
    problems: ["forbidden"],
    summary: { fa: "نسخه‌های توافق سطح خدمت", en: "Every version of the service agreement" },
  },
  createAgreement: {
    ...change,
    path: "/v1/agreements",
    function: "registry",
    action: "manage-registry",
    ifMatch: "none",
    params: null,
    body: commands.agreementCreation,
    headers: ["Location"],
    problems: ["forbidden", "already-exists", "version-conflict"],
    summary: { fa: "نسخهٔ تازهٔ توافق از یک روز به بعد", en: "A new version of the agreement, from a day on" },
  },
} as const satisfies Record<string, ServedRoute>;

export const settingsAnswers = {
  listRoutes: { 200: answers.routeList },
  editRoute: { 200: answers.routeSaved },
  readCalendarSettings: { 200: answers.calendarSettings },
  editCalendarSettings: { 200: answers.calendarSaved },
  listAgreements: { 200: answers.agreements },
  createAgreement: { 201: agreement },
} as const satisfies AnswersTo<typeof settingsRoutes>;

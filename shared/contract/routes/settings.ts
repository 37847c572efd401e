/** Who is next after an approval, which days are worked, and what was agreed from when. */

import { agreement } from "../law-answers.ts";
import * as answers from "../settings-answers.ts";
import * as commands from "../settings-commands.ts";
import { change, type Route, read, replace } from "./route.ts";

const look = { ...read, method: "GET", function: "registry", params: null, query: null } as const;
const edit = { ...replace, function: "registry", action: "manage-registry", headers: ["ETag"] } as const;

export const settingsRoutes = {
  listRoutes: {
    ...look,
    path: "/v1/routes",
    action: "read-registry",
    answers: { 200: answers.routeList },
    problems: ["forbidden"],
    summary: { fa: "مرجع بعدی هر نوع پرونده", en: "The next authority of each case type" },
  },
  editRoute: {
    ...edit,
    path: "/v1/routes/{id}",
    params: commands.onRoute,
    body: commands.routeEdit,
    answers: { 200: answers.routeSaved },
    problems: ["forbidden", "not-found", "version-conflict"],
    summary: { fa: "تعیین مرجع بعدی یک نوع پرونده", en: "Say who is next for a case type" },
  },
  readCalendarSettings: {
    ...look,
    path: "/v1/calendar-settings",
    action: "read-registry",
    answers: { 200: answers.calendarSettings },
    headers: ["ETag"],
    problems: ["forbidden"],
    summary: { fa: "پنج‌شنبه‌ها و تعطیلی‌های استان", en: "Thursdays, and the province's own closures" },
  },
  editCalendarSettings: {
    ...edit,
    path: "/v1/calendar-settings",
    params: null,
    body: commands.calendarEdit,
    answers: { 200: answers.calendarSaved },
    problems: ["forbidden", "version-conflict"],
    summary: { fa: "تغییر پنج‌شنبه‌ها و تعطیلی‌ها", en: "Change Thursdays and closures" },
  },
  listAgreements: {
    ...look,
    path: "/v1/agreements",
    action: "read-agreement",
    answers: { 200: answers.agreements },
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
    answers: { 201: agreement },
    headers: ["Location"],
    problems: ["forbidden", "already-exists", "version-conflict"],
    summary: { fa: "نسخهٔ تازهٔ توافق از یک روز به بعد", en: "A new version of the agreement, from a day on" },
  },
} as const satisfies Record<string, Route>;

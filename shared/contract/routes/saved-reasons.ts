/** Texts of reasons that a province keeps. */
import { savedReasons, savedReasonsEdit } from "../saved-reasons.ts";
import { type Route, read, replace } from "./route.ts";

export const savedReasonsRoutes = {
  readSavedReasons: {
    ...read,
    method: "GET",
    path: "/v1/saved-reasons",
    function: "registry",
    action: "read-saved-reasons",
    params: null,
    query: null,
    answers: { 200: savedReasons },
    headers: ["ETag"],
    problems: ["forbidden"],
    summary: { fa: "متن‌های آمادهٔ عودت", en: "Saved reasons" },
  },
  editSavedReasons: {
    ...replace,
    path: "/v1/saved-reasons",
    function: "registry",
    action: "manage-saved-reasons",
    params: null,
    query: null,
    body: savedReasonsEdit,
    answers: { 200: savedReasons },
    headers: ["ETag"],
    problems: ["forbidden", "version-conflict"],
    summary: { fa: "ثبت متن‌های آمادهٔ عودت", en: "Keep the saved reasons" },
  },
} as const satisfies Record<string, Route>;

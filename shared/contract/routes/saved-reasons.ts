/** Texts of reasons that a province keeps. */
import { savedReasons } from "../saved-reasons-answer.ts";
import { savedReasonsEdit } from "../saved-reasons-command.ts";
import { type AnswersTo, read, replace, type ServedRoute } from "./route.ts";

export const savedReasonsRoutes = {
  readSavedReasons: {
    ...read,
    method: "GET",
    path: "/v1/saved-reasons",
    function: "registry",
    action: "read-saved-reasons",
    params: null,
    query: null,
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
    headers: ["ETag"],
    problems: ["forbidden", "version-conflict"],
    summary: { fa: "ثبت متن‌های آمادهٔ عودت", en: "Keep the saved reasons" },
  },
} as const satisfies Record<string, ServedRoute>;

export const savedReasonsAnswers = {
  readSavedReasons: { 200: savedReasons },
  editSavedReasons: { 200: savedReasons },
} as const satisfies AnswersTo<typeof savedReasonsRoutes>;

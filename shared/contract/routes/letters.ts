/** The letter of a return. */
import * as answers from "../answers.ts";
import * as paths from "../case-paths.ts";
import { whichLetter } from "../letter-commands.ts";
import { type AnswersTo, read, type ServedRoute } from "./route.ts";

export const lettersRoutes = {
  readLetter: {
    ...read,
    method: "GET",
    path: "/v1/cases/{id}/letter",
    function: "letter",
    action: "read",
    params: paths.onCase,
    query: whichLetter,
    files: ["application/pdf"],
    problems: ["not-found"],
    summary: { fa: "نامهٔ عودت", en: "Letter of a return" },
  },
} as const satisfies Record<string, ServedRoute>;

export const lettersAnswers = {
  readLetter: { 200: answers.theLetter },
} as const satisfies AnswersTo<typeof lettersRoutes>;

/** A second look at some of what was decided. */
import { paging } from "../commands.ts";
import * as answers from "../sample-answers.ts";
import * as commands from "../sample-commands.ts";
import { change, type Route, read } from "./route.ts";

export const samplesRoutes = {
  listSamples: {
    ...read,
    method: "GET",
    path: "/v1/samples",
    function: "decide",
    action: "read-samples",
    params: null,
    query: paging,
    answers: { 200: answers.samples },
    headers: ["Link"],
    problems: ["forbidden"],
    summary: { fa: "نمونه‌های بازبینی تصمیم‌ها", en: "Samples of decisions" },
  },
  drawSample: {
    ...change,
    path: "/v1/samples",
    function: "decide",
    action: "check-decisions",
    ifMatch: "none",
    params: null,
    body: commands.sampleDrawing,
    answers: { 201: answers.sample },
    headers: ["Location"],
    problems: ["forbidden"],
    summary: { fa: "نمونه‌گیری تصادفی از تصمیم‌های یک دوره", en: "Draw a random sample of a period's decisions" },
  },
  readSample: {
    ...read,
    method: "GET",
    path: "/v1/samples/{id}",
    function: "decide",
    action: "read-samples",
    params: commands.onSample,
    query: null,
    answers: { 200: answers.sample },
    problems: ["not-found"],
    summary: { fa: "یک نمونه و نتیجهٔ بازبینی آن", en: "A sample and what was said of it" },
  },
  judgeDecision: {
    ...change,
    path: "/v1/samples/{id}/verdicts",
    function: "decide",
    action: "check-decisions",
    ifMatch: "none",
    params: commands.onSample,
    body: commands.sampleVerdict,
    answers: { 200: answers.sample },
    problems: ["not-found", "forbidden", "same-person", "own-agency", "already-judged"],
    summary: { fa: "نظر دربارهٔ یک تصمیم نمونه", en: "What a second person says of a decision" },
  },
} as const satisfies Record<string, Route>;

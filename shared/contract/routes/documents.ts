/** Documents: upload address, check and keep, download. */
import * as answers from "../answers.ts";
import * as paths from "../case-paths.ts";
import * as commands from "../document-commands.ts";
import { nothing } from "../nothing.ts";
import { type AnswersTo, change, moving, read, type ServedRoute, wrongState } from "./route.ts";

export const documentsRoutes = {
  requestDocument: {
    ...change,
    path: "/v1/cases/{id}/documents",
    function: "documents",
    action: "attach",
    ifMatch: "none",
    params: paths.onCase,
    body: commands.requestDocument,
    problems: [...wrongState, "upload-size", "upload-type"],
    summary: { fa: "درخواست نشانی بارگذاری سند", en: "Ask for an upload address" },
  },
  completeDocument: {
    ...change,
    path: "/v1/cases/{id}/documents/{documentId}/complete",
    function: "documents",
    action: "attach",
    ifMatch: "none",
    params: paths.onDocument,
    body: nothing,
    headers: ["ETag"],
    problems: [...moving, "upload-missing", "upload-changed", "document-differs", "upload-size", "upload-type"],
    summary: { fa: "پایان بارگذاری: بررسی و ثبت سند", en: "The upload is done: check and keep it" },
  },
  readDocument: {
    ...read,
    method: "GET",
    path: "/v1/cases/{id}/documents/{documentId}",
    function: "documents",
    action: "read",
    params: paths.onDocument,
    query: null,
    problems: ["not-found"],
    summary: { fa: "نشانی دریافت سند (حداکثر ۶۰ ثانیه)", en: "Download address, for at most 60 seconds" },
  },
} as const satisfies Record<string, ServedRoute>;

export const documentsAnswers = {
  requestDocument: { 201: answers.requestedDocument },
  completeDocument: { 200: answers.completedDocument },
  readDocument: { 200: answers.download },
} as const satisfies AnswersTo<typeof documentsRoutes>;

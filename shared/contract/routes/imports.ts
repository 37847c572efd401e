/** Lists of people: upload address, import, progress. */
import * as answers from "../answers.ts";
import * as imports from "../import-answers.ts";
import * as commands from "../import-commands.ts";
import { paging } from "../paging.ts";
import { type AnswersTo, change, read, type ServedRoute } from "./route.ts";

export const importsRoutes = {
  requestUpload: {
    ...change,
    path: "/v1/uploads",
    function: "import",
    action: "import",
    ifMatch: "none",
    params: null,
    body: commands.requestUpload,
    problems: ["forbidden"],
    summary: { fa: "نشانی بارگذاری فهرست", en: "Upload address for a list" },
  },
  createImport: {
    ...change,
    path: "/v1/imports",
    function: "import",
    action: "import",
    ifMatch: "none",
    params: null,
    body: commands.importRequest,
    headers: ["Location"],
    problems: ["forbidden", "upload-missing", "upload-size"],
    summary: { fa: "ورود گروهی از فهرست", en: "Import a list" },
  },
  readImport: {
    ...read,
    method: "GET",
    path: "/v1/imports/{id}",
    function: "import",
    action: "import",
    params: commands.onImport,
    query: paging,
    headers: ["Link"],
    problems: ["not-found"],
    summary: { fa: "پیشرفت و رسید ردیف‌ها", en: "Progress and each row's receipt" },
  },
} as const satisfies Record<string, ServedRoute>;

export const importsAnswers = {
  requestUpload: { 201: answers.requestedUpload },
  createImport: { 202: imports.importAccepted },
  readImport: { 200: imports.importProgress },
} as const satisfies AnswersTo<typeof importsRoutes>;

/** What everybody may call without signing in: the description of the API, and whether it is up. */
import * as z from "zod";
import type { Words } from "../domain/finding.ts";
import type { ProblemType } from "./problems.ts";

export interface PublicRoute {
  path: string;
  /** Folder in `functions/` that answers it. */
  function: "describe" | "health";
  contentType: string;
  answer: z.ZodType;
  problems: readonly ProblemType[];
  summary: Words;
}

export const health = z.object({ status: z.literal("ok") }).meta({ id: "Health" });

export const publicRoutes = {
  describe: {
    path: "/openapi.json",
    function: "describe",
    contentType: "application/json",
    answer: z.looseObject({ openapi: z.string() }).meta({ description: "OpenAPI 3.1" }),
    problems: [],
    summary: { fa: "همین شرح", en: "This description" },
  },
  showReference: {
    path: "/docs",
    function: "describe",
    contentType: "text/html",
    answer: z.string(),
    problems: [],
    summary: { fa: "صفحهٔ راهنمای رابط", en: "This description as a page" },
  },
  readReferenceScript: {
    path: "/docs/reference.js",
    function: "describe",
    contentType: "text/javascript",
    answer: z.string(),
    problems: [],
    summary: { fa: "برنامهٔ صفحهٔ راهنما", en: "The page's script" },
  },
  live: {
    path: "/healthz",
    function: "health",
    contentType: "application/json",
    answer: health,
    problems: [],
    summary: { fa: "سامانه پاسخ می‌دهد", en: "The system answers" },
  },
  ready: {
    path: "/readyz",
    function: "health",
    contentType: "application/json",
    answer: health,
    problems: ["not-ready"],
    summary: { fa: "آنچه سامانه بر آن استوار است در دسترس است", en: "What the system stands on is reachable" },
  },
} as const satisfies Record<string, PublicRoute>;

export type PublicRouteId = keyof typeof publicRoutes;

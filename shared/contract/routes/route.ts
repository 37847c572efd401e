/** What a call of the API is made of, and the shapes that many calls share. */
import type * as z from "zod";
import type { Action } from "../../domain/authorization.ts";
import type { Words } from "../../domain/finding.ts";
import * as answers from "../answers.ts";
import * as commands from "../commands.ts";
import type { FileType } from "../outcome.ts";
import type { ProblemType } from "../problems.ts";

/** What an answer carries besides the headers that all carry. */
export type AnswerHeader = "ETag" | "Location" | "Link";

export interface Route {
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  /** Folder in `functions/` that answers it. */
  function:
    | "submit"
    | "documents"
    | "import"
    | "decide"
    | "receive"
    | "read"
    | "letter"
    | "rulesets"
    | "desk"
    | "registry";
  action: Action;
  /** Changes something: an Idempotency-Key is required on a POST. */
  changes: boolean;
  /** If-Match: `required` answers 428 without, and 412 when stale; `optional` checks it where it is given. */
  ifMatch: "required" | "optional" | "none";
  params: z.ZodObject | null;
  query: z.ZodObject | null;
  body: z.ZodType | null;
  answers: Partial<Record<200 | 201 | 202 | 204 | 303, z.ZodType | null>>;
  /** What the answer can be besides JSON, where `Accept` prefers it. */
  files?: readonly FileType[];
  headers?: readonly AnswerHeader[];
  /** Those of its own; what follows from parameters, body and headers is added by `problemsOf`. */
  problems: readonly ProblemType[];
  summary: Words;
}

export const read = { changes: false, ifMatch: "none", body: null } as const;
export const change = { method: "POST", changes: true, ifMatch: "optional", query: null } as const;
/** Replaces a thing whose version the caller saw. */
export const replace = { method: "PUT", changes: true, ifMatch: "required", query: null } as const;
export const onCase = {
  ...change,
  params: commands.onCase,
  answers: { 200: answers.receipt },
  headers: ["ETag"],
} as const;
export const wrongState = ["not-found", "forbidden", "not-in-this-state"] as const;
export const moving = [...wrongState, "version-conflict"] as const;

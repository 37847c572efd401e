/** What a call of the API is made of, and the shapes that many calls share. */
import type * as z from "zod";
import type { Action } from "../../domain/authorization.ts";
import type { Words } from "../../domain/finding.ts";
import type { FileType } from "../outcome.ts";
import type { ProblemType } from "../problems.ts";

/** What an answer carries besides the headers that all carry. */
export type AnswerHeader = "ETag" | "Location" | "Link";

/** What the function that serves a call needs to know of it. */
export interface ServedRoute {
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
    | "law"
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
  /** What the answer can be besides JSON, where `Accept` prefers it. */
  files?: readonly FileType[];
  headers?: readonly AnswerHeader[];
  /** Those of its own; what follows from parameters, body and headers is added by `problemsOf`. */
  problems: readonly ProblemType[];
  summary: Words;
}

/** What a call answers, by status; null: nothing but the status. */
export type Answers = Partial<Record<200 | 201 | 202 | 204 | 303, z.ZodType | null>>;

/**
 * The answers of each of these routes. They stand beside the routes and not in them, so that a function is built without:
 * their schemas are for clients and for the description, and as heavy as all that a function reads with.
 */
export type AnswersTo<Routes extends Record<string, ServedRoute>> = { readonly [Id in keyof Routes]: Answers };

export interface Route extends ServedRoute {
  answers: Answers;
}

export const read = { changes: false, ifMatch: "none", body: null } as const;
export const change = { method: "POST", changes: true, ifMatch: "optional", query: null } as const;
/** Replaces a thing whose version the caller saw. */
export const replace = { method: "PUT", changes: true, ifMatch: "required", query: null } as const;
export const wrongState = ["not-found", "forbidden", "not-in-this-state"] as const;
export const moving = [...wrongState, "version-conflict"] as const;

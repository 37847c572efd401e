import type { State } from "../domain/case.ts";
import type { Words } from "../domain/finding.ts";
import type { Refusal, RefusalCode } from "../domain/refusal.ts";
import { rowOf } from "../domain/workflow.ts";
import type { Problem } from "./problems.ts";

/** What an answer can be besides JSON, where the caller asks for it. */
export type FileType = "application/pdf";

/** What a step answers; `shared/lambda` makes HTTP of it. */
export type Outcome = Success | Problem;

export interface Success {
  status: 200 | 201 | 202 | 204 | 303;
  body?: unknown;
  /** In place of a body: bytes of another type. The name is for who keeps them, and holds nothing personal. */
  file?: { contentType: FileType; bytes: Uint8Array; name: string };
  /** Version, without quotes. */
  etag?: string;
  location?: string;
  /** Cursor of the next page. */
  next?: string | null;
}

/** Who asks, and how a repeat of the same request is recognised. */
export interface RequestIdentity {
  /** Hash of the caller's account, the resource and the Idempotency-Key. */
  id: string;
  /** Hash of method, path and body. */
  body: string;
}

export const isProblem = (outcome: Outcome): outcome is Problem => "problem" in outcome;

export const notFound = (): Problem => ({ problem: "not-found" });

/** Codes whose sentence names a state. */
const namesState: readonly RefusalCode[] = ["not-in-this-state", "already-decided"];

const inWords = (code: RefusalCode, about: readonly string[]): Words => {
  const labels = about.map((name) => (namesState.includes(code) ? rowOf(name as State).label : { fa: name, en: name }));
  return { fa: labels.map(({ fa }) => fa).join("، "), en: labels.map(({ en }) => en).join(", ") };
};

export const refused = ({ code, possible, about }: Refusal): Problem => ({
  problem: code,
  possible,
  about: inWords(code, about),
});

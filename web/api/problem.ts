/** Why a call did not do what it should, in one type: the API's own words, or that it could not be reached. */
import type * as z from "zod";
import type { problem } from "../../shared/contract/answers.ts";
import type { ProblemType } from "../../shared/contract/problems.ts";

type Written = z.output<typeof problem>;

/** `offline`: nobody answered. `gateway`: something answered that is not the API, or in its place. */
export type ProblemKind = ProblemType | "offline" | "gateway";

export class Problem extends Error {
  override readonly name = "Problem";
  readonly kind: ProblemKind;
  readonly status: number;
  readonly title: string | null;
  readonly detail: string | null;
  /** For the administrator; null where nobody answered. */
  readonly requestId: string | null;
  readonly errors: NonNullable<Written["errors"]>;
  readonly possible: NonNullable<Written["possible"]>;
  readonly findings: NonNullable<Written["findings"]>;

  constructor(kind: ProblemKind, status: number, requestId: string | null, written: Partial<Written> = {}) {
    super(kind);
    this.kind = kind;
    this.status = status;
    this.title = written.title ?? null;
    this.detail = written.detail ?? null;
    this.requestId = written.requestId ?? requestId;
    this.errors = written.errors ?? [];
    this.possible = written.possible ?? [];
    this.findings = written.findings ?? [];
  }

  /** Whether it is unknown what became of the call, so that the same may be asked again. */
  get isPassing(): boolean {
    return this.kind === "offline" || this.status >= 500 || this.status === 429;
  }

  /** Whether somebody else was first: what stands is another version than was seen. */
  get isOutrun(): boolean {
    return this.kind === "precondition-failed" || this.kind === "version-conflict";
  }
}

export const isProblem = (error: unknown): error is Problem => error instanceof Problem;

const urn = "urn:nezarat:problem:";

export async function problemIn(response: Response): Promise<Problem> {
  const requestId = response.headers.get("x-request-id") ?? response.headers.get("apigw-requestid");
  const isWritten = response.headers.get("content-type")?.startsWith("application/problem+json") ?? false;
  const written = isWritten ? ((await response.json().catch(() => ({}))) as Partial<Written>) : {};
  const kind = written.type?.startsWith(urn) ? (written.type.slice(urn.length) as ProblemType) : "gateway";
  return new Problem(kind, response.status, requestId, written);
}

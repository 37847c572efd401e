/** Which case comes after this one: of those the reviewer holds the most urgent, else the most urgent that nobody holds. */
import type { CaseType } from "../../../shared/domain/case-file.ts";
import { queryClient } from "../../api/ask.ts";
import { call } from "../../api/call.ts";
import { lastQueue } from "./last-queue.ts";

export async function nextCase(after: string): Promise<string | null> {
  await queryClient.invalidateQueries({ queryKey: ["listCases"] });
  const mine = await call("listCases", { query: { queue: "mine", limit: 25 } });
  const held = mine.body.items.find(({ id, state }) => id !== after && state === "under-review");
  if (held) return held.id;
  // Of the agency and the type that they were working through, first.
  const { agency, caseType } = lastQueue();
  const narrowed =
    agency || caseType
      ? await firstFree(after, { ...(agency ? { agency } : {}), ...(caseType ? { caseType } : {}) })
      : null;
  return narrowed ?? firstFree(after);
}

async function firstFree(
  after: string,
  narrowing: { agency?: string; caseType?: CaseType } = {},
): Promise<string | null> {
  const free = await call("listCases", { query: { holder: "none", ...narrowing, limit: 25 } });
  return free.body.items.find(({ id }) => id !== after)?.id ?? null;
}

/** What was typed, as the receipt that the contract knows, or what is wrong with it. */
import type * as z from "zod";
import { issueWords } from "../../../shared/contract/issue-words.ts";
import { receipt } from "../../../shared/contract/receipt-command.ts";

export type Outcome = "accepted" | "refused";
export type Errors = Readonly<Partial<Record<"employeeNumber" | "contractId" | "reason", string>>>;

export interface Written {
  employeeNumber: string;
  contractId: string;
  reason: string;
}

type Read = { body: z.output<typeof receipt> } | { errors: Errors };

/** By the contract's own schema, and what the step would refuse besides: no number, no reason. */
export function readReceipt(
  handOff: string,
  outcome: Outcome,
  written: Written,
  say: (word: "numberMissing" | "reasonMissing") => string,
  language: "fa" | "en",
): Read {
  const [employeeNumber, contractId, reason] = [written.employeeNumber, written.contractId, written.reason].map(
    (text) => text.trim() || null,
  );
  const accepted = outcome === "accepted";
  if (accepted && !employeeNumber && !contractId) return { errors: { employeeNumber: say("numberMissing") } };
  if (!accepted && !reason) return { errors: { reason: say("reasonMissing") } };
  const read = receipt.safeParse(
    accepted
      ? { handOff, outcome, reference: { employeeNumber, contractId }, reason: null }
      : { handOff, outcome, reference: null, reason },
    { error: (issue) => issueWords(issue as z.core.$ZodIssue)[language] },
  );
  if (read.success) return { body: read.data };
  return { errors: Object.fromEntries(read.error.issues.map(({ path, message }) => [path.at(-1), message])) };
}

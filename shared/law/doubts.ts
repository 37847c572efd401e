import type { Words } from "../domain/finding.ts";
import doubts from "./doubts.json" with { type: "json" };

/** What a lawyer should be asked about a rule's law, besides the open questions that its answers put to the reviewer. */
export interface Doubt extends Words {
  /** Id of the rule. */
  rule: string;
}

export const allDoubts: readonly Doubt[] = doubts;

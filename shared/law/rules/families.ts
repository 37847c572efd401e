import type { CaseType } from "../../domain/case-file.ts";

/** Somebody enters the service of the state, in whichever form. */
export const entries: readonly CaseType[] = ["official-hire", "contractual-hire", "specific-work-hire"];

/** Recruitment proper, which CSML 44 binds to an examination; specific work is not recruitment. */
export const recruitments: readonly CaseType[] = ["official-hire", "contractual-hire"];

/** Somebody who serves already comes to hold their post in another status. */
export const conversions: readonly CaseType[] = [
  "contractual-to-official",
  "probation-completion",
  "veteran-conversion",
];

/** A contract is made anew with the person who had it. */
export const renewals: readonly CaseType[] = ["contractual-renewal", "specific-work-renewal"];

/** Contracts of article 45. */
export const contractualTypes: readonly CaseType[] = ["contractual-hire", "contractual-renewal"];

/** Contracts of the note to article 32. */
export const specificWorkTypes: readonly CaseType[] = ["specific-work-hire", "specific-work-renewal"];

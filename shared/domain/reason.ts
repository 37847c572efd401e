/** Why a case was returned, what its agency answered, and the letter that says it. */
import type { Finding, Words } from "./finding.ts";

export interface Reason {
  /** Numbered from 1 within its return. */
  number: number;
  rule: string;
  text: string;
  citation: Finding["citation"];
  pointer: string | null;
}

export interface ReasonAnswer {
  /** The number of the reason. */
  reason: number;
  answer: "fixed" | "explained" | "contested";
  text: string;
  pointers: string[];
}

export interface Letter {
  number: string;
  /** Day in Tehran. */
  on: string;
  addressee: Words;
  sender: Words;
  person: string;
  revision: number;
  reasons: Reason[];
  note: string | null;
  replyBy: string;
  /** Proves the letter's origin when typed into the desk. */
  verification: string;
}

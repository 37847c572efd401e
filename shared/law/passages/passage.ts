import type { Words } from "../../domain/finding.ts";
import type { Place } from "../place.ts";

/** What an instrument says at one place: our own summary, never the words of the law. */
export interface Passage extends Place {
  gist: Words;
  /** The publications it was taken from. */
  source: string;
  /** The text itself was read, whole, and not only quoted by others. */
  read: boolean;
  complete: boolean;
  secondary: boolean;
}

/** True where the text was read by us, whole and at first hand. */
export const isVerified = ({ read, complete, secondary }: Passage): boolean => read && complete && !secondary;

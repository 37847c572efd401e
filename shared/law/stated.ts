import { normalise } from "../domain/text.ts";

/** What needs no second look: a letter or digit of the common ones. */
const plain = /[0-9A-Za-z\u0621-\u063A\u0641-\u064A]/u;

/** True where something is written, and not only blanks and invisible marks. */
export const isStated = (text: string | null | undefined): text is string =>
  text != null && (plain.test(text) || normalise(text) !== "");

/** True where two texts are spellings of one. */
export const sameText = (one: string, other: string): boolean => one === other || normalise(one) === normalise(other);

import { normalise } from "../domain/text.ts";

/** True where something is written, and not only blanks and invisible marks. */
export const isStated = (text: string | null | undefined): text is string => text != null && normalise(text) !== "";

/** True where two texts are spellings of one. */
export const sameText = (one: string, other: string): boolean => one === other || normalise(one) === normalise(other);

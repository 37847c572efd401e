import type { Citation } from "../domain/finding.ts";

/** A place in an instrument: what a citation and a passage have in common. */
export type Place = Omit<Citation, "instrument">;

/** The law counts its paragraphs in letters; these are their names in the API. */
export const paragraphLetters: Readonly<Record<string, string>> = {
  a: "الف",
  b: "ب",
  p: "پ",
  t: "ت",
  j: "ج",
  ch: "چ",
  h: "ه",
  d: "د",
  v: "و",
  z: "ز",
};

/** The note of an article that has but one carries no number in the law. */
export const onlyNote = "only";

/**
 * Where a place stands on the page of its instrument, such as `42-a`, `32-note`, or `44-1399` for a text that is not the
 * one cited usually; null for the instrument as a whole.
 */
export const anchorOf = ({ article, paragraph, note, version }: Place, usual: string | null): string | null =>
  [article, paragraph, note && (note === onlyNote ? "note" : `note-${note}`), version !== usual && version]
    .filter(Boolean)
    .join("-") || null;

/** The same for a passage, which stands somewhere on the page even where it concerns the instrument as a whole. */
export const passageAnchor = (place: Place, usual: string | null): string => anchorOf(place, usual) ?? "whole";

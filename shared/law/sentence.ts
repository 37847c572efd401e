import type { Words } from "../domain/finding.ts";
import { formatSolar, isIsoDate, persianDigits } from "../domain/solar-date.ts";
import { numberWords } from "./number-words.ts";
import type { Saw } from "./rule.ts";

const placeholder = /\{([A-Za-z]+)( words)?\}/gu;

const shown = (value: Saw[string] | undefined, asWords: boolean, language: "fa" | "en"): string => {
  const words = asWords && typeof value === "number" ? numberWords(value) : null;
  if (words) return words[language];
  const text = typeof value === "string" && isIsoDate(value) ? formatSolar(value, language) : String(value ?? "—");
  return language === "fa" ? persianDigits(text) : text;
};

/** A sentence in parts, plain text and the name that follows it; each sentence of the law is taken apart once. */
interface Part {
  text: string;
  name: string | null;
  asWords: boolean;
}

const partsOf = (template: string): readonly Part[] => {
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(placeholder)) {
    const [whole, name = "", words] = match;
    parts.push({ text: template.slice(end, match.index), name, asWords: words !== undefined });
    end = match.index + whole.length;
  }
  parts.push({ text: template.slice(end), name: null, asWords: false });
  return parts;
};

interface Sentence {
  fa: readonly Part[];
  en: readonly Part[];
  /** The sentence itself where there is nothing to fill in. */
  still: Words | null;
}

const taken = new WeakMap<Words, Sentence>();

const sentenceOf = (words: Words): Sentence => {
  const known = taken.get(words);
  if (known !== undefined) return known;
  const [fa, en] = [partsOf(words.fa), partsOf(words.en)];
  const still = fa.length === 1 && en.length === 1 ? { fa: words.fa, en: words.en } : null;
  const sentence = { fa, en, still };
  taken.set(words, sentence);
  return sentence;
};

const fillIn = (parts: readonly Part[], language: "fa" | "en", saw: Saw, named: Record<string, Words>): string => {
  let filled = "";
  for (const { text, name, asWords } of parts)
    filled += name === null ? text : text + (named[name]?.[language] ?? shown(saw[name], asWords, language));
  return filled;
};

/** A sentence in both languages with its values in place. */
export const fill = (words: Words, saw: Saw, named: Record<string, Words> = {}): Words => {
  const { fa, en, still } = sentenceOf(words);
  return still ?? { fa: fillIn(fa, "fa", saw, named), en: fillIn(en, "en", saw, named) };
};

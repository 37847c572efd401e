import type { Words } from "../domain/finding.ts";
import { formatSolar, isIsoDate, persianDigits } from "../domain/solar-date.ts";
import { numberWords } from "./number-words.ts";
import type { Saw } from "./rule.ts";

const placeholder = /\{([A-Za-z]+)(?: (words|years|months))?\}/gu;

/** How a number is written: in words alone, or with what it counts. */
type Form = "words" | "years" | "months";

const counted: Readonly<Record<Form, { fa: string; en: (one: boolean) => string }>> = {
  words: { fa: "", en: () => "" },
  years: { fa: " سال", en: (one) => (one ? " year" : " years") },
  months: { fa: " ماه", en: (one) => (one ? " month" : " months") },
};

const spelled = (value: number, form: Form, language: "fa" | "en"): string => {
  const number = numberWords(value)?.[language] ?? (language === "fa" ? persianDigits(`${value}`) : `${value}`);
  return number + (language === "fa" ? counted[form].fa : counted[form].en(value === 1));
};

const shown = (value: Saw[string] | undefined, form: Form | null, language: "fa" | "en"): string => {
  if (form !== null && typeof value === "number") return spelled(value, form, language);
  const text = typeof value === "string" && isIsoDate(value) ? formatSolar(value, language) : String(value ?? "—");
  return language === "fa" ? persianDigits(text) : text;
};

/** A sentence in parts, plain text and the name that follows it; each sentence of the law is taken apart once. */
interface Part {
  text: string;
  name: string | null;
  form: Form | null;
}

const partsOf = (template: string): readonly Part[] => {
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(placeholder)) {
    const [whole, name = "", form = null] = match;
    parts.push({ text: template.slice(end, match.index), name, form: form as Form | null });
    end = match.index + whole.length;
  }
  parts.push({ text: template.slice(end), name: null, form: null });
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
  for (const { text, name, form } of parts)
    filled += name === null ? text : text + (named[name]?.[language] ?? shown(saw[name], form, language));
  return filled;
};

/** A sentence in both languages with its values in place. */
export const fill = (words: Words, saw: Saw, named: Record<string, Words> = {}): Words => {
  const { fa, en, still } = sentenceOf(words);
  return still ?? { fa: fillIn(fa, "fa", saw, named), en: fillIn(en, "en", saw, named) };
};

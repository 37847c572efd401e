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

const taken = new Map<string, readonly Part[]>();

const partsOf = (template: string): readonly Part[] => {
  const known = taken.get(template);
  if (known !== undefined) return known;
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(placeholder)) {
    const [whole, name = "", words] = match;
    parts.push({ text: template.slice(end, match.index), name, asWords: words !== undefined });
    end = match.index + whole.length;
  }
  parts.push({ text: template.slice(end), name: null, asWords: false });
  taken.set(template, parts);
  return parts;
};

const fillOne = (template: string, language: "fa" | "en", saw: Saw, named: Record<string, Words>): string => {
  let filled = "";
  for (const { text, name, asWords } of partsOf(template))
    filled += name === null ? text : text + (named[name]?.[language] ?? shown(saw[name], asWords, language));
  return filled;
};

/** A sentence in both languages with its values in place. */
export const fill = (words: Words, saw: Saw, named: Record<string, Words> = {}): Words => ({
  fa: fillOne(words.fa, "fa", saw, named),
  en: fillOne(words.en, "en", saw, named),
});

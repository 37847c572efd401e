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

const fillOne = (template: string, language: "fa" | "en", saw: Saw, named: Record<string, Words>): string =>
  template.includes("{")
    ? template.replace(
        placeholder,
        (_, name: string, words?: string) => named[name]?.[language] ?? shown(saw[name], words !== undefined, language),
      )
    : template;

/** A sentence in both languages with its values in place. */
export const fill = (words: Words, saw: Saw, named: Record<string, Words> = {}): Words => ({
  fa: fillOne(words.fa, "fa", saw, named),
  en: fillOne(words.en, "en", saw, named),
});

/** Days, times and numbers as people read them: the solar calendar in both languages, Persian digits in Persian. */
import { useTranslation } from "react-i18next";
import type { Words } from "../../shared/domain/finding.ts";
import { formatSolar, isoToSolar, persianDigits, tehranDate } from "../../shared/domain/solar-date.ts";
import { type Language, localeOf } from "./language.ts";

const two = (number: number): string => String(number).padStart(2, "0");

export function makeShow(language: Language) {
  const digits = (text: string | number): string => (language === "fa" ? persianDigits(String(text)) : String(text));
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Tehran", hour: "2-digit", minute: "2-digit" });
  const plain = new Intl.NumberFormat(localeOf(language));
  return {
    language,
    digits,
    number: (value: number): string => plain.format(value),
    /** «۱ آذر ۱۴۰۵» */
    day: (iso: string): string => formatSolar(iso, language),
    /** «۱۴۰۵/۰۹/۰۱», for columns. */
    shortDay: (iso: string): string => {
      const { year, month, day } = isoToSolar(iso);
      return digits(`${year}/${two(month)}/${two(day)}`);
    },
    /** An instant, on Tehran's clock. */
    time: (instant: string): string => {
      const at = new Date(instant);
      return `${formatSolar(tehranDate(at), language)}، ${digits(clock.format(at))}`.replace(
        "،",
        language === "fa" ? "،" : ",",
      );
    },
    /** Of words in both languages, ours. */
    words: (words: Words): string => words[language],
    list: (items: readonly string[]): string => items.join(language === "fa" ? "، " : ", "),
  };
}

export type Show = ReturnType<typeof makeShow>;

const shows = { fa: makeShow("fa"), en: makeShow("en") };

export function useShow(): Show {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? shows.en : shows.fa;
}

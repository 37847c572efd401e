/** Persian or English, by one switch; remembered on this machine. */
import i18next from "i18next";

export const languages = ["fa", "en"] as const;
export type Language = (typeof languages)[number];

const key = "nezarat-language";

const remembered = (): Language => (localStorage.getItem(key) === "en" ? "en" : "fa");

let current: Language = remembered();

export const language = (): Language => current;
/** For react-aria and Intl: solar days and Persian digits in Persian, solar days in English too. */
export const localeOf = (language: Language): string => (language === "fa" ? "fa-IR" : "en-US");
export const directionOf = (language: Language): "rtl" | "ltr" => (language === "fa" ? "rtl" : "ltr");

export async function speak(next: Language): Promise<void> {
  current = next;
  localStorage.setItem(key, next);
  await i18next.changeLanguage(next);
  dress();
}

/** The page itself says what it is written in. */
export function dress(): void {
  document.documentElement.lang = current;
  document.documentElement.dir = directionOf(current);
}

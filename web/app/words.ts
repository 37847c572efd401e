/** Words by area: one file per area and language, loaded when the area is entered. */
import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";
import { dress, language, languages } from "./language.ts";

type Load = () => Promise<{ default: Record<string, unknown> }>;

const files = import.meta.glob("../words/*/*.json") as Record<string, Load>;

const fromFiles: BackendModule = {
  type: "backend",
  init: () => {},
  read: (language, area, done) => {
    const load = files[`../words/${language}/${area}.json`];
    if (!load) return done(new Error(`There are no words for ${area} in ${language}`), null);
    load().then(
      ({ default: words }) => done(null, words),
      (error: Error) => done(error, null),
    );
  },
};

/** Ready when the words that every screen shares are there. */
export async function openWords(): Promise<void> {
  dress();
  await i18next
    .use(fromFiles)
    .use(initReactI18next)
    .init({
      lng: language(),
      supportedLngs: [...languages],
      fallbackLng: false,
      ns: ["shell", "parts"],
      defaultNS: "shell",
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

export const loadWords = (area: string): Promise<void> => i18next.loadNamespaces(area);

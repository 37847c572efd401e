/** Every word exists in both languages, is used, and is written as it should be. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sources } from "../architecture/sources.ts";

const folder = join(import.meta.dirname, "../../web/words");
const languages = ["fa", "en"] as const;
const areas = readdirSync(join(folder, "fa"))
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(".json", ""));

type Words = { [key: string]: string | Words };
const read = (language: string, area: string): Words =>
  JSON.parse(readFileSync(join(folder, language, `${area}.json`), "utf8"));

const entries = (words: Words, before = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${before}${key}`, value] as [string, string]] : entries(value, `${before}${key}.`),
  );
/** A word in several numbers is one word: each language has the numbers that it has. */
const plain = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, "");
const places = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? "").sort();

describe.each(areas)("the words of %s", (area) => {
  const [persian, english] = languages.map((language) => entries(read(language, area))) as [
    [string, string][],
    [string, string][],
  ];

  it("are the same in both languages, with the same places to fill in", () => {
    const shape = (words: [string, string][]) =>
      [...new Map(words.map(([key, text]) => [plain(key), places(text)]))].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(shape(persian)).toEqual(shape(english));
  });

  it("are none of them empty, and Persian is written in Persian letters and digits", () => {
    expect([...persian, ...english].filter(([, text]) => text.trim() === "")).toEqual([]);
    const wrong = persian.filter(
      ([, text]) => /[يكىة٠-٩]/.test(text) || /[0-9]/.test(text.replace(/\{\{.*?\}\}/g, "")),
    );
    expect(wrong).toEqual([]);
  });
});

it("are there for every language and area", () => {
  for (const language of languages)
    expect(readdirSync(join(folder, language)).sort()).toEqual(areas.map((area) => `${area}.json`).sort());
});

/** Texts that stand in a screen itself and not among the words. */
it("are written nowhere else: no Persian stands in a screen or part", () => {
  const screens = sources.filter(({ path }) =>
    /^web\/(?:app|api|design|screens)\/(?!gallery\/example-finding)/.test(path),
  );
  expect(screens.length).toBeGreaterThan(30);
  const withWords = screens.filter(({ text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
    // A comma between names, and «‼»: signs, not words.
    return /[\u0600-\u060B\u060D-\u06FF]{2,}/.test(code);
  });
  expect(withWords.map(({ path }) => path)).toEqual([]);
});

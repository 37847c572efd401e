/** `docs/law.md`, drawn from the law as data. */
import { currentRuleset, ruleCards } from "../../shared/law/index.ts";
import { gistNotice, instrumentCards } from "../../shared/law/passages/page.ts";
import { rulePage } from "../../shared/law/rule-page.ts";
import { calendarSections } from "./law/calendars.ts";
import { caseTypeSection } from "./law/case-types.ts";
import { instrumentSections } from "./law/instruments.ts";
import { doubtSection, questionSection, unverifiedSection } from "./law/questions.ts";
import { confidences, ruleSection } from "./law/rules.ts";
import { anchor, passageAnchor } from "./law/table.ts";

const sections = [
  ["reading", "How to read this", "راهنمای خواندن"],
  ["rules", "Rules", "قاعده‌ها"],
  ["questions", "Open questions for a lawyer", "پرسش‌های باز از حقوق‌دان"],
  ["unverified", "What rests on law that was not read", "آنچه بر متن خوانده‌نشده تکیه دارد"],
  ["case-types", "Case types", "انواع پرونده"],
  ["instruments", "Laws and regulations", "قوانین و مقررات"],
  ["calendars", "Calendars", "تقویم‌ها"],
] as const;
type Section = (typeof sections)[number][0];

const heading = (wanted: Section): string[] =>
  sections.filter(([id]) => id === wanted).flatMap(([id, en, fa]) => ["", anchor(id), "", `## ${en} · ${fa}`, ""]);

const pages = ruleCards().map(rulePage);

const contents = (): string[] =>
  sections.flatMap(([id, en, fa]) => [
    `- [${en} · ${fa}](#${id})`,
    ...(id === "rules" ? pages.map((rule) => `  - [${rule.title.en} · ${rule.title.fa}](#${rule.id})`) : []),
    ...(id === "instruments"
      ? instrumentCards().map(({ id, title }) => `  - [${title.en} · ${title.fa}](#${passageAnchor(id, "whole")})`)
      : []),
  ]);

export const lawPage = (): string =>
  [
    "# The law · قانون",
    "",
    "Drawn by `npm run docs` from `shared/law/`: the rules as the program applies them, in the words that agencies and reviewers",
    `read, ruleset ${currentRuleset.version}. A test holds this page against the code, and each example against its rule.`,
    "What administrators activated since stands in `GET /v1/rules`.",
    "",
    ...contents(),
    ...heading("reading"),
    `- Confidence · میزان اطمینان: ${Object.entries(confidences)
      .map(([mark, { fa, en }]) => `**${mark}** ${en} · ${fa}`)
      .join("; ")}.`,
    "- What does not rest on H alone, in its clause and in its thresholds, answers at most *review*, whatever the table says.",
    "  آنچه همه پایه‌هایش H نباشد، هرچه در جدول آمده باشد، حداکثر به *نظر کارشناس* می‌رسد.",
    `- ${gistNotice.en} ${gistNotice.fa}`,
    "- `{…}` in a sentence is filled with what the rule saw. · جای `{…}` مقداری می‌آید که قاعده دیده است.",
    "- How doubtful places of the law are read until a lawyer says otherwise: [decision 4](decisions/0004-rules-as-data.md).",
    ...heading("rules").slice(0, -1),
    ...pages.flatMap(ruleSection),
    ...heading("questions"),
    "What the law leaves undefined, and findings put to the reviewer · آنچه قانون روشن نکرده و یافته‌ها از کارشناس می‌پرسند:",
    "",
    ...questionSection(pages),
    "",
    "What we doubt in our own reading · تردیدهای ما در برداشت از قانون:",
    "",
    ...doubtSection(pages),
    ...heading("unverified"),
    ...unverifiedSection(pages),
    ...heading("case-types"),
    ...caseTypeSection(),
    ...heading("instruments").slice(0, -1),
    ...instrumentSections(),
    ...heading("calendars"),
    ...calendarSections(),
    "",
  ].join("\n");

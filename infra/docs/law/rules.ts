/** Every rule whole: its law, whom it concerns, its thresholds over time, its answers, its remedy, its examples. */
import type { RuleOutcome, Words } from "../../../shared/domain/finding.ts";
import { caseTypeLabels } from "../../../shared/domain/labels.ts";
import { formatSolar } from "../../../shared/domain/solar-date.ts";
import type { Confidence, RuleKind } from "../../../shared/law/rule.ts";
import type { RulePage } from "../../../shared/law/rule-page.ts";
import { anchor, both, citationLink, concerned, table } from "./table.ts";

export const confidences: Record<Confidence, Words> = {
  H: { fa: "متن خوانده شده است", en: "the text was read" },
  M: { fa: "از منابع دست دوم", en: "secondary sources" },
  L: { fa: "فرض", en: "assumption" },
};

const kinds: Record<RuleKind, Words> = {
  auto: { fa: "برنامه می‌سنجد", en: "decided by the program" },
  evidence: {
    fa: "برنامه سند را می‌بیند و کارشناس داوری می‌کند",
    en: "the program sees the document, a person judges it",
  },
  human: { fa: "تنها کارشناس داوری می‌کند", en: "a person alone judges" },
};

const outcomes: Record<RuleOutcome, Words> = {
  pass: { fa: "درست", en: "pass" },
  fail: { fa: "نادرست", en: "fail" },
  review: { fa: "نظر کارشناس", en: "review" },
  "not-applicable": { fa: "بی‌مورد", en: "not applicable" },
};

const units: Record<RulePage["parameters"][number]["unit"], Words> = {
  years: { fa: "سال", en: "years" },
  months: { fa: "ماه", en: "months" },
  "per-cent": { fa: "درصد", en: "per cent" },
};

const day = (iso: string): string => `${formatSolar(iso, "en")} (${iso})`;
const yesOrNo = (verified: boolean): string => (verified ? "yes · بله" : "**no · نه**");

const inForce = ({ from, until }: RulePage): string =>
  from === null && until === null
    ? both({ fa: "بی محدودیت زمانی", en: "without limits of time" })
    : `${from ? day(from) : "…"} – ${until ? day(until) : "…"}`;

const facts = (rule: RulePage): string[] =>
  table(
    ["", ""],
    [
      ...rule.grounds.map(({ citation, confidence }, index) => [
        index === 0 ? "law · مستند" : "",
        `${citationLink(citation)}<br>${confidence}: ${confidences[confidence].en} · ${confidences[confidence].fa}`,
      ]),
      ["concerns · شامل", concerned(rule.appliesTo)],
      ["in force · اعتبار", inForce(rule)],
      ["judged · سنجش", both(kinds[rule.kind])],
      [
        "at the door · هنگام ارسال",
        rule.blocking
          ? both({ fa: "جلوی ارسال پرونده را می‌گیرد", en: "a fail stops the submission" })
          : both({ fa: "جلوی ارسال را نمی‌گیرد", en: "does not stop a submission" }),
      ],
      ["points at · محل", `\`${rule.pointer}\``],
      ["remedy · راه اصلاح", both(rule.remedy)],
    ],
  );

const thresholds = ({ parameters }: RulePage): string[] =>
  parameters.length === 0
    ? []
    : [
        "",
        ...table(
          ["threshold · آستانه", "from · از", "value · مقدار", "source · مأخذ", "text read · متن خوانده شده"],
          parameters.flatMap(({ name, title, unit, values }) =>
            values.map(({ from, value, source, verified }) => [
              `\`${name}\`<br>${both(title)}`,
              day(from),
              `${value} ${units[unit].en} · ${units[unit].fa}`,
              source,
              yesOrNo(verified),
            ]),
          ),
        ),
      ];

const answers = ({ answers }: RulePage): string[] => [
  "",
  ...table(
    ["answer", "outcome · نتیجه", "English", "فارسی"],
    answers.map(({ id, outcome, question, text }) => [
      `\`${id}\``,
      `${outcomes[outcome].en} · ${outcomes[outcome].fa}${question ? `<br>[open question](#question-${question})` : ""}`,
      text.en,
      text.fa,
    ]),
  ),
];

const examples = ({ examples }: RulePage): string[] => [
  "",
  ...table(
    ["example", "نمونه", "case type · نوع پرونده", "finds · یافته"],
    examples.map(({ says, caseType, answer, outcome }) => [
      says.en,
      says.fa,
      both(caseTypeLabels[caseType]),
      `\`${answer}\`: ${outcomes[outcome].en} · ${outcomes[outcome].fa}`,
    ]),
  ),
];

export const ruleSection = (rule: RulePage): string[] => [
  "",
  `${anchor(rule.id)}`,
  "",
  `### ${rule.title.en} · ${rule.title.fa}`,
  "",
  `\`${rule.id}\``,
  "",
  ...facts(rule),
  ...thresholds(rule),
  ...answers(rule),
  ...examples(rule),
];

/** The instruments with what is known of their text. */
import type { Words } from "../../../shared/domain/finding.ts";
import type { Instrument } from "../../../shared/law/instruments/index.ts";
import { type InstrumentPage, instrumentCards, instrumentPage } from "../../../shared/law/passages/page.ts";
import { confidences } from "./rules.ts";
import { anchor, both, passageAnchor, table } from "./table.ts";

const kinds: Record<Instrument["kind"], Words> = {
  law: { fa: "قانون", en: "law" },
  directive: { fa: "دستورالعمل", en: "directive" },
  circular: { fa: "بخشنامه", en: "circular" },
  decision: { fa: "تصویب‌نامه", en: "decision" },
  letter: { fa: "نامه", en: "letter" },
  agreement: { fa: "توافق", en: "agreement" },
  practice: { fa: "رویه", en: "practice" },
};

const facts = ({ kind, number, date, issuer, source, confidence, restsOn, remarks }: InstrumentPage): string[] => [
  `${kinds[kind].en} · ${kinds[kind].fa}${number ? `, no. ${number}` : ""}${date ? `, ${date}` : ""}${
    issuer ? `, ${issuer.en} · ${issuer.fa}` : ""
  }. ${confidence}: ${confidences[confidence].en} · ${confidences[confidence].fa}. Source · مأخذ: ${source}.`,
  ...(restsOn.length > 0
    ? [
        "",
        `Rests on · مستند آن: ${restsOn.map(({ id, title }) => `[${title.en} · ${title.fa}](#${passageAnchor(id, "whole")})`).join("; ")}.`,
      ]
    : []),
  ...remarks.flatMap(({ fa, en }) => ["", both({ fa, en })]),
];

const passages = (page: InstrumentPage): string[] =>
  page.passages.length === 0
    ? ["", "Cited, not retold: its text was not found. · متن آن یافت نشد و نقل نمی‌شود."]
    : [
        "",
        ...table(
          ["place · جا", "gist", "مضمون", "read whole · خوانده شده", "source · مأخذ", "rules · قاعده‌ها"],
          page.passages.map(({ anchor: place, text, gist, verified, source, citedBy }) => [
            `${place === "whole" ? "" : anchor(passageAnchor(page.id, place))}${both(text)}`,
            gist.en,
            gist.fa,
            verified ? "yes · بله" : "**no · نه**",
            source,
            citedBy.map(({ id }) => `[\`${id}\`](#${id})`).join("<br>"),
          ]),
        ),
      ];

export const instrumentSections = (): string[] =>
  instrumentCards().flatMap(({ id, title }) => {
    const page = instrumentPage(id);
    return page === null
      ? []
      : [
          "",
          anchor(passageAnchor(id, "whole")),
          "",
          `### ${title.en} · ${title.fa}`,
          "",
          ...facts(page),
          ...passages(page),
        ];
  });

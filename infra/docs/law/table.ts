/** Tables of Markdown, and the words of two languages side by side. */

import type { Words } from "../../../shared/domain/finding.ts";
import { caseTypeLabels } from "../../../shared/domain/labels.ts";
import type { ResolvedCitation } from "../../../shared/law/citation.ts";
import type { Rule } from "../../../shared/law/rule.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(" | ")} |`,
  `|${head.map(() => "---").join("|")}|`,
  ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`),
];

/** Both languages in one cell. */
export const both = ({ fa, en }: Words): string => `${en}<br>${fa}`;

export const anchor = (id: string): string => `<a id="${id}"></a>`;

/** The place of a passage on this page: the page of the API, as an anchor. */
export const passageAnchor = (instrument: string, place: string): string =>
  place === "whole" ? `instrument-${instrument}` : `instrument-${instrument}-${place}`;

export const citationLink = ({ instrument, page, text }: ResolvedCitation): string => {
  const place = page?.split("#")[1] ?? "whole";
  return `[${text.en}](#${passageAnchor(instrument, place)})<br>${text.fa}`;
};

export const concerned = (appliesTo: Rule["appliesTo"]): string =>
  appliesTo === "all"
    ? both({ fa: "همه انواع پرونده", en: "every case type" })
    : both({
        fa: appliesTo.map((id) => caseTypeLabels[id].fa).join("، "),
        en: appliesTo.map((id) => caseTypeLabels[id].en).join(", "),
      });

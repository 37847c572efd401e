/** What each case type asks for, and who is next after its approval. */

import type { Words } from "../../../shared/domain/finding.ts";
import { employmentTypeLabels } from "../../../shared/domain/labels.ts";
import { type CaseTypeCard, caseTypeCards } from "../../../shared/law/case-types/card.ts";
import { caseTypeLaw } from "../../../shared/law/case-types/index.ts";
import { type DefaultRoute, defaultRoutes } from "../../../shared/law/routes.ts";
import { anchor, both, table } from "./table.ts";

const next: Record<DefaultRoute["next"], Words> = {
  national: { fa: "سازمان اداری و استخدامی کشور", en: "national organization" },
  destination: { fa: "دستگاه مقصد", en: "destination agency" },
  none: { fa: "در استان پایان می‌یابد", en: "none: concluded in the province" },
};

const routeOf = ({ id }: CaseTypeCard): string => {
  const route = defaultRoutes.find(({ caseType }) => caseType === id);
  return route ? `${both(next[route.next])} (${route.confidence})` : "–";
};

const documentsOf = ({ documents }: CaseTypeCard): string[] =>
  documents.map(({ title, when }) => `${title.en} · ${title.fa}${when ? ` (${when.en} · ${when.fa})` : ""}`);
const fieldsOf = ({ fields }: CaseTypeCard): string[] => fields.map(({ title }) => `${title.en} · ${title.fa}`);

type Demands = (card: CaseTypeCard) => string[];
const isCommon = (demands: Demands, line: string): boolean =>
  caseTypeCards.every((card) => demands(card).includes(line));
const common = (demands: Demands): string =>
  [...new Set(caseTypeCards.flatMap(demands))].filter((line) => isCommon(demands, line)).join("<br>");
const besides = (demands: Demands, card: CaseTypeCard): string =>
  demands(card)
    .filter((line) => !isCommon(demands, line))
    .join("<br>") || "–";

export const caseTypeSection = (): string[] =>
  table(
    [
      "case type · نوع پرونده",
      "documents · مدارک",
      "to fill in · اطلاعات",
      "employment · نوع استخدام",
      "next · مرجع بعدی",
    ],
    [
      ["every case type<br>همه انواع پرونده", common(documentsOf), common(fieldsOf), "", ""],
      ...caseTypeCards.map((card) => [
        `${anchor(`case-type-${card.id}`)}${both(card.title)}`,
        besides(documentsOf, card),
        besides(fieldsOf, card),
        caseTypeLaw[card.id].employmentTypes.map((type) => both(employmentTypeLabels[type])).join("<br>"),
        routeOf(card),
      ]),
    ],
  );

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import { useShow } from "../../../app/show.ts";
import type { Column } from "../../../design/parts/table.tsx";
import type { Row } from "./lists.ts";

/** What every list of an agency begins with. */
export function usePersonAndType(): Record<"person" | "type", Column<Row>> {
  const { t } = useTranslation("agency");
  const show = useShow();
  return {
    person: {
      id: "name",
      header: t("home.person"),
      width: 1.4,
      cell: ({ id, name }) => (
        <Link to="/cases/$caseId" params={{ caseId: id }}>
          {name || t("home.nameless")}
        </Link>
      ),
    },
    type: {
      id: "type",
      header: t("home.type"),
      width: 1.5,
      cell: ({ caseType }) => show.words(caseTypeLabels[caseType]),
    },
  };
}

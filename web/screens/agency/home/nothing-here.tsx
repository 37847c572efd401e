import { useTranslation } from "react-i18next";
import { Empty } from "../../../design/parts/empty.tsx";
import { LinkButton } from "../../../design/parts/link.tsx";
import type { List } from "./lists.ts";

/** An empty list says what it would hold, and what can be done now. */
export function NothingHere({ list }: { list: List }) {
  const { t } = useTranslation("agency");
  return (
    <Empty title={t(`home.empty.${list}`)}>
      {list === "drafts" && (
        <p className="row">
          <LinkButton to="/agency/new">{t("new.title")}</LinkButton>
          <LinkButton to="/agency/import">{t("import.title")}</LinkButton>
        </p>
      )}
    </Empty>
  );
}

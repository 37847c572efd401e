/** Why a list is empty: nothing overdue is good news, and what was narrowed too far is widened again. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../../design/parts/empty.tsx";
import type { QueueSearch } from "./queue-question.ts";

export function NothingHere({ search: { queue = "mine", urgency, agency, caseType } }: { search: QueueSearch }) {
  const { t } = useTranslation("reviewer");
  const which = queue === "mine" ? undefined : queue;
  if (agency || caseType)
    return (
      <Empty title={t("queue.emptyNarrowed")}>
        <Link to="/queue" search={{ queue: which, urgency }}>
          {t("queue.widen")}
        </Link>
      </Empty>
    );
  if (urgency)
    return (
      <Empty title={t(`queue.emptyUrgency.${urgency}`)}>
        <Link to="/queue" search={{ queue: which }}>
          {t("queue.widen")}
        </Link>
      </Empty>
    );
  return (
    <Empty title={t(`queue.emptyList.${queue}`)}>
      {queue === "mine" && (
        <Link to="/queue" search={{ queue: "free" }}>
          {t("queue.takeOne")}
        </Link>
      )}
    </Empty>
  );
}

/** What has happened to the case, the latest first, with the names of those whom the reviewer may know. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/ask.ts";
import { Asked } from "../../design/parts/asked.tsx";
import { Timeline } from "../../design/parts/timeline.tsx";

export function History({ caseId }: { caseId: string }) {
  const { t } = useTranslation("reviewer");
  const history = useQuery(ask("readHistory", { params: { id: caseId } }));
  return (
    <Asked of={history} lines={5}>
      {({ body: { events, names } }) => (
        <Timeline
          moments={events
            .map(({ seq, at, type, actor }) => ({
              key: seq,
              at,
              title: t(`event.${type}`),
              by: "person" in actor ? (names[actor.person] ?? t("byAgency")) : t("byMachine"),
            }))
            .toReversed()}
        />
      )}
    </Asked>
  );
}

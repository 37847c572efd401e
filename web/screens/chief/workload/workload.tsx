/** How much each reviewer carries, how late and how old it is, and what nobody has taken yet. */
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ask } from "../../../api/ask.ts";
import { useRowKeys } from "../../../app/keys/row-keys.ts";
import { useShow } from "../../../app/show.ts";
import { Asked } from "../../../design/parts/asked.tsx";
import { Empty } from "../../../design/parts/empty.tsx";
import { Loads } from "./loads.tsx";
import { Unclaimed } from "./unclaimed.tsx";

export const Route = createLazyRoute("/workload")({ component: WorkloadScreen });

/** It is counted once a minute. */
const countedEvery = 60_000;

function WorkloadScreen() {
  const { t } = useTranslation("chief");
  const show = useShow();
  const found = useQuery({ ...ask("readWorkload"), refetchInterval: countedEvery });
  useRowKeys({ next: t("keys.nextRow"), before: t("keys.rowBefore") });
  return (
    <div className="stack">
      <div className="head">
        <div className="stack-close">
          <h1>{t("workload.title")}</h1>
          <p className="quiet">{t("workload.about")}</p>
        </div>
      </div>
      <Asked of={found} lines={8}>
        {({ body: { asOf, reviewers, unclaimed } }) =>
          asOf === null ? (
            <Empty title={t("workload.notYet")}>
              <p>{t("workload.notYetNext")}</p>
            </Empty>
          ) : (
            <>
              <p className="quiet small">{t("workload.asOf", { time: show.time(asOf) })}</p>
              {reviewers.length === 0 ? <Empty title={t("workload.nobody")} /> : <Loads reviewers={reviewers} />}
              {unclaimed.map((each) => (
                <Unclaimed key={each.province} unclaimed={each} />
              ))}
            </>
          )
        }
      </Asked>
    </div>
  );
}

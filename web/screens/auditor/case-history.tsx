/** The history with its proof: the chain of hashes, walked here over the very events that are shown. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { verifyChain } from "../../../shared/domain/chain.ts";
import type { CaseEvent } from "../../../shared/domain/event.ts";
import { ask } from "../../api/ask.ts";
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import { History } from "../../design/case/history.tsx";
import { Asked } from "../../design/parts/asked.tsx";
import { Banner } from "../../design/parts/banner.tsx";

export function CaseHistory({ caseId }: { caseId: string }) {
  const found = useQuery(ask("readHistory", { params: { id: caseId } }));
  return (
    <Asked of={found} lines={8}>
      {({ body }) => (
        <div className="stack">
          <Proof history={body} />
          <div className="sheet">
            <History history={body} asWritten />
          </div>
        </div>
      )}
    </Asked>
  );
}

function Proof({ history: { events, verified: kept } }: { history: BodyOf<"readHistory"> }) {
  const { t } = useTranslation("auditor");
  const show = useShow();
  // As they came: the hashes are of what was written, and nothing else was parsed into them.
  const verified = useMemo(() => verifyChain(events as unknown as readonly CaseEvent[]), [events]);
  const last = events.at(-1);
  if (!kept.ok)
    return (
      <Banner kind="wrong">
        <strong>{t("proof.broken", { number: show.number(kept.brokenAt ?? 0) })}</strong>
        {kept.fault && <p>{t(`proof.fault.${kept.fault}`)}</p>}
        <p>{t("proof.tell")}</p>
      </Banner>
    );
  if (!verified.ok)
    return (
      <Banner kind="wrong">
        <strong>{t("proof.broken", { number: show.number(verified.seq) })}</strong>
        <p>{t(`proof.fault.${verified.fault}`)}</p>
        <p>{t("proof.tell")}</p>
      </Banner>
    );
  return (
    <Banner kind="good">
      <strong>{t("proof.whole", { number: show.number(verified.events) })}</strong>
      <p>{t("proof.how")}</p>
      {verified.erased > 0 && <p>{t("proof.erased", { number: show.number(verified.erased) })}</p>}
      {last && (
        <p className="small">
          {t("proof.last")} <code className="latin hash">{last.hash}</code>
        </p>
      )}
    </Banner>
  );
}

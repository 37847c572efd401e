/** What the chief may do with a case besides what every reviewer may: confirm, give to another, extend, recall. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../../api/ask.ts";
import type { HandedIn } from "../../../design/case/case-head.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { AssignDialog } from "./assign-dialog.tsx";
import { Confirmation } from "./confirmation.tsx";
import { ExtendDialog } from "./extend-dialog.tsx";
import { RecallDialog } from "./recall-dialog.tsx";

/** Waiting and failing are shown by the case below, which asks the same. */
export default function ChiefCaseBar({ caseId }: { caseId: string }) {
  const { data } = useQuery(ask("readCase", { params: { id: caseId } }));
  if (!data || data.body.state === "draft") return null;
  return <Bar subject={data.body} version={data.version ?? data.body.version} />;
}

const dialogs = { assign: AssignDialog, extend: ExtendDialog, recall: RecallDialog } as const;
type Act = keyof typeof dialogs;
const acts = Object.keys(dialogs) as Act[];

function Bar({ subject, version }: { subject: HandedIn; version: string }) {
  const { t } = useTranslation("chief");
  const [open, setOpen] = useState<Act | null>(null);
  const possible = acts.filter((act) => subject.allowedActions.includes(act));
  const waits = subject.state === "awaiting-confirmation";
  if (possible.length === 0 && !waits) return null;
  const Shown = open && dialogs[open];
  return (
    <section className="stack" aria-label={t("bar.title")}>
      {waits && <Confirmation subject={subject} version={version} />}
      {possible.length > 0 && (
        <div className="row">
          <span className="quiet">{t("bar.title")}</span>
          {possible.map((act) => (
            <Button key={act} onPress={() => setOpen(act)}>
              {t(act === "assign" && !subject.holder ? "bar.assignFree" : `bar.${act}`)}
            </Button>
          ))}
        </div>
      )}
      {Shown && <Shown subject={subject} version={version} onClose={() => setOpen(null)} />}
    </section>
  );
}

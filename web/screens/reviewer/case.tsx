/** A case as its reviewer works it: the documents beside what was found, and the decision one key away. */
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/ask.ts";
import { useKey } from "../../app/keys/keys.ts";
import { useShow } from "../../app/show.ts";
import { Documents } from "../../design/case/documents.tsx";
import { FileSummary } from "../../design/case/file-summary.tsx";
import { Asked } from "../../design/parts/asked.tsx";
import { Tabs } from "../../design/parts/tabs.tsx";
import { tell } from "../../design/parts/toast.tsx";
import { AskDialog } from "./ask-dialog.tsx";
import { useChanged, useMarkedDocuments } from "./changed.ts";
import { Changes } from "./changes.tsx";
import { Clock } from "./clock.tsx";
import { DecisionDialog } from "./decide/decision-dialog.tsx";
import { useIntent } from "./decide/intent.ts";
import { Findings } from "./findings.tsx";
import { Head } from "./head.tsx";
import { History } from "./history.tsx";
import { lastQueue } from "./last-queue.ts";
import { nextCase } from "./next-case.ts";
import { NoteForm } from "./note-form.tsx";
import type { Subject } from "./subject.ts";
import "./case.css";

export default function ReviewerCase({ caseId }: { caseId: string }) {
  const found = useQuery(ask("readCase", { params: { id: caseId } }));
  return <Asked of={found}>{({ body }) => (body.state === "draft" ? null : <TheCase subject={body} />)}</Asked>;
}

const views = ["documents", "file", "history"] as const;

function TheCase({ subject }: { subject: Subject }) {
  const { t } = useTranslation("reviewer");
  const navigate = useNavigate();
  const [open, setOpen] = useState<"decide" | "ask" | null>(null);
  const [view, setView] = useState<(typeof views)[number]>("documents");
  const show = useShow();
  const [called, setCalled] = useState(0);
  const changed = useChanged(subject);
  const documents = useMarkedDocuments(subject, changed.difference, changed.before?.number ?? 0);
  const [wanted, setWanted] = useState<{ id: string | null; times: number }>({ id: null, times: 0 });
  const look = (id: string) => {
    setView("documents");
    setWanted(({ times }) => ({ id, times: times + 1 }));
  };
  const intent = useIntent(`${subject.id} ${subject.revision}`);
  const may = (action: Subject["allowedActions"][number]) => subject.allowedActions.includes(action);
  const mayDecide = may("approve") || may("return");
  const goNext = async () => {
    const next = await nextCase(subject.id);
    if (next === null) tell(t("case.noNext"));
    await (next === null
      ? navigate({ to: "/queue", search: lastQueue() })
      : navigate({ to: "/cases/$caseId", params: { caseId: next } }));
  };
  useKey("KeyD", t("keys.openDecision"), () => setOpen("decide"), { when: mayDecide });
  useKey("KeyQ", t("keys.ask"), () => setOpen("ask"), { when: may("ask") });
  const writeNote = () => {
    setView("history");
    setCalled((times) => times + 1);
  };
  useKey("KeyN", t("keys.note"), writeNote, { when: may("note") });
  useKey("KeyN", t("keys.nextCase"), () => void goNext(), { shift: true });
  useKey("KeyL", t("keys.queue"), () => void navigate({ to: "/queue", search: lastQueue() }));
  return (
    <div className="stack">
      <p>
        <Link to="/queue" search={lastQueue()}>
          {t("case.back")}
        </Link>
      </p>
      <Head subject={subject} onDecide={() => setOpen("decide")} onAsk={() => setOpen("ask")} />
      <div className="beside">
        <section className="stack-close" aria-labelledby="findings">
          <h2 id="findings">{t("case.findings")}</h2>
          <Changes subject={subject} changed={changed} onLook={look} />
          {subject.findings === null ? (
            <p className="quiet">{t("case.notJudged")}</p>
          ) : (
            <Findings findings={subject.findings} intent={intent} mayDecide={mayDecide} />
          )}
        </section>
        <section className="stack beside-stays" aria-label={t("case.material")}>
          <div className="sheet">
            <Clock subject={subject} />
          </div>
          <Tabs
            label={t("case.material")}
            selected={view}
            onSelect={(next) => {
              setView(next);
              setCalled(0);
              setWanted(({ times }) => ({ id: null, times }));
            }}
            tabs={[
              {
                id: "documents",
                label: t("case.documents"),
                content: <Documents key={wanted.times} caseId={subject.id} documents={documents} wanted={wanted.id} />,
              },
              { id: "file", label: t("case.file"), content: <FileSummary file={subject.file} level={3} /> },
              {
                id: "history",
                label: subject.notes
                  ? t("case.historyWithNotes", { number: show.number(subject.notes) })
                  : t("case.history"),
                content: (
                  <div className="stack">
                    {may("note") && <NoteForm caseId={subject.id} called={called} />}
                    <History caseId={subject.id} />
                  </div>
                ),
              },
            ]}
          />
        </section>
      </div>
      {open === "ask" && <AskDialog caseId={subject.id} onClose={() => setOpen(null)} />}
      {open === "decide" && (
        <DecisionDialog
          subject={subject}
          intent={intent}
          onClose={() => setOpen(null)}
          onDecided={(next) => {
            setOpen(null);
            if (next) void goNext();
          }}
        />
      )}
    </div>
  );
}

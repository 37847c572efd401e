/** The form of a case file: a draft, or what an agency mends of a return. Which page is open stands behind the «#». */
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { caseTypeLaw } from "../../../../shared/law/case-types/index.ts";
import { Banner } from "../../../design/parts/banner.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { LeaveCase } from "../leave-case.tsx";
import { useAnswers } from "./answers.ts";
import { returnedOf, type Subject, useDraft } from "./autosave.ts";
import { CheckStep } from "./check-step.tsx";
import { ClashDialog } from "./clash-dialog.tsx";
import { DocumentsStep } from "./documents-step.tsx";
import { GroundsStep } from "./grounds-step.tsx";
import { Head } from "./head.tsx";
import { OpenDraft } from "./inputs.tsx";
import { PersonStep } from "./person-step.tsx";
import { PostStep } from "./post-step.tsx";
import { ReasonsStep } from "./reasons-step.tsx";
import { SavedMark } from "./saved-mark.tsx";
import { type Step, steps } from "./steps.ts";
import { Unsigned } from "./unsigned.tsx";
import "./documents.css";
import "./editor.css";

export function Editor({ subject }: { subject: Subject }) {
  const { t } = useTranslation("agency");
  const draft = useDraft(subject);
  // What the return said stays as it was while it is answered.
  const returned = returnedOf(subject);
  const [reasons] = useState(() => returned?.reasons ?? []);
  const answers = useAnswers(
    `${subject.id} ${returned?.revision ?? 0}`,
    reasons.map(({ number }) => number),
    // What was to be signed is not written twice.
    subject.signOff?.answers ?? [],
  );
  const own = steps.filter((step) => step !== "reasons" || returned !== null);
  const [first] = own;
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = useNavigate();
  const step = own.find((one) => one === hash) ?? (first as Step);
  const heading = useRef<HTMLHeadingElement>(null);
  const wentBy = useRef(false);
  const go = (next: Step) => {
    wentBy.current = true;
    void draft.save();
    void navigate({ to: ".", hash: next });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page that was gone to is what moves the focus
  useEffect(() => {
    if (wentBy.current) heading.current?.focus();
  }, [step]);
  const place = own.indexOf(step);
  const [before, after] = [own[place - 1], own[place + 1]];
  const required = new Set<string>(caseTypeLaw[subject.caseType].fields);
  return (
    <OpenDraft value={{ draft, required, reasons }}>
      <div className="stack">
        <Head subject={subject} />
        <div className="editor">
          <nav aria-label={t("edit.pages")} className="stack-close">
            <ol className="pages">
              {own.map((one) => (
                <li key={one}>
                  <Button quiet {...(one === step ? { "aria-current": "step" as const } : {})} onPress={() => go(one)}>
                    {t(`step.${one}`)}
                  </Button>
                </li>
              ))}
            </ol>
            <SavedMark draft={draft} />
            <LeaveCase subject={subject} />
          </nav>
          <section className="sheet step">
            <h2 ref={heading} tabIndex={-1}>
              {t(`step.${step}`)}
            </h2>
            <Unsigned subject={subject} />
            {draft.taken.length > 0 && <Banner kind="information">{t("clash.taken")}</Banner>}
            {step === "reasons" && <ReasonsStep note={returned?.note ?? null} answers={answers} go={go} />}
            {step === "post" && <PostStep />}
            {step === "person" && <PersonStep />}
            {step === "grounds" && <GroundsStep />}
            {step === "documents" && <DocumentsStep />}
            {step === "check" && (
              <CheckStep
                answers={returned ? answers : null}
                maySubmit={subject.allowedActions.includes("submit")}
                go={go}
              />
            )}
            <div className="actions">
              {after && (
                <Button primary onPress={() => go(after)}>
                  {t("edit.next", { step: t(`step.${after}`) })}
                </Button>
              )}
              {before && <Button onPress={() => go(before)}>{t("edit.back", { step: t(`step.${before}`) })}</Button>}
            </div>
          </section>
        </div>
      </div>
      <ClashDialog draft={draft} />
    </OpenDraft>
  );
}

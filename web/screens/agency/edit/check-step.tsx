/** The file held against the law before it is handed in, what stands in it, and the button that hands it in. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../../api/ask.ts";
import { useChange } from "../../../api/change.ts";
import { useShow } from "../../../app/show.ts";
import { FileSummary } from "../../../design/case/file-summary.tsx";
import { Asked } from "../../../design/parts/asked.tsx";
import { Banner } from "../../../design/parts/banner.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { ConfirmDialog } from "../../../design/parts/dialog.tsx";
import { FindingCard } from "../../../design/parts/finding.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { Findings, wrongIn } from "../findings.tsx";
import { type Answers, answered } from "./answers.ts";
import { AskSignOff } from "./ask-sign-off.tsx";
import { useOpenDraft } from "./inputs.tsx";
import { type Step, stepOf } from "./steps.ts";
import { fileOf } from "./written.ts";

interface Props {
  answers: Answers | null;
  /** False where the agency's head signs first. */
  maySubmit: boolean;
  go: (step: Step) => void;
}

export function CheckStep(props: Props) {
  const { t } = useTranslation("agency");
  const { draft } = useOpenDraft();
  const [isKept, setKept] = useState(false);
  // The law is asked about what is kept, and about nothing else.
  useEffect(() => void draft.save().then(setKept), [draft.save]);
  if (!isKept) return <Banner kind="warning">{t("check.notKept")}</Banner>;
  return <Checked {...props} />;
}

function Checked({ answers, maySubmit, go }: Props) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { draft } = useOpenDraft();
  const file = fileOf(draft.form.getValues());
  const checked = useQuery(ask("check", { body: { case: file, caseId: draft.id } }));
  return (
    <Asked of={checked} lines={6}>
      {({ body: { findings, missing, submittable } }) => {
        const isReady = submittable && (answers?.open.length ?? 0) === 0;
        return (
          <>
            {missing.length > 0 && (
              <Banner kind="wrong">
                <strong>{t("check.missing")}</strong>
                <ul className="bullets">
                  {missing.map(({ pointer, message }) => (
                    <li key={pointer}>
                      {show.words(message)}{" "}
                      <Button quiet onPress={() => go(stepOf(pointer))}>
                        {t("check.mend")}
                      </Button>
                    </li>
                  ))}
                </ul>
              </Banner>
            )}
            {answers && answers.open.length > 0 && (
              <Banner kind="wrong">
                {t("check.unanswered", { number: show.number(answers.open.length) })}{" "}
                <Button quiet onPress={() => go("reasons")}>
                  {t("check.answer")}
                </Button>
              </Banner>
            )}
            <Findings findings={findings} level={4} onMend={(pointer) => go(stepOf(pointer))} />
            <section className="stack-close">
              <h3>{t("check.answers")}</h3>
              <FileSummary file={file} level={4} onMend={(pointer) => go(stepOf(pointer))} />
            </section>
            {maySubmit ? (
              <Submit isReady={isReady} answers={answers} wrong={wrongIn(findings).length} />
            ) : (
              <AskSignOff isReady={isReady} answers={answers} />
            )}
          </>
        );
      }}
    </Asked>
  );
}

function Submit({ isReady, answers, wrong }: { isReady: boolean; answers: Answers | null; wrong: number }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { draft } = useOpenDraft();
  const [isAsked, setAsked] = useState(false);
  const submit = useChange("submitCase", {
    onSuccess: ({ body }) => {
      answers?.forget();
      tell(t("check.submitted", { code: show.digits(body.code) }));
    },
    onSettled: () => setAsked(false),
  });
  const act = () =>
    submit.mutate({
      params: { id: draft.id },
      version: draft.version(),
      body: { answers: answered(answers) },
    });
  return (
    <>
      <ProblemBanner problem={submit.error} />
      {submit.error?.findings.map((finding) => (
        <FindingCard key={finding.rule} finding={finding} level={4} />
      ))}
      <div className="actions">
        <Button primary isDisabled={!isReady} isPending={submit.isPending} onPress={() => setAsked(true)}>
          {t("check.submit")}
        </Button>
        {!isReady && <span className="quiet">{t("check.notYet")}</span>}
      </div>
      <ConfirmDialog
        title={t("check.sure")}
        action={t("check.submit")}
        isOpen={isAsked}
        isPending={submit.isPending}
        onConfirm={act}
        onOpenChange={setAsked}
      >
        <p>{t(wrong > 0 ? "check.sureWrong" : "check.sureText", { number: show.number(wrong) })}</p>
      </ConfirmDialog>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { answer } from "../../../../shared/contract/agency-commands.ts";
import { useChange } from "../../../api/change.ts";
import { Field } from "../../../app/form/field.tsx";
import { placeErrors, useContractForm } from "../../../app/form/form.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { TextArea } from "../../../design/parts/text-field.tsx";
import { tell } from "../../../design/parts/toast.tsx";

/** The reviewer asks; the organization's clock stands still until the agency has answered. */
export function Question({ caseId, question }: { caseId: string; question: string }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const form = useContractForm(answer, { text: "" });
  const send = useChange("answerQuestion", {
    onSuccess: () => tell(t("question.sent")),
    onError: (problem) => void placeErrors(problem, form.setError, (name) => name === "text"),
  });
  return (
    <section className="sheet stack" aria-labelledby="question">
      <h2 id="question">{t("question.title")}</h2>
      <p className="reason-note">{show.digits(question)}</p>
      <form className="stack" onSubmit={form.handleSubmit((body) => send.mutate({ params: { id: caseId }, body }))}>
        <Field control={form.control} name="text">
          {(field) => <TextArea label={t("question.answer")} isRequired {...field} />}
        </Field>
        <ProblemBanner problem={send.error} />
        <div className="actions">
          <Button type="submit" primary isPending={send.isPending}>
            {t("question.send")}
          </Button>
        </div>
      </form>
    </section>
  );
}

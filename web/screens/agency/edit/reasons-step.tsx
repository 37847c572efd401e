/** Why the file came back: each reason with its law, a way to what it is about, and an answer. */
import { useTranslation } from "react-i18next";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Citation } from "../../../design/parts/finding.tsx";
import { RadioGroup } from "../../../design/parts/radio-group.tsx";
import { TextArea } from "../../../design/parts/text-field.tsx";
import type { AnswerKind, Answers } from "./answers.ts";
import { useOpenDraft } from "./inputs.tsx";
import { type Step, stepOf } from "./steps.ts";

interface Props {
  note: string | null;
  answers: Answers;
  go: (step: Step) => void;
}

export function ReasonsStep({ note, answers, go }: Props) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { reasons } = useOpenDraft();
  return (
    <>
      <p>{t("reasons.text")}</p>
      {note && (
        <div className="sheet">
          <strong>{t("reasons.note")}</strong>
          <p>{show.digits(note)}</p>
        </div>
      )}
      <ol className="documents">
        {reasons.map(({ number, text, citation, pointer }) => {
          const given = answers.answers.find(({ reason }) => reason === number);
          if (!given) return null;
          return (
            <li className="document" key={number}>
              <h3>{t("edit.reason", { number: show.number(number) }).replace(/[:：]$/, "")}</h3>
              <p className="reason-note">{show.digits(text)}</p>
              <Citation of={citation} />
              {pointer && (
                <div>
                  <Button onPress={() => go(stepOf(pointer))}>{t("reasons.go")}</Button>
                </div>
              )}
              <RadioGroup<AnswerKind>
                label={t("reasons.answer")}
                isRequired
                value={given.answer}
                onChange={(answer) => answers.set({ ...given, answer })}
                options={(["fixed", "explained", "contested"] as const).map((value) => ({
                  value,
                  label: t(`reasons.${value}`),
                  description: t(`reasons.${value}Hint`),
                }))}
              />
              <TextArea
                label={t("reasons.words")}
                isRequired
                value={given.text}
                onChange={(words) => answers.set({ ...given, text: words })}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}

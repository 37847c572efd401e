import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChange } from "../../../api/change.ts";
import { focusHeading } from "../../../app/focus.ts";
import { useKey } from "../../../app/keys/keys.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { Tag } from "../../../design/parts/label.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { TextArea } from "../../../design/parts/text-field.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import type { Pick, Sample } from "./question.ts";

interface Props {
  sample: Sample;
  pick: Pick;
  onNext: (judged: Sample) => void;
}

/** Said once, and never taken back. The decision itself stays as it is: the chief recalls it where that is still possible. */
export function VerdictBar({ sample, pick, onNext }: Props) {
  const { t } = useTranslation("chief");
  const [isSaying, setSaying] = useState(false);
  const [text, setText] = useState("");
  const [missing, setMissing] = useState(false);
  const send = useChange("judgeDecision", {
    onSuccess: ({ body }, { body: said }) => {
      tell(t(said.agrees ? "samples.toldAgreed" : "samples.toldDisagreed"));
      setSaying(false);
      focusHeading();
      onNext(body);
    },
  });
  const given = { params: { id: sample.id } };
  const place = { case: pick.case, seq: pick.seq };
  const agree = () => send.mutate({ ...given, body: { ...place, agrees: true, text: null } });
  const { mayJudge, verdict } = pick;
  useKey("KeyA", t("samples.agree"), agree, { when: mayJudge && !send.isPending });
  useKey("KeyO", t("samples.disagree"), () => setSaying(true), { when: mayJudge && !send.isPending });
  useKey("KeyN", t("keys.nextPick"), () => onNext(sample));
  if (verdict)
    return (
      <p className="row">
        <Tag tone={verdict.agrees ? "leaf" : "madder"}>
          {t(verdict.agrees ? "samples.agreed" : "samples.disagreed")}
        </Tag>
        <span className="quiet">{sample.names[verdict.by] ?? verdict.by}</span>
        {verdict.text && <span dir="auto">{verdict.text}</span>}
      </p>
    );
  if (!mayJudge) return <p className="quiet">{t("samples.notYou")}</p>;
  return (
    <>
      {!isSaying && <ProblemBanner problem={send.error} />}
      <div className="actions">
        <Button primary isPending={send.isPending} onPress={agree}>
          {t("samples.agree")}
        </Button>
        <Button grave onPress={() => setSaying(true)}>
          {t("samples.disagreeMore")}
        </Button>
        <Button quiet onPress={() => onNext(sample)}>
          {t("samples.later")}
        </Button>
      </div>
      <Dialog title={t("samples.disagree")} isOpen={isSaying} onOpenChange={setSaying}>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const said = text.trim();
            if (said === "") return setMissing(true);
            send.mutate({ ...given, body: { ...place, agrees: false, text: said } });
          }}
        >
          <p className="quiet">{t("samples.stays")}</p>
          <TextArea
            label={t("samples.text")}
            isRequired
            value={text}
            onChange={(next) => {
              setText(next);
              setMissing(false);
            }}
            error={missing ? t("samples.textMissing") : undefined}
          />
          <ProblemBanner problem={send.error} />
          <div className="actions">
            <Button type="submit" primary isPending={send.isPending}>
              {t("samples.record")}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}

import { useTranslation } from "react-i18next";
import { useChange } from "../../../api/change.ts";
import { Button } from "../../../design/parts/button.tsx";
import { FindingCard } from "../../../design/parts/finding.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { type Answers, answered } from "./answers.ts";
import { useOpenDraft } from "./inputs.tsx";

/** Where the agency wants its head's signature: the file as it is kept now is laid before the head. */
export function AskSignOff({ isReady, answers }: { isReady: boolean; answers: Answers | null }) {
  const { t } = useTranslation("agency");
  const { draft } = useOpenDraft();
  const ask = useChange("askSignOff", { onSuccess: () => tell(t("sign.asked")) });
  return (
    <>
      <p>{t("sign.askText")}</p>
      <ProblemBanner problem={ask.error} />
      {ask.error?.findings.map((finding) => (
        <FindingCard key={finding.rule} finding={finding} level={4} />
      ))}
      <div className="actions">
        <Button
          primary
          isDisabled={!isReady}
          isPending={ask.isPending}
          onPress={() =>
            ask.mutate({ params: { id: draft.id }, version: draft.version(), body: { answers: answered(answers) } })
          }
        >
          {t("sign.ask")}
        </Button>
        {!isReady && <span className="quiet">{t("sign.askNotYet")}</span>}
      </div>
    </>
  );
}

import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { queryClient } from "../../../api/ask.ts";
import { useChange } from "../../../api/change.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { ConfirmDialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import type { Subject } from "../edit/autosave.ts";

interface Props {
  subject: Subject;
  /** How many rules it breaks. */
  wrong: number;
  isReady: boolean;
  /** What can be done instead. */
  children: ReactNode;
}

/** The head signs what was read here, and by that hands it in; what was written since is not signed with it. */
export function Signature({ subject, wrong, isReady, children }: Props) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const [isAsked, setAsked] = useState(false);
  const submit = useChange("submitCase", {
    onSuccess: ({ body }) => tell(t("check.submitted", { code: show.digits(body.code) })),
    onError: () => void queryClient.invalidateQueries({ queryKey: ["readCase"] }),
    onSettled: () => setAsked(false),
  });
  const act = () =>
    submit.mutate({
      params: { id: subject.id },
      version: subject.version,
      body: { answers: subject.signOff?.answers ?? [] },
    });
  return (
    <>
      <ProblemBanner problem={submit.error} />
      <div className="row">
        <Button primary isDisabled={!isReady} isPending={submit.isPending} onPress={() => setAsked(true)}>
          {t("sign.sign")}
        </Button>
        {children}
        {!isReady && <span className="quiet">{t("sign.notYet")}</span>}
      </div>
      <ConfirmDialog
        title={t("sign.sure")}
        action={t("sign.sign")}
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

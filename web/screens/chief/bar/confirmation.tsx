/** The second person's word: what was set aside, by whom and why; agreed to, or sent back with a note. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChange } from "../../../api/change.ts";
import { focusHeading } from "../../../app/focus.ts";
import type { HandedIn } from "../../../design/case/case-head.tsx";
import { Overrides } from "../../../design/case/event-detail.tsx";
import { NoteMeanwhile } from "../../../design/case/note-meanwhile.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { ConfirmDialog, Dialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { TextArea } from "../../../design/parts/text-field.tsx";
import { tell } from "../../../design/parts/toast.tsx";

export function Confirmation({ subject, version }: { subject: HandedIn; version: string }) {
  const { t } = useTranslation("chief");
  const [saying, setSaying] = useState<"agree" | "refuse" | null>(null);
  /** Kept while the dialog is left and opened again. */
  const [note, setNote] = useState("");
  const [missing, setMissing] = useState(false);
  const send = useChange("confirmCase", {
    onSuccess: (_, { body }) => {
      tell(t(body.agree ? "confirm.agreed" : "confirm.refused"));
      setSaying(null);
      focusHeading();
    },
  });
  const name = subject.decidedBy ? (subject.names[subject.decidedBy] ?? subject.decidedBy) : "";
  const say = (agree: boolean) => {
    const said = note.trim();
    if (!agree && said === "") return setMissing(true);
    const body = agree ? { agree: true as const, note: said || null } : { agree: false as const, note: said };
    send.mutate({ params: { id: subject.id }, body, version });
  };
  const turn = (to: typeof saying) => {
    send.reset();
    setSaying(to);
  };
  return (
    <section className="sheet stack-close" aria-labelledby="confirm-title">
      <h2 id="confirm-title">{t("confirm.title")}</h2>
      <p>{t("confirm.proposed", { name })}</p>
      {subject.overrides && subject.overrides.length > 0 ? (
        <Overrides overrides={subject.overrides} />
      ) : (
        <p className="quiet">{t("confirm.nothingSetAside")}</p>
      )}
      {subject.note && (
        <p className="quoted" dir="auto">
          {subject.note}
        </p>
      )}
      {subject.allowedActions.includes("confirm") ? (
        <div className="actions">
          <Button primary onPress={() => turn("agree")}>
            {t("confirm.agreeMore")}
          </Button>
          <Button grave onPress={() => turn("refuse")}>
            {t("confirm.refuseMore")}
          </Button>
        </div>
      ) : (
        <p>{t("confirm.notYou")}</p>
      )}
      <ConfirmDialog
        title={t("confirm.agree")}
        action={t("confirm.recordAgree")}
        isOpen={saying === "agree"}
        isPending={send.isPending}
        onConfirm={() => say(true)}
        onOpenChange={(stays) => !stays && turn(null)}
      >
        <p>{t("confirm.thenAgreed")}</p>
        <NoteMeanwhile subject={subject} />
        <ProblemBanner problem={send.error} />
      </ConfirmDialog>
      <Dialog title={t("confirm.refuse")} isOpen={saying === "refuse"} onOpenChange={(stays) => !stays && turn(null)}>
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            say(false);
          }}
        >
          <p>{t("confirm.thenRefused", { name })}</p>
          <TextArea
            label={t("confirm.note")}
            isRequired
            autoFocus
            maxLength={2000}
            value={note}
            onChange={(text) => {
              setNote(text);
              setMissing(false);
            }}
            {...(missing ? { error: t("confirm.noteMissing") } : {})}
          />
          <NoteMeanwhile subject={subject} />
          <ProblemBanner problem={send.error} />
          <div className="actions">
            <Button type="submit" primary grave isPending={send.isPending}>
              {t("confirm.recordRefuse")}
            </Button>
          </div>
        </form>
      </Dialog>
    </section>
  );
}

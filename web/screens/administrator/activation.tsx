/** From which day on what was rehearsed shall count; asked once more, since nothing takes it back. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChange } from "../../api/change.ts";
import { useShow } from "../../app/show.ts";
import { Button } from "../../design/parts/button.tsx";
import { ConfirmDialog } from "../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../design/parts/problem.tsx";
import { SolarDateField } from "../../design/parts/solar-date-field.tsx";
import { tell } from "../../design/parts/toast.tsx";

export function Activation({ id }: { id: string }) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const [from, setFrom] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const activate = useChange("activateRuleset", {
    onSuccess: ({ body }) => tell(t("rehearsal.activated", { version: show.digits(body.version) })),
    onSettled: () => setAsked(false),
  });
  return (
    <section className="sheet stack">
      <h2>{t("rehearsal.activate")}</h2>
      <SolarDateField
        label={t("rehearsal.from")}
        isRequired
        value={from}
        onChange={setFrom}
        error={activate.error?.errors.find(({ pointer }) => pointer.startsWith("/from"))?.detail}
      />
      <ProblemBanner problem={activate.error} />
      <div className="actions">
        <Button primary isDisabled={from === null} onPress={() => setAsked(true)}>
          {t("rehearsal.activate")}
        </Button>
      </div>
      <ConfirmDialog
        title={t("rehearsal.sure")}
        action={t("rehearsal.activate")}
        isOpen={isAsked}
        isPending={activate.isPending}
        onConfirm={() => from && activate.mutate({ body: { rehearsal: id, from } })}
        onOpenChange={setAsked}
      >
        <p>{from && t("rehearsal.sureText", { day: show.day(from) })}</p>
      </ConfirmDialog>
    </section>
  );
}

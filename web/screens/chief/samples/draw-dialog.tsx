import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "../../../../shared/domain/solar-date.ts";
import { useChange } from "../../../api/change.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { NumberField } from "../../../design/parts/number-field.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { RadioGroup } from "../../../design/parts/radio-group.tsx";
import { SolarDateField } from "../../../design/parts/solar-date-field.tsx";

const kinds = ["percent", "cases"] as const;
type Kind = (typeof kinds)[number];
const most: Record<Kind, number> = { percent: 100, cases: 500 };
const usual: Record<Kind, number> = { percent: 5, cases: 20 };
/** A month and what a weekend adds. */
const usualDays = 29;

/** Of which days, and how much. Which cases is left to chance. */
export function DrawDialog({ countedUntil, onClose }: { countedUntil: string; onClose: () => void }) {
  const { t } = useTranslation("chief");
  const show = useShow();
  const navigate = useNavigate();
  const [from, setFrom] = useState<string | null>(addDays(countedUntil, -usualDays));
  const [until, setUntil] = useState<string | null>(countedUntil);
  const [kind, setKind] = useState<Kind>("percent");
  const [number, setNumber] = useState<number | null>(usual.percent);
  const [tried, setTried] = useState(false);
  const draw = useChange("drawSample", {
    onSuccess: ({ body }) => void navigate({ to: "/samples/$sampleId", params: { sampleId: body.id } }),
  });
  const faults = {
    from: from === null ? t("leave.dayMissing") : undefined,
    until: until === null ? t("leave.dayMissing") : from !== null && until < from ? t("leave.turned") : undefined,
    number:
      number === null || number < 1 || number > most[kind]
        ? t("samples.numberBetween", { most: show.number(most[kind]) })
        : undefined,
  };
  const submit = () => {
    setTried(true);
    if (from === null || until === null || number === null) return;
    if (Object.values(faults).some((each) => each !== undefined)) return;
    draw.mutate({ body: { from, until, size: kind === "percent" ? { percent: number } : { cases: number } } });
  };
  return (
    <Dialog title={t("samples.draw")} isOpen onOpenChange={(stays) => !stays && onClose()}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="quiet">{t("samples.drawAbout", { day: show.day(countedUntil) })}</p>
        <SolarDateField
          label={t("samples.from")}
          isRequired
          value={from}
          onChange={setFrom}
          error={tried ? faults.from : undefined}
        />
        <SolarDateField
          label={t("samples.until")}
          isRequired
          value={until}
          onChange={setUntil}
          error={tried ? faults.until : undefined}
        />
        <RadioGroup<Kind>
          label={t("samples.size")}
          isRequired
          value={kind}
          onChange={(next) => {
            setKind(next);
            setNumber(usual[next]);
          }}
          options={kinds.map((value) => ({ value, label: t(`samples.kind.${value}`) }))}
        />
        <NumberField
          label={t(`samples.number.${kind}`)}
          isRequired
          value={number}
          onChange={setNumber}
          error={tried ? faults.number : undefined}
        />
        <ProblemBanner problem={draw.error} />
        <div className="actions">
          <Button type="submit" primary isPending={draw.isPending}>
            {t("samples.drawNow")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Examination, contract, service, certificates, and what is claimed in the person's favour. */
import { useTranslation } from "react-i18next";
import { veteranGroups } from "../../../../shared/domain/case-file.ts";
import { veteranLabels } from "../../../../shared/domain/labels.ts";
import { useShow } from "../../../app/show.ts";
import { ChoiceInput, CountInput, DayInput, TextInput, useOpenDraft, YesInput } from "./inputs.tsx";
import { asksOf } from "./steps.ts";

export function GroundsStep() {
  const { t } = useTranslation("agency");
  const { t: file } = useTranslation("file");
  const asks = asksOf(useOpenDraft().draft.form.getValues());
  return (
    <>
      {asks.exam && (
        <>
          <h3>{t("edit.exam")}</h3>
          <TextInput name="exam.notice" short />
          <ChoiceInput
            name="exam.result"
            choices={(["passed", "reserve", "failed"] as const).map((value) => ({
              value,
              label: file(`result.${value}`),
            }))}
          />
        </>
      )}
      {asks.contract && (
        <>
          <h3>{t("edit.contract")}</h3>
          <div className="fields">
            <DayInput name="contract.start" />
            <DayInput name="contract.end" />
          </div>
          <YesInput name="contract.specialised" label={t("edit.specialised")} />
        </>
      )}
      {asks.contractualSince && <DayInput name="service.contractualSince" />}
      {asks.probationSince && <DayInput name="service.probationSince" />}
      <h3>{t("edit.vetting")}</h3>
      <TextInput name="vetting" short description={t("edit.vettingHint")} />
      {asks.certificates && <Certificates />}
      <Favour />
    </>
  );
}

function Certificates() {
  const { t } = useTranslation("agency");
  const { t: file } = useTranslation("file");
  return (
    <>
      <h3>{t("edit.certificates")}</h3>
      <ChoiceInput
        name="certificates.criminalRecord"
        choices={(["clear", "effective"] as const).map((value) => ({
          value,
          label: file(`criminalRecord.${value}`),
        }))}
      />
      <ChoiceInput
        name="certificates.health"
        choices={(["fit", "restricted"] as const).map((value) => ({ value, label: file(`health.${value}`) }))}
      />
    </>
  );
}

/** Each is a claim that a reviewer judges; most files have none. */
function Favour() {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { form } = useOpenDraft().draft;
  const group = form.watch("person.veteran.group");
  return (
    <>
      <h3>{t("edit.favour")}</h3>
      <p className="quiet">{t("edit.favourHint")}</p>
      <ChoiceInput
        name="person.veteran.group"
        choices={[
          { value: "", label: t("edit.noVeteran") },
          ...veteranGroups.map((value) => ({ value, label: show.words(veteranLabels[value]) })),
        ]}
      />
      {group?.startsWith("disabled-veteran") && (
        <CountInput name="person.veteran.percentage" label={t("edit.percentage")} />
      )}
      <TextInput name="person.disability.kind" label={t("edit.disability")} />
      <div className="fields">
        <CountInput name="credits.military" label={t("edit.creditMilitary")} />
        <CountInput name="credits.service" label={t("edit.creditService")} />
      </div>
      <TextInput name="claims.examExemption" label={t("edit.examExemption")} />
      <TextInput name="claims.specialLaw" label={t("edit.specialLaw")} />
      <YesInput name="claims.lowerAge" label={t("edit.lowerAge")} />
      <YesInput name="person.retired" label={t("edit.retired")} />
      {form.watch("person.retired") && <TextInput name="claims.retireeExemption" label={t("edit.retireeExemption")} />}
    </>
  );
}

/** Who the person is. */
import { useTranslation } from "react-i18next";
import { degreeLevels, militaryStatuses } from "../../../../shared/domain/case-file.ts";
import { degreeLabels, militaryLabels } from "../../../../shared/domain/labels.ts";
import { useShow } from "../../../app/show.ts";
import { ChoiceInput, CountInput, DayInput, NationalIdInput, TextInput, useOpenDraft } from "./inputs.tsx";
import { asksOf } from "./steps.ts";

export function PersonStep() {
  const { t } = useTranslation("agency");
  const { t: file } = useTranslation("file");
  const show = useShow();
  const { form } = useOpenDraft().draft;
  const isMan = form.watch("person.sex") === "male";
  return (
    <>
      <NationalIdInput name="person.nationalId" />
      <div className="fields">
        <TextInput name="person.givenName" />
        <TextInput name="person.familyName" />
        <TextInput name="person.fatherName" />
        <TextInput name="person.birthPlace" />
      </div>
      <DayInput name="person.birthDate" />
      <ChoiceInput
        name="person.sex"
        choices={(["female", "male"] as const).map((value) => ({ value, label: file(`sex.${value}`) }))}
      />
      {isMan && (
        <ChoiceInput
          name="person.military"
          choices={militaryStatuses.map((value) => ({ value, label: show.words(militaryLabels[value]) }))}
        />
      )}
      <ChoiceInput
        name="person.nationality"
        choices={["IR", "AF", "IQ", "SY", "PK", "TR", "AZ"].map((value) => ({
          value,
          label: new Intl.DisplayNames([show.language], { type: "region" }).of(value) ?? value,
        }))}
      />
      {asksOf(form.getValues()).employeeNumber && <TextInput name="person.employeeNumber" short numeric />}
      <h3>{t("edit.degree")}</h3>
      <ChoiceInput
        name="person.degree.level"
        label={t("edit.degreeLevel")}
        choices={degreeLevels.map((value) => ({ value, label: show.words(degreeLabels[value]) }))}
      />
      <div className="fields">
        <TextInput name="person.degree.field" />
        <TextInput name="person.degree.university" label={t("edit.university")} />
      </div>
      <DayInput name="person.degree.grantedOn" label={t("edit.grantedOn")} />
      <h3>{t("edit.residence")}</h3>
      <div className="fields">
        <TextInput name="residence.place" />
        <CountInput name="residence.years" label={t("edit.residenceYears")} />
      </div>
    </>
  );
}

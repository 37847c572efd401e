/** Under which permit, on which post, in which form of employment. */
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { employmentTypes } from "../../../../shared/domain/case-file.ts";
import { employmentTypeLabels } from "../../../../shared/domain/labels.ts";
import { caseTypeLaw } from "../../../../shared/law/case-types/index.ts";
import { ask } from "../../../api/ask.ts";
import { useShow } from "../../../app/show.ts";
import { Permit } from "../permit.tsx";
import { ChoiceInput, TextInput, useOpenDraft } from "./inputs.tsx";
import { asksOf } from "./steps.ts";

export function PostStep() {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { draft } = useOpenDraft();
  const { caseType } = draft.form.getValues();
  const lawful = caseTypeLaw[caseType].employmentTypes;
  const permits = useQuery(ask("listPermits"));
  const number = draft.form.watch("permit");
  const own = permits.data?.body.items.filter(({ caseTypes }) => caseTypes.includes(caseType)) ?? [];
  const chosen = permits.data?.body.items.find((permit) => permit.number === number);
  return (
    <>
      {own.length > 0 && own.length <= 12 ? (
        <ChoiceInput
          name="permit"
          choices={own.map((permit) => ({ value: permit.number, label: show.digits(permit.number) }))}
        />
      ) : (
        <TextInput name="permit" short description={t("edit.permitHint")} />
      )}
      {chosen && <Permit permit={chosen} />}
      <TextInput name="post" short numeric description={t("edit.postHint")} />
      <ChoiceInput
        name="employmentType"
        choices={employmentTypes
          .filter((type) => lawful.includes(type) || type === "other")
          .map((value) => ({ value, label: show.words(employmentTypeLabels[value]) }))}
      />
      {asksOf({ caseType }).destination && <Destination />}
      <TextInput name="funding" short description={t("edit.fundingHint")} />
    </>
  );
}

function Destination() {
  const { t } = useTranslation("agency");
  return <TextInput name="destination" short description={t("edit.destinationHint")} />;
}

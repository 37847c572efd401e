/** The fields of a version of the agreement. */
import { useState } from "react";
import type { Control, FieldErrors } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { agreementCreation } from "../../../../shared/contract/settings-commands.ts";
import { caseTypes } from "../../../../shared/domain/case-file.ts";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import { latinDigits } from "../../../../shared/domain/text.ts";
import { Field } from "../../../app/form/field.tsx";
import { useShow } from "../../../app/show.ts";
import { CheckboxGroup } from "../../../design/parts/checkbox-group.tsx";
import { NumberField } from "../../../design/parts/number-field.tsx";
import { SolarDateField } from "../../../design/parts/solar-date-field.tsx";
import { TextArea, TextField } from "../../../design/parts/text-field.tsx";

export type Written = z.input<typeof agreementCreation>;

interface Props {
  control: Control<Written, unknown, z.output<typeof agreementCreation>>;
  /** Of single reminders, which share one field here. */
  reminders: FieldErrors<Written>["remindAfter"];
}

export function AgreementFields({ control, reminders }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const ofOne = Array.isArray(reminders) ? reminders.find((one) => one?.message)?.message : undefined;
  return (
    <>
      <Field control={control} name="version">
        {(field) => (
          <TextField
            {...field}
            label={t("agreements.field.version")}
            description={t("agreements.versionHint")}
            isRequired
            short
          />
        )}
      </Field>
      <Field control={control} name="from">
        {({ value, onChange, ...field }) => (
          <SolarDateField
            {...field}
            label={t("agreements.field.from")}
            description={t("agreements.fromHint")}
            isRequired
            value={value}
            onChange={(day) => onChange(day as string)}
          />
        )}
      </Field>
      {(["answerWithin", "warnBefore", "replyWithin"] as const).map((name) => (
        <Field key={name} control={control} name={name}>
          {({ value, onChange, ...field }) => (
            <NumberField
              {...field}
              label={t(`agreements.field.${name}`)}
              description={t(`agreements.${name}Hint`)}
              isRequired
              value={value ?? null}
              // An emptied field is none of the contract's numbers, and is told so.
              onChange={(days) => onChange(days as number)}
            />
          )}
        </Field>
      ))}
      <Field control={control} name="remindAfter">
        {({ value, error, ...field }) => <Reminders {...field} start={value} error={error ?? ofOne} />}
      </Field>
      <Field control={control} name="confirmedCaseTypes">
        {(field) => (
          <CheckboxGroup
            {...field}
            label={t("agreements.field.confirmedCaseTypes")}
            description={t("agreements.confirmedHint")}
            options={caseTypes.map((type) => ({ value: type, label: show.words(caseTypeLabels[type]) }))}
          />
        )}
      </Field>
      <Field control={control} name="title.fa">
        {(field) => <TextField {...field} label={t("agreements.field.titleFa")} isRequired />}
      </Field>
      <Field control={control} name="title.en">
        {(field) => <TextField {...field} label={t("agreements.field.titleEn")} isRequired />}
      </Field>
      <Field control={control} name="text">
        {(field) => <TextArea {...field} label={t("agreements.wording")} isRequired />}
      </Field>
    </>
  );
}

interface RemindersProps {
  start: readonly number[];
  onChange: (days: number[]) => void;
  onBlur: () => void;
  name: string;
  error: string | undefined;
}

/** Days in one line, in any digits, with anything between them. */
function Reminders({ start, onChange, ...field }: RemindersProps) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const [text, setText] = useState(start.map((days) => show.digits(days)).join(t("kept.comma")));
  const type = (next: string) => {
    setText(next);
    onChange((latinDigits(next).match(/\d+/g) ?? []).map(Number));
  };
  return (
    <TextField
      {...field}
      label={t("agreements.field.remindAfter")}
      description={t("agreements.remindHint")}
      value={text}
      onChange={type}
    />
  );
}

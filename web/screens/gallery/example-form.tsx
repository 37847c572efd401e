/** A form as screens make them: the schema says what is right, each `Field` hands its part what it needs. */
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { day, nationalId, prose } from "../../../shared/contract/fields.ts";
import { Field } from "../../app/form/field.tsx";
import { useContractForm } from "../../app/form/form.ts";
import { Button } from "../../design/parts/button.tsx";
import { Checkbox } from "../../design/parts/checkbox.tsx";
import { CheckboxGroup } from "../../design/parts/checkbox-group.tsx";
import { NationalIdField } from "../../design/parts/national-id-field.tsx";
import { NumberField } from "../../design/parts/number-field.tsx";
import { RadioGroup } from "../../design/parts/radio-group.tsx";
import { ComboBox, Select } from "../../design/parts/select.tsx";
import { SolarDateField } from "../../design/parts/solar-date-field.tsx";
import { TextArea, TextField } from "../../design/parts/text-field.tsx";
import { tell } from "../../design/parts/toast.tsx";

const levels = ["diploma", "bachelor", "master"] as const;

const example = z.object({
  name: z.string().min(1),
  nationalId,
  born: day.nullable(),
  children: z.int().min(0).nullable(),
  level: z.enum(levels).nullable(),
  field: z.enum(levels).nullable(),
  subjects: z.array(z.enum(levels)).min(1),
  sex: z.enum(["female", "male"]).nullable(),
  retired: z.boolean(),
  reason: prose(2000),
});

export function ExampleForm() {
  const { t } = useTranslation("gallery");
  const form = useContractForm(example, {
    ...{ name: "", nationalId: "", born: null, children: null, level: null, field: null },
    ...{ subjects: [], sex: null, retired: false, reason: "" },
  });
  const { control } = form;
  const options = levels.map((value) => ({ value, label: t(`levels.${value}`) }));
  return (
    <form className="stack" noValidate onSubmit={form.handleSubmit(() => tell(t("told")))}>
      <Field control={control} name="name">
        {(field) => <TextField {...field} label={t("name")} isRequired />}
      </Field>
      <Field control={control} name="nationalId">
        {(field) => <NationalIdField {...field} label={t("nationalId")} isRequired />}
      </Field>
      <Field control={control} name="born">
        {(field) => <SolarDateField {...field} label={t("born")} />}
      </Field>
      <Field control={control} name="children">
        {(field) => <NumberField {...field} label={t("children")} />}
      </Field>
      <Field control={control} name="level">
        {(field) => <Select {...field} label={t("level")} options={options} isRequired />}
      </Field>
      <Field control={control} name="field">
        {(field) => <ComboBox {...field} label={t("field")} options={options} />}
      </Field>
      <Field control={control} name="subjects">
        {(field) => <CheckboxGroup {...field} label={t("subjects")} options={options} isRequired />}
      </Field>
      <Field control={control} name="sex">
        {(field) => (
          <RadioGroup
            {...field}
            label={t("sex")}
            isRequired
            options={(["female", "male"] as const).map((value) => ({ value, label: t(value) }))}
          />
        )}
      </Field>
      <Field control={control} name="retired">
        {({ value, error: _error, ...field }) => (
          <Checkbox {...field} isSelected={value}>
            {t("retired")}
          </Checkbox>
        )}
      </Field>
      <Field control={control} name="reason">
        {(field) => <TextArea {...field} label={t("reason")} description={t("reasonHint")} isRequired />}
      </Field>
      <div className="actions">
        <Button primary type="submit">
          {t("send")}
        </Button>
      </div>
    </form>
  );
}

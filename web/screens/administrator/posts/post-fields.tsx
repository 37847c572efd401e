/** The fields of a post. */
import { useState } from "react";
import type { Control } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { postCreation } from "../../../../shared/contract/permit-commands.ts";
import { degreeLevels } from "../../../../shared/domain/case-file.ts";
import { degreeLabels } from "../../../../shared/domain/labels.ts";
import { Field } from "../../../app/form/field.tsx";
import { useShow } from "../../../app/show.ts";
import { Checkbox } from "../../../design/parts/checkbox.tsx";
import { ComboBox, Select } from "../../../design/parts/select.tsx";
import { TextArea, TextField } from "../../../design/parts/text-field.tsx";
import { useAgencies } from "../kept/agencies.ts";
import type { Written } from "./written.ts";

interface Props {
  control: Control<Written, unknown, z.output<typeof postCreation>>;
  isNew: boolean;
}

export function PostFields({ control, isNew }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const agencies = useAgencies();
  return (
    <>
      {isNew && (
        <>
          <Field control={control} name="agency">
            {({ value, onChange, ...field }) => (
              <ComboBox
                {...field}
                label={t("posts.field.agency")}
                isRequired
                value={value || null}
                onChange={(chosen) => onChange(chosen ?? "")}
                options={agencies}
              />
            )}
          </Field>
          <Field control={control} name="number">
            {(field) => <TextField {...field} label={t("posts.field.number")} isRequired short />}
          </Field>
        </>
      )}
      <Field control={control} name="title">
        {(field) => <TextField {...field} label={t("posts.field.title")} isRequired />}
      </Field>
      {(["approved", "vacant"] as const).map((name) => (
        <Field key={name} control={control} name={name}>
          {({ value, error: _error, ...field }) => (
            <Checkbox {...field} isSelected={value} description={t(`posts.${name}Hint`)}>
              {t(`posts.field.${name}`)}
            </Checkbox>
          )}
        </Field>
      ))}
      {(["fixed", "sovereign"] as const).map((name) => (
        <Field key={name} control={control} name={name}>
          {({ value, onChange, ...field }) => (
            <Select
              {...field}
              label={t(`posts.field.${name}`)}
              isRequired
              value={value === null ? "unknown" : value ? "yes" : "no"}
              onChange={(chosen) => onChange(chosen === "unknown" ? null : chosen === "yes")}
              options={[
                { value: "yes", label: t("kept.yes") },
                { value: "no", label: t("kept.no") },
                { value: "unknown", label: t("posts.undecided") },
              ]}
            />
          )}
        </Field>
      ))}
      <Field control={control} name="minimumDegree">
        {({ value, onChange, ...field }) => (
          <Select
            {...field}
            label={t("posts.field.minimumDegree")}
            isRequired
            value={value ?? "none"}
            onChange={(chosen) => onChange(degreeLevels.find((level) => level === chosen) ?? null)}
            options={[
              ...degreeLevels.map((level) => ({ value: level as string, label: show.words(degreeLabels[level]) })),
              { value: "none", label: t("posts.absent") },
            ]}
          />
        )}
      </Field>
      <Field control={control} name="fields">
        {({ value, ...field }) => <Lines {...field} start={value} />}
      </Field>
      <Field control={control} name="place">
        {({ value, onChange, ...field }) => (
          <>
            <TextField
              {...field}
              label={t("posts.field.place")}
              value={value?.name ?? ""}
              onChange={(name) =>
                onChange(name === "" ? null : { name, provincialCentre: value?.provincialCentre ?? false })
              }
            />
            {value && (
              <Checkbox
                isSelected={value.provincialCentre}
                onChange={(provincialCentre) => onChange({ ...value, provincialCentre })}
                description={t("posts.centreHint")}
              >
                {t("posts.centre")}
              </Checkbox>
            )}
          </>
        )}
      </Field>
    </>
  );
}

interface LinesProps {
  start: readonly string[] | null;
  onChange: (lines: string[] | null) => void;
  onBlur: () => void;
  name: string;
  error: string | undefined;
}

/** Fields of study, one a line; an empty line while somebody types is none of them. */
function Lines({ start, onChange, ...field }: LinesProps) {
  const { t } = useTranslation("administrator");
  const [text, setText] = useState((start ?? []).join("\n"));
  const type = (next: string) => {
    setText(next);
    const lines = next.split("\n").filter((line) => line.trim() !== "");
    onChange(lines.length > 0 ? lines : null);
  };
  return (
    <TextArea
      {...field}
      label={t("posts.field.fields")}
      description={t("posts.fieldsHint")}
      value={text}
      onChange={type}
    />
  );
}

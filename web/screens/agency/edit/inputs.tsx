/** Fields of the case file. Each knows its name from the law's own list, and shows what a return said about it. */
import { createContext, type ReactNode, useContext } from "react";
import type { FieldPath } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { type FieldPointer, fieldLabel, fieldPointers } from "../../../../shared/law/fields.ts";
import { Field } from "../../../app/form/field.tsx";
import { useShow } from "../../../app/show.ts";
import { Checkbox } from "../../../design/parts/checkbox.tsx";
import { NationalIdField } from "../../../design/parts/national-id-field.tsx";
import { NumberField } from "../../../design/parts/number-field.tsx";
import { RadioGroup } from "../../../design/parts/radio-group.tsx";
import { Select } from "../../../design/parts/select.tsx";
import { SolarDateField } from "../../../design/parts/solar-date-field.tsx";
import { TextField } from "../../../design/parts/text-field.tsx";
import type { Draft, returnedOf } from "./autosave.ts";
import type { Values } from "./written.ts";

interface Open {
  draft: Draft;
  /** Pointers that this case type must have. */
  required: ReadonlySet<string>;
  reasons: NonNullable<NonNullable<ReturnType<typeof returnedOf>>["reasons"]>;
}

export const OpenDraft = createContext<Open | null>(null);

export function useOpenDraft(): Open {
  const open = useContext(OpenDraft);
  if (!open) throw new Error("A field of the case file stands outside of its form");
  return open;
}

const pointerOf = (name: string): string => `/${name.replaceAll(".", "/")}`;
const isKnown = (pointer: string): pointer is FieldPointer => (fieldPointers as readonly string[]).includes(pointer);

interface Props {
  name: FieldPath<Values>;
  /** Where the law's list has no name for it. */
  label?: string;
  description?: string;
}

/** What all fields are given: their name, whether they must be filled in, and the reason that a return gave. */
function useFieldOf({ name, label, description }: Props) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const { draft, required, reasons } = useOpenDraft();
  const pointer = pointerOf(name);
  const owner =
    pointer === "/person/degree/level"
      ? "/person/degree"
      : pointer === "/person/veteran/group"
        ? "/person/veteran"
        : pointer;
  const reason = reasons.find((each) => each.pointer === pointer || each.pointer === owner);
  const hint: ReactNode = reason ? (
    <span className="reason-note">
      {t("edit.reason", { number: show.number(reason.number) })} {show.digits(reason.text)}
    </span>
  ) : (
    description
  );
  return {
    control: draft.form.control,
    field: {
      label: label ?? (isKnown(owner) ? show.words(fieldLabel(owner)) : name),
      isRequired: required.has(owner),
      ...(hint === undefined ? {} : { description: hint }),
    },
  };
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

export function TextInput({ short, numeric, ...props }: Props & { short?: boolean; numeric?: boolean }) {
  const { control, field } = useFieldOf(props);
  const show = useShow();
  return (
    <Field control={control} name={props.name}>
      {({ value, onChange, ...rest }) => (
        <TextField
          {...field}
          {...rest}
          value={short ? show.digits(text(value)) : text(value)}
          onChange={(typed) => onChange(typed as never)}
          {...(short ? { short } : {})}
          {...(numeric ? { inputMode: "numeric" as const } : {})}
        />
      )}
    </Field>
  );
}

export function NationalIdInput(props: Props) {
  const { control, field } = useFieldOf(props);
  const show = useShow();
  return (
    <Field control={control} name={props.name}>
      {({ value, onChange, ...rest }) => (
        <NationalIdField
          {...field}
          {...rest}
          value={show.digits(text(value))}
          onChange={(typed) => onChange(typed as never)}
        />
      )}
    </Field>
  );
}

export function DayInput(props: Props) {
  const { control, field } = useFieldOf(props);
  return (
    <Field control={control} name={props.name}>
      {({ value, onChange, ...rest }) => (
        <SolarDateField {...field} {...rest} value={text(value) || null} onChange={(day) => onChange(day as never)} />
      )}
    </Field>
  );
}

export function CountInput(props: Props) {
  const { control, field } = useFieldOf(props);
  return (
    <Field control={control} name={props.name}>
      {({ value, onChange, ...rest }) => (
        <NumberField
          {...field}
          {...rest}
          value={typeof value === "number" ? value : null}
          onChange={(count) => onChange(count as never)}
        />
      )}
    </Field>
  );
}

/** A few choices are all shown; more are a list. */
export function ChoiceInput({ choices, ...props }: Props & { choices: readonly { value: string; label: string }[] }) {
  const { control, field } = useFieldOf(props);
  return (
    <Field control={control} name={props.name}>
      {({ value, onChange, ...rest }) => {
        const given = { ...field, ...rest, options: choices, value: text(value) || null };
        const take = (chosen: string | null) => onChange(chosen as never);
        return choices.length <= 4 ? <RadioGroup {...given} onChange={take} /> : <Select {...given} onChange={take} />;
      }}
    </Field>
  );
}

export function YesInput({ name, label, description }: Props & { label: string }) {
  const { draft } = useOpenDraft();
  return (
    <Field control={draft.form.control} name={name}>
      {({ value, onChange, onBlur }) => (
        <Checkbox
          isSelected={value === true}
          onChange={(isYes) => onChange(isYes as never)}
          onBlur={onBlur}
          {...(description ? { description } : {})}
        >
          {label}
        </Checkbox>
      )}
    </Field>
  );
}

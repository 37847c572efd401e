/** The fields of an organization; some are an agency's only. */
import { useState } from "react";
import { type Control, type FieldErrors, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { organizationCreation } from "../../../shared/contract/registry-commands.ts";
import { Field } from "../../app/form/field.tsx";
import { useShow } from "../../app/show.ts";
import { NumberField } from "../../design/parts/number-field.tsx";
import { Select } from "../../design/parts/select.tsx";
import { TextField } from "../../design/parts/text-field.tsx";
import type { Organization } from "./organizations.tsx";

export type Written = z.input<typeof organizationCreation>;

const kinds = ["agency", "province", "national"] as const;

interface Props {
  control: Control<Written, unknown, z.output<typeof organizationCreation>>;
  isNew: boolean;
  provinces: readonly Organization[];
  /** Of single addresses, which share one field here. */
  mails: FieldErrors<Written>["mail"];
}

export function OrganizationFields({ control, isNew, provinces, mails }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const kind = useWatch({ control, name: "kind" });
  const ofOne = Array.isArray(mails) ? mails.find((one) => one?.message)?.message : undefined;
  return (
    <>
      {isNew && (
        <>
          <Field control={control} name="id">
            {(field) => (
              <TextField
                {...field}
                label={t("organizations.id")}
                description={t("organizations.idHint")}
                isRequired
                short
              />
            )}
          </Field>
          <Field control={control} name="kind">
            {({ onChange, ...field }) => (
              <Select
                {...field}
                label={t("organizations.kind")}
                isRequired
                onChange={(chosen) => chosen && onChange(chosen)}
                options={kinds.map((value) => ({ value, label: t(`organizations.${value}`) }))}
              />
            )}
          </Field>
        </>
      )}
      <Field control={control} name="name.fa">
        {(field) => <TextField {...field} label={t("organizations.nameFa")} isRequired />}
      </Field>
      <Field control={control} name="name.en">
        {(field) => <TextField {...field} label={t("organizations.nameEn")} isRequired />}
      </Field>
      {kind === "agency" && (
        <>
          <Field control={control} name="province">
            {(field) => (
              <Select
                {...field}
                label={t("organizations.province")}
                isRequired
                options={provinces.map((one) => ({ value: one.id, label: show.words(one.name) }))}
              />
            )}
          </Field>
          <Field control={control} name="approvedPosts">
            {(field) => <NumberField {...field} label={t("organizations.approvedPosts")} />}
          </Field>
          <Field control={control} name="specificWorkStaff">
            {(field) => <NumberField {...field} label={t("organizations.specificWorkStaff")} />}
          </Field>
        </>
      )}
      <Field control={control} name="mail">
        {({ value, error, ...field }) => <Addresses {...field} start={value} error={error ?? ofOne} />}
      </Field>
    </>
  );
}

interface AddressesProps {
  start: readonly string[];
  onChange: (addresses: string[]) => void;
  onBlur: () => void;
  name: string;
  error: string | undefined;
}

function Addresses({ start, onChange, ...field }: AddressesProps) {
  const { t } = useTranslation("administrator");
  const [text, setText] = useState(start.join(" "));
  const type = (next: string) => {
    setText(next);
    onChange(next.split(/[\s,،]+/).filter(Boolean));
  };
  return (
    <TextField
      {...field}
      label={t("organizations.mail")}
      description={t("organizations.mailHint")}
      value={text}
      onChange={type}
    />
  );
}

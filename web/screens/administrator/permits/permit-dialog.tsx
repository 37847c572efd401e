import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { permitCreation } from "../../../../shared/contract/permit-commands.ts";
import { caseTypes } from "../../../../shared/domain/case-file.ts";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import { call } from "../../../api/call.ts";
import { useChange } from "../../../api/change.ts";
import { Field } from "../../../app/form/field.tsx";
import { useShow } from "../../../app/show.ts";
import { CheckboxGroup } from "../../../design/parts/checkbox-group.tsx";
import { NumberField } from "../../../design/parts/number-field.tsx";
import { ComboBox } from "../../../design/parts/select.tsx";
import { SolarDateField } from "../../../design/parts/solar-date-field.tsx";
import { TextField } from "../../../design/parts/text-field.tsx";
import { useAgencies } from "../kept/agencies.ts";
import { EntryDialog, useEntry } from "../kept/entry.tsx";
import { type Permit, usePermitFacts } from "./facts.ts";

type Written = z.input<typeof permitCreation>;

const nothing: Written = {
  ...{ number: "", agency: "", caseTypes: [], granted: null as unknown as number, veteranPlaces: null },
  ...{ disabledPlaces: null, validUntil: null, referenceDate: null, maximumAge: null },
};

/** What of a permit is written by people; the rest is counted. */
const writtenIn = ({ number, agency, caseTypes: types, granted, ...rest }: Permit): Written => {
  const { veteranPlaces, disabledPlaces, validUntil, referenceDate, maximumAge } = rest;
  return {
    ...{ number, agency, caseTypes: [...types], granted },
    ...{ veteranPlaces, disabledPlaces, validUntil, referenceDate, maximumAge },
  };
};

interface Props {
  /** As it stands; null: a new one. */
  permit: Permit | null;
  /** What the form begins with, where that is not what stands. */
  start?: Permit;
  /** Of a new one, where its list was that of an agency. */
  agency?: string | undefined;
  onClose: () => void;
}

/** A new permit, or what an existing one grants; whose it is and its number stay, since cases name it. */
export function PermitDialog({ permit, start, agency = "", onClose }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const agencies = useAgencies();
  const facts = usePermitFacts();
  const begun = start ?? permit;
  const entry = useEntry({
    ...{ schema: permitCreation, stands: permit, writtenIn, onClose },
    begin: begun ? writtenIn(begun) : { ...nothing, agency },
    read: async ({ id }: Permit): Promise<Permit> => (await call("readPermit", { params: { id } })).body,
    shows: (name) => name in nothing,
  });
  const create = useChange("createPermit", entry.outcome);
  const edit = useChange("editPermit", entry.outcome);
  const { form, standing } = entry;
  const save = ({ number, agency: of, ...body }: z.output<typeof permitCreation>) =>
    standing.now
      ? edit.mutate({ params: { id: standing.now.id }, version: String(standing.now.version), body })
      : create.mutate({ body: { number, agency: of, ...body } });
  const { control } = form;
  return (
    <EntryDialog
      title={permit ? t("permits.editOne", { number: show.digits(permit.number) }) : t("permits.new")}
      entry={entry}
      changes={[create, edit]}
      about={{ kind: "permit", subject: permit?.number ?? "", facts }}
      onSubmit={form.handleSubmit(save)}
    >
      {!permit && (
        <>
          <Field control={control} name="number">
            {(field) => (
              <TextField
                {...field}
                label={t("permits.field.number")}
                description={t("permits.numberHint")}
                isRequired
              />
            )}
          </Field>
          <Field control={control} name="agency">
            {({ value, onChange, ...field }) => (
              <ComboBox
                {...field}
                label={t("permits.field.agency")}
                isRequired
                value={value || null}
                onChange={(chosen) => onChange(chosen ?? "")}
                options={agencies}
              />
            )}
          </Field>
        </>
      )}
      <Field control={control} name="caseTypes">
        {(field) => (
          <CheckboxGroup
            {...field}
            label={t("permits.field.caseTypes")}
            isRequired
            options={caseTypes.map((type) => ({ value: type, label: show.words(caseTypeLabels[type]) }))}
          />
        )}
      </Field>
      <Field control={control} name="granted">
        {({ value, onChange, ...field }) => (
          <NumberField
            {...field}
            label={t("permits.field.granted")}
            isRequired
            value={value ?? null}
            // An emptied field is none of the contract's numbers, and is told so.
            onChange={(count) => onChange(count as number)}
            {...(standing.now ? { description: t("permits.used", { used: show.number(standing.now.used) }) } : {})}
          />
        )}
      </Field>
      <Field control={control} name="veteranPlaces">
        {(field) => (
          <NumberField {...field} label={t("permits.field.veteranPlaces")} description={t("permits.keptHint")} />
        )}
      </Field>
      <Field control={control} name="disabledPlaces">
        {(field) => (
          <NumberField {...field} label={t("permits.field.disabledPlaces")} description={t("permits.keptHint")} />
        )}
      </Field>
      <Field control={control} name="validUntil">
        {(field) => <SolarDateField {...field} label={t("permits.field.validUntil")} />}
      </Field>
      <Field control={control} name="referenceDate">
        {(field) => <SolarDateField {...field} label={t("permits.field.referenceDate")} />}
      </Field>
      <Field control={control} name="maximumAge">
        {(field) => <NumberField {...field} label={t("permits.field.maximumAge")} description={t("permits.ageHint")} />}
      </Field>
    </EntryDialog>
  );
}

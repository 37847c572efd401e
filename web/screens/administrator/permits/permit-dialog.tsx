import { useTranslation } from "react-i18next";
import type * as z from "zod";
import { permitCreation } from "../../../../shared/contract/permit-commands.ts";
import { caseTypes } from "../../../../shared/domain/case-file.ts";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import { call } from "../../../api/call.ts";
import { useChange } from "../../../api/change.ts";
import type { Problem } from "../../../api/problem.ts";
import { Field } from "../../../app/form/field.tsx";
import { placeErrors, useContractForm } from "../../../app/form/form.ts";
import { useShow } from "../../../app/show.ts";
import { Button } from "../../../design/parts/button.tsx";
import { CheckboxGroup } from "../../../design/parts/checkbox-group.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { NumberField } from "../../../design/parts/number-field.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { ComboBox } from "../../../design/parts/select.tsx";
import { SolarDateField } from "../../../design/parts/solar-date-field.tsx";
import { TextField } from "../../../design/parts/text-field.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { useAgencies } from "../kept/agencies.ts";
import { Meanwhile } from "../kept/meanwhile.tsx";
import { isOutrun, useStanding } from "../kept/standing.ts";
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
  const form = useContractForm(permitCreation, begun ? writtenIn(begun) : { ...nothing, agency });
  const standing = useStanding(permit, async () =>
    permit ? (await call("readPermit", { params: { id: permit.id } })).body : null,
  );
  const outcome = {
    onSuccess: () => {
      tell(t("kept.saved"));
      onClose();
    },
    onError: (refusal: Problem) => {
      placeErrors(refusal, form.setError, (name) => name in nothing);
      standing.refused(refusal);
    },
  };
  const create = useChange("createPermit", outcome);
  const edit = useChange("editPermit", outcome);
  const save = ({ number, agency: of, ...body }: z.output<typeof permitCreation>) =>
    standing.now
      ? edit.mutate({ params: { id: standing.now.id }, version: String(standing.now.version), body })
      : create.mutate({ body: { number, agency: of, ...body } });
  const problem = create.error ?? edit.error;
  const take = () => {
    if (standing.now) form.reset(writtenIn(standing.now));
    standing.settle();
    edit.reset();
  };
  const { control } = form;
  return (
    <Dialog
      title={permit ? t("permits.editOne", { number: show.digits(permit.number) }) : t("permits.new")}
      isOpen
      onOpenChange={(stays) => !stays && onClose()}
    >
      <form className="stack" noValidate onSubmit={form.handleSubmit(save)}>
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
          {(field) => (
            <NumberField {...field} label={t("permits.field.maximumAge")} description={t("permits.ageHint")} />
          )}
        </Field>
        {permit && <Meanwhile kind="permit" subject={permit.number} standing={standing} facts={facts} onTake={take} />}
        <ProblemBanner problem={isOutrun(problem) && standing.missed ? null : problem} />
        <div className="actions">
          <Button type="submit" primary isPending={create.isPending || edit.isPending}>
            {t(standing.missed === null ? "kept.save" : "kept.saveOver")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

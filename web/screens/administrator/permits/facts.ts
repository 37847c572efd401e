/** What a permit says, in words. */
import { useTranslation } from "react-i18next";
import { type CaseType, caseTypes } from "../../../../shared/domain/case-file.ts";
import { caseTypeLabels } from "../../../../shared/domain/labels.ts";
import type { BodyOf } from "../../../api/types.ts";
import { useOrganizationNames } from "../../../app/organizations.ts";
import { useShow } from "../../../app/show.ts";
import { type Fact, makeFacts } from "../kept/fact.ts";

export type Permit = BodyOf<"readPermit">;

/** The case types that a permit is for. */
export function useCaseTypes(): (types: readonly CaseType[]) => string {
  const { t } = useTranslation("administrator");
  const show = useShow();
  return (types) =>
    types.length === caseTypes.length
      ? t("permits.allTypes")
      : types.map((type) => show.words(caseTypeLabels[type])).join(t("kept.comma"));
}

export function usePermitFacts(): Fact<Permit>[] {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const organization = useOrganizationNames();
  const typesOf = useCaseTypes();
  return makeFacts<Permit>(
    {
      agency: organization,
      caseTypes: typesOf,
      granted: show.number,
      veteranPlaces: show.number,
      disabledPlaces: show.number,
      validUntil: show.day,
      referenceDate: show.day,
      maximumAge: (age) => t("permits.years", { age: show.number(age) }),
    },
    (name) => t(`permits.field.${name as "agency"}`),
    (name) => t(`permits.absent.${name as "validUntil"}`, { defaultValue: t("kept.absent") }),
  );
}

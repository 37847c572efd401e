/** What stands in a field of a case file, as people read it: days by the solar calendar, codes by their words. */
import { useTranslation } from "react-i18next";
import type { Words } from "../../../shared/domain/finding.ts";
import {
  caseTypeLabels,
  degreeLabels,
  employmentTypeLabels,
  militaryLabels,
  veteranLabels,
} from "../../../shared/domain/labels.ts";
import { fieldLabel } from "../../../shared/law/fields.ts";
import { useOrganizationNames } from "../../app/organizations.ts";
import { useShow } from "../../app/show.ts";
import { nameOfField } from "./field-names.ts";

const days: ReadonlySet<string> = new Set([
  "/person/birthDate",
  "/person/degree/grantedOn",
  "/contract/start",
  "/contract/end",
  "/service/contractualSince",
  "/service/probationSince",
]);

const labels: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  "/caseType": caseTypeLabels,
  "/employmentType": employmentTypeLabels,
  "/person/military": militaryLabels,
  "/person/degree/level": degreeLabels,
  "/person/veteran/group": veteranLabels,
};

const coded = {
  "/person/sex": "sex",
  "/exam/result": "result",
  "/certificates/criminalRecord": "criminalRecord",
  "/certificates/health": "health",
} as const;

export function useFieldText() {
  const { t } = useTranslation("file");
  const show = useShow();
  const organization = useOrganizationNames();
  const written = (pointer: string, value: string): string => {
    const label = labels[pointer]?.[value];
    if (label) return show.words(label);
    if (pointer in coded) return t(`${coded[pointer as keyof typeof coded]}.${value}`);
    if (days.has(pointer)) return show.day(value);
    if (pointer === "/destination") return organization(value);
    if (pointer === "/person/nationality")
      return new Intl.DisplayNames([show.language], { type: "region" }).of(value) ?? value;
    return show.digits(value);
  };
  return {
    name: (pointer: string): string => {
      const name = nameOfField(pointer);
      if (name === null) return pointer;
      return "law" in name ? show.words(fieldLabel(name.law)) : t(`field.${name.word}`);
    },
    /** Null where nothing stands there. */
    text: (pointer: string, value: string | number | boolean | null): string | null => {
      if (value === null || value === "") return null;
      if (typeof value === "boolean") return t(value ? "yes" : "no");
      return typeof value === "number" ? show.number(value) : written(pointer, value);
    },
  };
}

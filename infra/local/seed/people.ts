/** Invented people: names from a hat, national ids that are valid by checksum and belong to nobody on purpose. */
import { isNationalId } from "../../../shared/domain/national-id.ts";

const givenNames = {
  female: ["زهرا", "فاطمه", "سارا", "نرگس", "مریم", "الهام", "پریسا", "کیمیا"],
  male: ["محمد", "علی", "رضا", "امیرحسین", "یاشار", "بهروز", "کاظم", "مهدی"],
} as const;
const familyNames = [
  "حسین‌زاده",
  "تبریزی",
  "مرندی",
  "اهری",
  "شبستری",
  "کلیبری",
  "میانجی",
  "پورکاظم",
  "اسکویی",
  "بنابی",
] as const;
const birthPlaces = ["تبریز", "مراغه", "مرند", "اهر", "میانه", "شبستر"] as const;

/** Ids of this form were never given out: the first three digits name no registry office. */
const nationalIdOf = (index: number): string => {
  const stem = `999${String(100_000 + index * 7).slice(-6)}`;
  const digit = Array.from({ length: 10 }, (_, check) => `${stem}${check}`).find(isNationalId);
  if (!digit) throw new Error(`no check digit for ${stem}`);
  return digit;
};

/** Which invented person has that number; null for everybody else. */
export const inventedIndexOf = (nationalId: string): number | null => {
  const index = (Number(nationalId.slice(3, 9)) - 100_000) / 7;
  return Number.isInteger(index) && index >= 0 && nationalIdOf(index) === nationalId ? index : null;
};

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

export const inventedPerson = (index: number) => {
  const sex = index % 2 === 0 ? ("female" as const) : ("male" as const);
  return {
    nationalId: nationalIdOf(index),
    givenName: at(givenNames[sex], index),
    familyName: at(familyNames, index * 3 + 1),
    fatherName: at(givenNames.male, index + 3),
    birthDate: `${1990 + (index % 12)}-0${1 + (index % 9)}-1${index % 9}`,
    birthPlace: at(birthPlaces, index),
    sex,
    nationality: "IR",
    military: sex === "male" ? ("completed" as const) : null,
    degree: { level: "bachelor" as const, field: "پرستاری", university: "دانشگاه تبریز", grantedOn: "2022-09-01" },
    veteran: null,
    disability: null,
    retired: false,
    employeeNumber: null,
  };
};

import type { Words } from "../finding.ts";

/** What a row of a list can say of a person, as the agencies' sheets name it; also the fields of a mapping. */
export const fields = [
  "nationalId",
  "givenName",
  "familyName",
  "fatherName",
  "birthDate",
  "birthPlace",
  "sex",
  "nationality",
  "military",
  "degree",
  "degreeField",
  "university",
  "degreeDate",
  "permit",
  "post",
  "employmentType",
  "examNotice",
  "examResult",
  "veteran",
  "veteranPercentage",
  "disability",
  "retired",
  "employeeNumber",
  "contractStart",
  "contractEnd",
  "contractualSince",
  "funding",
] as const;
export type Field = (typeof fields)[number];

/** Without these nobody can be told apart from another: a row that lacks one is refused, a sheet too. */
export const requiredFields = [
  "nationalId",
  "givenName",
  "familyName",
  "birthDate",
] as const satisfies readonly Field[];

export const isField = (name: string): name is Field => (fields as readonly string[]).includes(name);
export const isRequired = (field: Field): boolean => (requiredFields as readonly Field[]).includes(field);

export const fieldNames: Record<Field, Words> = {
  nationalId: { fa: "کد ملی", en: "National id" },
  givenName: { fa: "نام", en: "Given name" },
  familyName: { fa: "نام خانوادگی", en: "Family name" },
  fatherName: { fa: "نام پدر", en: "Father's name" },
  birthDate: { fa: "تاریخ تولد", en: "Birth date" },
  birthPlace: { fa: "محل تولد", en: "Birthplace" },
  sex: { fa: "جنسیت", en: "Sex" },
  nationality: { fa: "تابعیت", en: "Nationality" },
  military: { fa: "وضعیت نظام وظیفه", en: "Military status" },
  degree: { fa: "مقطع تحصیلی", en: "Degree" },
  degreeField: { fa: "رشته تحصیلی", en: "Field of study" },
  university: { fa: "دانشگاه", en: "University" },
  degreeDate: { fa: "تاریخ مدرک", en: "Degree date" },
  permit: { fa: "شماره مجوز", en: "Permit" },
  post: { fa: "شماره پست", en: "Post number" },
  employmentType: { fa: "نوع استخدام", en: "Employment type" },
  examNotice: { fa: "شماره آگهی", en: "Exam notice" },
  examResult: { fa: "نتیجه آزمون", en: "Exam result" },
  veteran: { fa: "ایثارگری", en: "Veteran group" },
  veteranPercentage: { fa: "درصد جانبازی", en: "Veteran percentage" },
  disability: { fa: "معلولیت", en: "Disability" },
  retired: { fa: "بازنشسته", en: "Retired" },
  employeeNumber: { fa: "شماره مستخدم", en: "Employee number" },
  contractStart: { fa: "تاریخ شروع قرارداد", en: "Contract start" },
  contractEnd: { fa: "تاریخ پایان قرارداد", en: "Contract end" },
  contractualSince: { fa: "تاریخ شروع خدمت پیمانی", en: "Contractual since" },
  funding: { fa: "شماره تأمین اعتبار", en: "Funding certificate" },
};

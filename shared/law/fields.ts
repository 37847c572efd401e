import type { CaseFile } from "../domain/case-file.ts";
import type { Words } from "../domain/finding.ts";

/** Fields that a submission can be asked for, by their JSON pointer, with what stands in them. */
const fields = {
  "/person/nationalId": { fa: "کد ملی", en: "National id", read: ({ person }) => person.nationalId },
  "/person/givenName": { fa: "نام", en: "Given name", read: ({ person }) => person.givenName },
  "/person/familyName": { fa: "نام خانوادگی", en: "Family name", read: ({ person }) => person.familyName },
  "/person/fatherName": { fa: "نام پدر", en: "Father's name", read: ({ person }) => person.fatherName },
  "/person/birthDate": { fa: "تاریخ تولد", en: "Birth date", read: ({ person }) => person.birthDate },
  "/person/sex": { fa: "جنسیت", en: "Sex", read: ({ person }) => person.sex },
  "/person/nationality": { fa: "تابعیت", en: "Nationality", read: ({ person }) => person.nationality },
  "/person/degree": { fa: "مدرک تحصیلی", en: "Degree", read: ({ person }) => person.degree?.level ?? null },
  "/person/veteran": { fa: "گروه ایثارگری", en: "Veteran group", read: ({ person }) => person.veteran?.group ?? null },
  "/person/employeeNumber": { fa: "شماره مستخدم", en: "Employee number", read: ({ person }) => person.employeeNumber },
  "/permit": { fa: "شماره مجوز استخدام", en: "Hiring permit", read: ({ permit }) => permit },
  "/post": { fa: "شماره پست سازمانی", en: "Approved post", read: ({ post }) => post },
  "/employmentType": { fa: "نوع استخدام", en: "Employment type", read: ({ employmentType }) => employmentType },
  "/contract/start": { fa: "تاریخ شروع قرارداد", en: "Start of the contract", read: ({ contract }) => contract?.start },
  "/contract/end": { fa: "تاریخ پایان قرارداد", en: "End of the contract", read: ({ contract }) => contract?.end },
  "/service/contractualSince": {
    fa: "تاریخ شروع خدمت پیمانی",
    en: "Start of the contractual service",
    read: ({ service }) => service?.contractualSince,
  },
  "/service/probationSince": {
    fa: "تاریخ شروع دوره آزمایشی",
    en: "Start of the probation",
    read: ({ service }) => service?.probationSince,
  },
  "/exam/notice": { fa: "شماره آگهی آزمون", en: "Examination notice", read: ({ exam }) => exam?.notice },
  "/exam/result": { fa: "نتیجه آزمون", en: "Examination result", read: ({ exam }) => exam?.result },
  "/person/birthPlace": { fa: "محل تولد", en: "Birth place", read: ({ person }) => person.birthPlace },
  "/person/military": { fa: "وضعیت نظام وظیفه", en: "Military service", read: ({ person }) => person.military },
  "/person/degree/field": { fa: "رشته تحصیلی", en: "Field of study", read: ({ person }) => person.degree?.field },
  "/funding": { fa: "شماره گواهی تأمین اعتبار", en: "Funding certificate", read: ({ funding }) => funding },
  "/vetting": { fa: "شماره رأی گزینش", en: "Selection-vetting decision", read: ({ vetting }) => vetting },
  "/certificates/criminalRecord": {
    fa: "نتیجه گواهی سوءپیشینه",
    en: "Result of the criminal record certificate",
    read: ({ certificates }) => certificates?.criminalRecord,
  },
  "/certificates/health": {
    fa: "نتیجه گواهی سلامت",
    en: "Result of the health certificate",
    read: ({ certificates }) => certificates?.health,
  },
  "/residence/place": { fa: "محل سکونت", en: "Place of residence", read: ({ residence }) => residence?.place },
  "/destination": { fa: "دستگاه مقصد", en: "Destination agency", read: ({ destination }) => destination },
} as const satisfies Record<string, Words & { read: (file: CaseFile) => string | null | undefined }>;

export type FieldPointer = keyof typeof fields;

export const fieldPointers = Object.keys(fields) as readonly FieldPointer[];

/** The field's name on screens and in messages. */
export const fieldLabel = (pointer: FieldPointer): Words => ({ fa: fields[pointer].fa, en: fields[pointer].en });

/** True where nothing, or nothing but blanks, stands in the field. */
export const isBlank = (file: CaseFile, pointer: FieldPointer): boolean => !fields[pointer].read(file)?.trim();

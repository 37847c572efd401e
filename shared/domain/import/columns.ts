/** Finds the header of a list wherever it stands, and what each column means, by the headings that agencies use. */
import { type Line, textOf } from "./cell.ts";
import { type Field, fieldNames, fields, requiredFields } from "./field.ts";
import { spelling } from "./words.ts";

export type Columns = Partial<Record<Field, { index: number; heading: string }>>;

export interface Header {
  /** 0-based. */
  line: number;
  headings: string[];
  columns: Columns;
}

/** Titles, letterheads and notes stand above a header, not hundreds of lines. */
const searched = 200;
/** A sentence that happens to be «نام» is no header. */
const fewest = 3;

const synonyms: Record<Field, readonly string[]> = {
  nationalId: [
    "کدملی",
    "شماره ملی",
    "کد ملی ده رقمی",
    "شناسه ملی",
    "national code",
    "national number",
    "national id number",
    "nid",
  ],
  givenName: ["نام کوچک", "اسم", "first name", "name", "forename"],
  familyName: ["فامیلی", "نام فامیل", "فامیل", "شهرت", "last name", "surname"],
  fatherName: ["پدر", "اسم پدر", "father name", "father"],
  birthDate: ["تولد", "ت تولد", "تاریخ ولادت", "تاریخ تولد شمسی", "date of birth", "birthday", "dob"],
  birthPlace: ["شهر محل تولد", "شهرستان محل تولد", "place of birth"],
  sex: ["جنس", "gender"],
  nationality: ["ملیت", "citizenship"],
  military: [
    "نظام وظیفه",
    "وضعیت نظام‌وظیفه",
    "خدمت سربازی",
    "وضعیت خدمت",
    "وضعیت سربازی",
    "سربازی",
    "وضعیت خدمت وظیفه",
    "وضعیت خدمت نظام وظیفه",
    "military",
    "military service",
  ],
  degree: [
    "مقطع",
    "مدرک تحصیلی",
    "مدرک",
    "تحصیلات",
    "سطح تحصیلات",
    "آخرین مدرک تحصیلی",
    "میزان تحصیلات",
    "degree level",
    "education",
  ],
  degreeField: ["رشته", "رشته و گرایش", "رشته تحصیلی و گرایش", "field", "major", "degree field"],
  university: ["نام دانشگاه", "دانشگاه محل تحصیل", "محل تحصیل", "محل اخذ مدرک", "university name"],
  degreeDate: [
    "تاریخ اخذ مدرک",
    "تاریخ مدرک تحصیلی",
    "تاریخ فراغت از تحصیل",
    "تاریخ فارغ التحصیلی",
    "graduation date",
    "granted on",
  ],
  permit: ["مجوز", "مجوز استخدام", "شماره مجوز استخدام", "شماره مجوز استخدامی", "permit number", "hiring permit"],
  post: ["پست", "شماره پست سازمانی", "کد پست", "post", "post no"],
  employmentType: [
    "نوع رابطه استخدامی",
    "نوع استخدامی",
    "رابطه استخدامی",
    "وضعیت استخدامی",
    "نوع قرارداد",
    "type of employment",
  ],
  examNotice: ["آگهی", "شماره آگهی استخدام", "شماره آگهی آزمون", "شماره آگهی استخدامی", "notice number", "notice"],
  examResult: ["نتیجه", "نتیجه نهایی", "نتیجه آزمون استخدامی", "وضعیت قبولی", "result"],
  veteran: [
    "ایثارگر",
    "نوع ایثارگری",
    "وضعیت ایثارگری",
    "گروه ایثارگری",
    "سهمیه ایثارگری",
    "سهمیه ایثارگران",
    "veteran",
  ],
  veteranPercentage: ["درصد", "درصد ایثارگری", "percentage"],
  disability: ["معلول", "نوع معلولیت", "وضعیت معلولیت", "disabled"],
  retired: ["بازنشستگی", "وضعیت بازنشستگی", "بازنشسته یا بازخرید", "بازخرید"],
  employeeNumber: ["شماره مستخدم رسمی", "کد مستخدم", "شماره کارمندی", "شماره پرسنلی", "کد پرسنلی", "employee no"],
  contractStart: ["شروع قرارداد", "تاریخ آغاز قرارداد", "آغاز قرارداد", "contract start date"],
  contractEnd: ["پایان قرارداد", "تاریخ اتمام قرارداد", "خاتمه قرارداد", "contract end date"],
  contractualSince: ["تاریخ پیمانی شدن", "شروع خدمت پیمانی", "تاریخ استخدام پیمانی"],
  probationSince: ["شروع دوره آزمایشی", "تاریخ شروع خدمت آزمایشی", "شروع خدمت رسمی آزمایشی"],
  funding: ["تأمین اعتبار", "شماره گواهی تأمین اعتبار", "گواهی تأمین اعتبار", "funding", "funding number"],
  // Its number alone: what the selection authority decided is no business of a list.
  vetting: ["شماره گزینش", "شماره نامه گزینش", "شماره رای هسته گزینش", "vetting number"],
  militaryMonths: ["مدت خدمت سربازی", "ماه‌های خدمت سربازی", "مدت خدمت وظیفه", "months of military service"],
  serviceMonths: ["سابقه خدمت تمام وقت", "ماه‌های سابقه تمام وقت", "months of full-time service"],
  residencePlace: ["شهر محل سکونت", "شهرستان محل سکونت", "place of residence"],
  residenceYears: ["مدت سکونت", "سابقه سکونت", "تعداد سال سکونت", "residence years"],
};

const meaning = new Map(
  fields.flatMap((field) =>
    [field, fieldNames[field].fa, fieldNames[field].en, ...synonyms[field]].map(
      (heading) => [spelling(heading), field] as const,
    ),
  ),
);

/** Heading of the column that says what is wrong with a row; it is no data when such a sheet comes back. */
export const remarkHeading = "ایراد";
const remarks = new Set([remarkHeading, "ایرادها", "علت رد", "error", "errors"].map(spelling));
export const isRemark = (heading: string): boolean => remarks.has(spelling(heading));

/** What stands in brackets beside a heading explains it: «کد ملی (۱۰ رقمی)». */
const fieldOf = (heading: string): Field | null =>
  meaning.get(spelling(heading)) ?? meaning.get(spelling(heading.replace(/[([{«][^)\]}»]*[)\]}»]?/gu, " "))) ?? null;

/** Of two columns with one meaning the first counts. */
const recognise = (line: Line): Columns => {
  const columns: Columns = {};
  for (const [index, cell] of line.entries()) {
    const heading = textOf(cell).trim();
    const field = fieldOf(heading);
    if (field && !columns[field]) columns[field] = { index, heading };
  }
  return columns;
};

const count = (columns: Columns): number => Object.keys(columns).length;

/** The agency's word counts more than the heading: its column is taken from whatever field it was recognised for. */
const corrected = (columns: Columns, corrections: Readonly<Record<string, number>>, line: Line): Columns => {
  const taken = new Set(Object.values(corrections));
  const left = Object.entries(columns).filter(([field, { index }]) => !taken.has(index) && !(field in corrections));
  const said = Object.entries(corrections).map(([field, index]) => [
    field,
    { index, heading: textOf(line[index]).trim() },
  ]);
  return Object.fromEntries([...left, ...said]) as Columns;
};

/** The line with the most known headings; with corrections, at worst the first line that has something in each named column. */
export const findHeader = (
  lines: readonly Line[],
  corrections: Readonly<Record<string, number>> = {},
): Header | null => {
  const named = Object.values(corrections);
  const candidates = lines.slice(0, searched).map((line, index) => ({ line, index, columns: recognise(line) }));
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (found, next) => (count(next.columns) > count(found?.columns ?? {}) ? next : found),
    null,
  );
  const recognised = best && count(best.columns) >= fewest ? best : null;
  const pointedAt =
    named.length >= fewest ? candidates.find(({ line }) => named.every((index) => textOf(line[index]).trim())) : null;
  const header = recognised ?? pointedAt;
  if (!header) return null;
  return {
    line: header.index,
    headings: header.line.map((cell) => textOf(cell).trim()),
    columns: corrected(header.columns, corrections, header.line),
  };
};

export const missingColumns = (columns: Columns): Field[] => requiredFields.filter((field) => !columns[field]);

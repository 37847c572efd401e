/**
 * An invented list of any length for measuring: `node test/import/large-list.ts 5000 list.xlsx`. Every national id is valid
 * and belongs to its place in the list, so that the same list comes out each time.
 */
import { writeFile } from "node:fs/promises";
import { makeSpreadsheets } from "../../shared/adapters/spreadsheet.ts";

const headings = [
  "ردیف",
  "نام",
  "نام خانوادگی",
  "نام پدر",
  "کد ملی",
  "تاریخ تولد",
  "جنسیت",
  "وضعیت نظام وظیفه",
  "مقطع تحصیلی",
].concat(["رشته تحصیلی", "شماره مجوز", "شماره پست", "نوع استخدام", "شماره آگهی", "نتیجه آزمون", "ایثارگری"]);
const women = ["زهرا", "مریم", "سارا", "لیلا", "نرگس"];
const men = ["علی", "رضا", "کاظم", "مهدی", "یاشار"];
const families = ["حسین‌زاده", "تبریزی", "کریمی", "اهری", "مرندی", "محمدی اصل", "کلیبری"];
const degrees = ["کاردانی", "کارشناسی", "کارشناسی ارشد", "دکتری"];
const studies = ["حقوق", "حسابداری", "عمران", "پرستاری"];

const pick = (words: readonly string[], number: number): string => words[number % words.length] ?? "";

/** Nine digits of the number and the check digit that makes them an id. */
export const validNationalId = (number: number): string => {
  const digits = String(100_000_000 + number).padStart(9, "0");
  const rest = [...digits].reduce((sum, digit, place) => sum + Number(digit) * (10 - place), 0) % 11;
  return `${digits}${rest < 2 ? rest : 11 - rest}`;
};

const person = (number: number): string[] => {
  const isWoman = number % 2 === 0;
  return [
    String(number + 1),
    pick(isWoman ? women : men, number),
    pick(families, number),
    pick(men, number + 3),
    validNationalId(number),
    `13${70 + (number % 12)}/${1 + (number % 12)}/${1 + (number % 29)}`,
    isWoman ? "زن" : "مرد",
    isWoman ? "" : "پایان خدمت",
    pick(degrees, number),
    pick(studies, number),
    "302/1405/118",
    String(1000 + number),
    "رسمی آزمایشی",
    "3/1405",
    "قبول",
    number % 50 === 0 ? "فرزند شهید" : "",
  ];
};

/** The header, and so many rows below it, of the people from the `first` on. */
export const largeList = (rows: number, first = 0): string[][] => [
  headings,
  ...Array.from({ length: rows }, (_, number) => person(first + number)),
];

if (import.meta.main) {
  const [, , rows = "5000", path = "list.xlsx"] = process.argv;
  await writeFile(path, await makeSpreadsheets().write(largeList(Number(rows))));
}

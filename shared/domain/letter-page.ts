/** What stands on a letter's paper, in one language: the words and their order. How it is set is the press's affair. */
import type { CaseType } from "./case-file.ts";
import type { Words } from "./finding.ts";
import { caseTypeLabels } from "./labels.ts";
import type { Letter } from "./reason.ts";
import { formatSolar, persianDigits } from "./solar-date.ts";

export type PaperLanguage = keyof Words;
type Direction = "rtl" | "ltr";

/** A text as somebody wrote it: its own direction, whatever the letter's is. */
export interface Written {
  direction: Direction;
  /** By its lines. */
  lines: string[];
}

export interface LetterPage {
  language: PaperLanguage;
  direction: Direction;
  title: string;
  invocation: string | null;
  sender: string;
  /** Beside the sender's name. */
  marks: { label: string; value: string }[];
  addressee: { label: string; value: string };
  subject: { label: string; value: string };
  opening: string;
  reasons: { number: string; law: string; text: Written }[];
  note: { label: string; text: Written } | null;
  closing: string;
  proof: { label: string; value: string; hint: string };
  /** `{page}` and `{pages}` are the press's to fill, in the language's digits. */
  pageOf: string;
}

/** What a letter is printed from: itself, with the law of each reason in words. */
export interface Printable {
  letter: Omit<Letter, "reasons">;
  reasons: { number: number; text: string; law: Words }[];
  caseType: CaseType;
  /** Tracking code. */
  code: string;
}

/** By the first letter that has a direction, as of Unicode's rules P2 and P3. */
export const directionOf = (text: string, otherwise: Direction): Direction => {
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined) return otherwise;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first)
    ? "rtl"
    : "ltr";
};

const written = (text: string, otherwise: Direction): Written => ({
  direction: directionOf(text, otherwise),
  lines: text.split(/\r\n|\r|\n/u),
});

const inBothCalendars = (iso: string): string => `${iso} (${formatSolar(iso, "en")})`;

interface Sentences {
  title: string;
  invocation: string | null;
  number: { label: string; value: string };
  date: { label: string; value: string };
  addressee: string;
  subject: { label: string; value: string };
  opening: string;
  note: string;
  closing: string;
  proof: { label: string; hint: string };
  pageOf: string;
}

const persian = ({ letter, caseType, code }: Printable): Sentences => ({
  title: `نامهٔ عودت ${persianDigits(letter.number)}`,
  invocation: "باسمه تعالی",
  number: { label: "شماره", value: persianDigits(letter.number) },
  date: { label: "تاریخ", value: formatSolar(letter.on, "fa") },
  addressee: "به",
  subject: { label: "موضوع", value: `عودت پروندهٔ ${caseTypeLabels[caseType].fa}، ${letter.person}` },
  opening: persianDigits(
    `با سلام؛ پروندهٔ یادشده با کد رهگیری ${code} (نوبت ارسال ${letter.revision}) بررسی شد و به دلایل زیر عودت می‌شود:`,
  ),
  note: "توضیح",
  closing: `خواهشمند است به هر یک از این دلایل پاسخ دهید و پرونده را تا پایان روز ${formatSolar(letter.replyBy, "fa")} دوباره ارسال کنید؛ پس از آن پرونده منقضی می‌شود.`,
  proof: { label: "کد راستی‌آزمایی", hint: "اصل این نامه در سامانهٔ نظارت است." },
  pageOf: "صفحهٔ {page} از {pages}",
});

const english = ({ letter, caseType, code }: Printable): Sentences => ({
  title: `Letter of return ${letter.number}`,
  invocation: null,
  number: { label: "Number", value: letter.number },
  date: { label: "Date", value: inBothCalendars(letter.on) },
  addressee: "To",
  subject: { label: "Subject", value: `Return of a case: ${caseTypeLabels[caseType].en}, ${letter.person}` },
  opening: `The case with tracking code ${code} (revision ${letter.revision}) was reviewed and is returned for the following reasons:`,
  note: "Note",
  closing: `Please answer each of these reasons and submit the case again by ${inBothCalendars(letter.replyBy)}; after that day the case lapses.`,
  proof: { label: "Verification code", hint: "The original of this letter is kept in Nezarat." },
  pageOf: "Page {page} of {pages}",
});

export const letterPage = (printable: Printable, language: PaperLanguage): LetterPage => {
  const { letter, reasons } = printable;
  const direction = language === "fa" ? "rtl" : "ltr";
  const { number, date, addressee, note, proof, ...said } = (language === "fa" ? persian : english)(printable);
  return {
    ...said,
    language,
    direction,
    sender: letter.sender[language],
    marks: [number, date],
    addressee: { label: addressee, value: letter.addressee[language] },
    reasons: reasons.map(({ number: place, text, law }) => ({
      number: language === "fa" ? persianDigits(String(place)) : String(place),
      law: law[language],
      text: written(text, direction),
    })),
    note: letter.note === null ? null : { label: note, text: written(letter.note, direction) },
    proof: { ...proof, value: letter.verification },
  };
};

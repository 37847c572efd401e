import { describe, expect, it } from "vitest";
import { directionOf, letterPage, type Printable } from "../../shared/domain/letter-page.ts";

const law = {
  fa: "قانون مدیریت خدمات کشوری (۱۳۸۶)، ماده ۴۲، بند الف",
  en: "Civil Service Management Law (1386), art. 42",
};
const aPrintable = (changes: Partial<Printable> = {}): Printable => ({
  letter: {
    ...{ number: "4410923388120547/5", on: "2026-11-22", person: "زهرا حسین‌زاده", revision: 2 },
    addressee: { fa: "دانشگاه علوم پزشکی", en: "University of Medical Sciences" },
    sender: { fa: "سازمان مدیریت و برنامه‌ریزی", en: "Management and Planning Organization" },
    ...{ note: null, replyBy: "2026-12-20", verification: "A3F09B7C" },
  },
  reasons: [{ number: 1, text: "سن بیشتر است.", law }],
  caseType: "official-hire",
  code: "4410923388120547",
  ...changes,
});

describe("the paper of a letter", () => {
  it("in Persian says all in Persian, with Persian digits and solar days, but for the code that is typed again", () => {
    const page = letterPage(aPrintable(), "fa");
    expect(page).toEqual({
      ...{ language: "fa", direction: "rtl", title: "نامهٔ عودت ۴۴۱۰۹۲۳۳۸۸۱۲۰۵۴۷/۵", invocation: "باسمه تعالی" },
      sender: "سازمان مدیریت و برنامه‌ریزی",
      marks: [
        { label: "شماره", value: "۴۴۱۰۹۲۳۳۸۸۱۲۰۵۴۷/۵" },
        { label: "تاریخ", value: "۱ آذر ۱۴۰۵" },
      ],
      addressee: { label: "به", value: "دانشگاه علوم پزشکی" },
      subject: { label: "موضوع", value: "عودت پروندهٔ استخدام رسمی، زهرا حسین‌زاده" },
      opening:
        "با سلام؛ پروندهٔ یادشده با کد رهگیری ۴۴۱۰۹۲۳۳۸۸۱۲۰۵۴۷ (نوبت ارسال ۲) بررسی شد و به دلایل زیر عودت می‌شود:",
      reasons: [{ number: "۱", law: law.fa, text: { direction: "rtl", lines: ["سن بیشتر است."] } }],
      note: null,
      closing:
        "خواهشمند است به هر یک از این دلایل پاسخ دهید و پرونده را تا پایان روز ۲۹ آذر ۱۴۰۵ دوباره ارسال کنید؛ پس از آن پرونده منقضی می‌شود.",
      proof: { label: "کد راستی‌آزمایی", value: "A3F09B7C", hint: "اصل این نامه در سامانهٔ نظارت است." },
      pageOf: "صفحهٔ {page} از {pages}",
    });
  });

  it("in English says all in English with both calendars, and leaves what was written as it was", () => {
    const page = letterPage(aPrintable(), "en");
    const said = [
      page.title,
      page.sender,
      page.opening,
      page.closing,
      page.proof.hint,
      page.pageOf,
      page.reasons[0]?.law,
    ];
    for (const sentence of said) expect(sentence).toMatch(/^[\x20-\x7e]+$/);
    expect(page).toMatchObject({
      ...{ language: "en", direction: "ltr", invocation: null },
      marks: [
        { label: "Number", value: "4410923388120547/5" },
        { label: "Date", value: "2026-11-22 (1 Azar 1405)" },
      ],
      addressee: { label: "To", value: "University of Medical Sciences" },
      subject: { label: "Subject", value: "Return of a case: Official hire, زهرا حسین‌زاده" },
      proof: { label: "Verification code", value: "A3F09B7C" },
      reasons: [{ number: "1", text: { direction: "rtl", lines: ["سن بیشتر است."] } }],
    });
    expect(page.closing).toContain("2026-12-20 (29 Azar 1405)");
  });

  it("keeps the lines of a note", () => {
    const { letter } = aPrintable();
    const page = letterPage(aPrintable({ letter: { ...letter, note: "نخست\r\nدوم\nسوم" } }), "fa");
    expect(letterPage(aPrintable({ letter: { ...letter, note: "first" } }), "en").note?.label).toBe("Note");
    expect(page.note).toEqual({ label: "توضیح", text: { direction: "rtl", lines: ["نخست", "دوم", "سوم"] } });
  });

  it.each([
    ["سن ۴۰ سال", "ltr", "rtl"],
    ["(۴۲) M.Sc. در رشتهٔ حقوق", "rtl", "ltr"],
    ["۴۲ – ۴۳", "rtl", "rtl"],
    ["42 – 43", "ltr", "ltr"],
    ["  «حقوق»", "ltr", "rtl"],
    ["", "rtl", "rtl"],
  ] as const)("takes the direction of “%s” from its first letter; none: %s", (text, otherwise, direction) => {
    expect(directionOf(text, otherwise)).toBe(direction);
  });
});

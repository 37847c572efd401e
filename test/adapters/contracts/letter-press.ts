import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type LetterPage, letterPage, type Printable } from "../../../shared/domain/letter-page.ts";
import type { LetterPress } from "../../../shared/ports.ts";

const law = { fa: "قانون مدیریت خدمات کشوری (۱۳۸۶)، ماده ۴۲", en: "Civil Service Management Law (1386), art. 42" };

export const aPrintable = (texts: readonly string[] = ["سن از حداکثر مجاز بیشتر است."]): Printable => ({
  letter: {
    ...{ number: "4410923388120547/5", on: "2026-11-22", person: "زهرا حسین‌زاده", revision: 1 },
    addressee: { fa: "دانشگاه علوم پزشکی", en: "University of Medical Sciences" },
    sender: { fa: "سازمان مدیریت و برنامه‌ریزی", en: "Management and Planning Organization" },
    ...{ note: "نسخهٔ تازه (PDF) را بفرستید.", replyBy: "2026-12-20", verification: "A3F09B7C" },
  },
  reasons: texts.map((text, index) => ({ number: index + 1, text, law })),
  caseType: "official-hire",
  code: "4410923388120547",
});

const changed = (part: unknown): unknown => {
  if (typeof part === "string") return `${part} دیگر`;
  return Array.isArray(part) ? part.map(changed) : part;
};

/** Each text of a page, changed by itself. */
const variants = (page: LetterPage): [string, LetterPage][] =>
  Object.entries(page).flatMap(([name, part]): [string, LetterPage][] => {
    if (name === "direction" || name === "language") return [];
    if (typeof part === "string") return [[name, { ...page, [name]: changed(part) }]];
    if (part === null || Array.isArray(part)) return [];
    return Object.entries(part as object)
      .filter(([, value]) => typeof value === "string")
      .map(([key, value]) => [`${name}.${key}`, { ...page, [name]: { ...(part as object), [key]: changed(value) } }]);
  });

export const letterPressContract = (makePress: () => LetterPress): void => {
  let press: LetterPress;
  beforeAll(() => {
    press = makePress();
  });

  describe("a letter on paper", () => {
    it("is a PDF, and the same one each time", async () => {
      for (const language of ["fa", "en"] as const) {
        const page = letterPage(aPrintable(), language);
        const [first, again] = [await press.pdf(page), await press.pdf(structuredClone(page))];
        expect(Buffer.from(first).toString("latin1")).toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\s*$/);
        expect(Buffer.from(again).equals(first)).toBe(true);
      }
    });

    it.each(variants(letterPage(aPrintable(), "fa")))("shows %s", async (_name, other) => {
      const page = await press.pdf(letterPage(aPrintable(), "fa"));
      expect(Buffer.from(await press.pdf(other)).equals(page)).toBe(false);
    });

    it("sets whatever somebody wrote, and reads none of it as its own language", async () => {
      const odd = [
        "",
        "#panic(1)",
        '"\\u{0}',
        "*a* _b_ $x$ <label> @ref // c",
        "مجوز\u200cها 中文 🙂 \ue000",
        "ا".repeat(3000),
      ];
      for (const text of odd) expect((await press.pdf(letterPage(aPrintable([text]), "fa"))).length).toBeGreaterThan(0);
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 60 }), async (text) => {
          const bytes = await press.pdf(letterPage(aPrintable([text]), "en"));
          expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe("%PDF-");
        }),
        { numRuns: 40 },
      );
    });
  });
};

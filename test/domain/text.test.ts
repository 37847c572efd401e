import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forbiddenMark, isTidy, latinDigits, normalise, tidy } from "../../shared/domain/text.ts";

const zwnj = "\u200C";
const persianText = fc.string({
  unit: fc.constantFrom(
    ..."اآأإبپتثجچحخدذرزژسشصضطظعغفقکكگلمنوؤهةۀیيىئ۰۱٢٣4 \t\u200C\u200D\u200E\u200F\u0640\u064E\u0654\uFEFFﻻﷲ".split(""),
  ),
  maxLength: 30,
});

describe("latinDigits", () => {
  it("reads all three sets of digits", () => {
    expect(latinDigits("۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ 0123456789")).toBe("0123456789 0123456789 0123456789");
  });
});

describe("tidy", () => {
  it.each([
    ["تبريزي", "تبریزی"],
    ["اكبر", "اکبر"],
    ["  محمدی   اصل ", "محمدی اصل"],
    ["محمدی\u00A0اصل", "محمدی اصل"],
    [`حسین${zwnj}زاده`, `حسین${zwnj}زاده`],
    [`حسين${zwnj}${zwnj}زاده`, `حسین${zwnj}زاده`],
    [`${zwnj}حسین${zwnj}زاده${zwnj}`, `حسین${zwnj}زاده`],
    [`حسین ${zwnj} زاده`, "حسین زاده"],
    [`سیدمحمد${zwnj}علی`, `سیدمحمد${zwnj}علی`],
    ["\u200Fزهرا\u200E", "زهرا"],
    ["رضائی", "رضائی"],
    ["", ""],
  ])("keeps %j as %j", (raw, kept) => {
    expect(tidy(raw)).toBe(kept);
  });

  it.each([["persian", persianText] as const, ["any", fc.string({ unit: "binary" })] as const])(
    "done twice is done once (%s)",
    (_, texts) => {
      fc.assert(fc.property(texts, (text) => tidy(tidy(text)) === tidy(text)));
    },
  );

  it("never changes what a text is compared as", () => {
    fc.assert(fc.property(persianText, (text) => normalise(tidy(text)) === normalise(text)));
  });
});

describe("normalise", () => {
  it.each([
    ["تبريزي", "تبریزی"],
    ["كاظم", "کاظم"],
    ["۱۴۰۵/٣", "1405/3"],
    [`حسین${zwnj}زاده`, "حسین زاده"],
    ["مُحَمَّد", "محمد"],
    ["محمـــد", "محمد"],
    ["رضائی", "رضایی"],
    ["ﻣﺤﻤﺪ", "محمد"],
    ["خانهٔ", "خانه"],
    ["فاطمة", "فاطمه"],
    ["\u202Eعلی\u202C", "علی"],
  ])("compares %j as %j", (one, other) => {
    expect(normalise(one)).toBe(normalise(other));
  });

  it("keeps different names apart", () => {
    expect(normalise("آرش")).not.toBe(normalise("ارش"));
    expect(normalise("حسن")).not.toBe(normalise("حسین"));
  });

  it.each([["persian", persianText] as const, ["any", fc.string({ unit: "binary" })] as const])(
    "done twice is done once (%s)",
    (_, texts) => {
      fc.assert(fc.property(texts, (text) => normalise(normalise(text)) === normalise(text)));
    },
  );
});

describe("forbiddenMark", () => {
  it.each([
    ["حسین‌زاده\u202Eیدمحا", "bidi"],
    ["\u2066علی", "bidi"],
    ["علی\u0000", "control"],
    ["علی\nرضا", "control"],
    ["علی\u2028", "control"],
    ["علی\u{E0041}", "control"],
    ["علی\uD800", "control"],
    ['=HYPERLINK("http://127.0.0.1/x")', "formula"],
    ["+1", "formula"],
    ["-1", "formula"],
    ["@sum", "formula"],
    [" =1", "formula"],
    ["\u200F=1", "formula"],
    ["\u200C=1", "formula"],
    ["＝1", "formula"],
    [`حسین${zwnj}زاده`, null],
    ["\u200Fزهرا", null],
    ["آل-احمد", null],
    ["", null],
  ])("%j: %s", (text, mark) => {
    expect(forbiddenMark(text)).toBe(mark);
  });
});

describe("a text that is as it should be", () => {
  const sign = fc.constantFrom(..."آابپئأؤيىكکگ۱١a=-+،.()  \u200C\u200C\u0640\u0651\u202E\u0007");
  it("is read the same with and without the short way", () => {
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 8 }), (text) => {
        // A stray mark in front takes the long way, and is itself taken out.
        expect(tidy(text)).toBe(tidy(`\u2060${text}`));
        expect(forbiddenMark(text)).toBe(forbiddenMark(`\u2060${text}`));
      }),
    );
  });

  it("is left alone where nothing is to be tidied, and nothing to be refused", () => {
    for (const text of ["زهرا", "حسین‌زاده", "302/1405/118", "۱۲"]) expect(isTidy(text)).toBe(true);
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 8 }), (text) => {
        if (isTidy(text)) expect([tidy(text), forbiddenMark(text)]).toEqual([text, null]);
      }),
    );
  });
});

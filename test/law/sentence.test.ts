import { describe, expect, it } from "vitest";
import { numberWords } from "../../shared/law/number-words.ts";
import { fill } from "../../shared/law/sentence.ts";

describe("numbers in words", () => {
  it.each([
    [0, "صفر", "zero"],
    [1, "یک", "one"],
    [10, "ده", "ten"],
    [19, "نوزده", "nineteen"],
    [20, "بیست", "twenty"],
    [65, "شصت‌وپنج", "sixty-five"],
    [99, "نود‌ونه", "ninety-nine"],
  ])("%d is %s, %s", (number, fa, en) => {
    expect(numberWords(number)).toEqual({ fa, en });
  });
});

it.each([100, 2.5, -1])("has no words for %d", (number) => {
  expect(numberWords(number)).toBeNull();
});

describe("a sentence", () => {
  it.each([
    ["{age}", { age: 43 }, "۴۳", "43"],
    ["{age words}", { age: 20 }, "بیست", "twenty"],
    ["{age words}", { age: 120 }, "۱۲۰", "120"],
    ["{on}", { on: "2026-11-22" }, "۱ آذر ۱۴۰۵", "1 Azar 1405"],
    ["{level}", { level: "phd 2" }, "phd ۲", "phd 2"],
    ["{age}", { age: null }, "—", "—"],
    ["{age}", {}, "—", "—"],
    ["x", { age: 1 }, "x", "x"],
    ["a {age} b {age words} c", { age: 20 }, "a ۲۰ b بیست c", "a 20 b twenty c"],
    ["{on}{age}", { on: "2026-11-22", age: 0 }, "۱ آذر ۱۴۰۵۰", "1 Azar 14050"],
    ["{level words}", { level: "20" }, "۲۰", "20"],
    ["{term years}", { term: 1 }, "یک سال", "one year"],
    ["{term years}", { term: 3 }, "سه سال", "three years"],
    ["{term years}", { term: 0 }, "صفر سال", "zero years"],
    ["{term years}", { term: 120 }, "۱۲۰ سال", "120 years"],
    ["{term months}", { term: 1 }, "یک ماه", "one month"],
    ["{term months}", { term: 6 }, "شش ماه", "six months"],
    ["{term years}", { term: null }, "—", "—"],
    ["{ age } {age word}", { age: 1 }, "{ age } {age word}", "{ age } {age word}"],
  ])("%s of %j", (template, saw, fa, en) => {
    expect(fill({ fa: template, en: template }, saw)).toEqual({ fa, en });
  });

  it("fills each language by itself, and the same sentence again with other values", () => {
    const words = { fa: "بدون مقدار", en: "of {age}" };
    expect(fill(words, { age: 3 })).toEqual({ fa: "بدون مقدار", en: "of 3" });
    expect(fill(words, { age: 4 })).toEqual({ fa: "بدون مقدار", en: "of 4" });
    const turned = { fa: "سن {age}", en: "none" };
    expect(fill(turned, { age: 3 })).toEqual({ fa: "سن ۳", en: "none" });
  });

  it("shows named values in the words of each language", () => {
    const words = { fa: "شرکتی", en: "Contractor worker" };
    expect(fill({ fa: "({form})", en: "({form})" }, {}, { form: words })).toEqual({
      fa: "(شرکتی)",
      en: "(Contractor worker)",
    });
  });
});

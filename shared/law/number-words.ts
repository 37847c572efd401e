import type { Words } from "../domain/finding.ts";

const persianOnes =
  "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده".split(" ");
const persianTens = "- - بیست سی چهل پنجاه شصت هفتاد هشتاد نود".split(" ");
const englishOnes =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const englishTens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const inWords = (number: number, ones: string[], tens: string[], joint: string): string => {
  if (number < 20) return ones[number] ?? String(number);
  const rest = number % 10;
  const ten = tens[Math.floor(number / 10)] ?? "";
  return rest === 0 ? ten : `${ten}${joint}${ones[rest]}`;
};

/** A whole number below a hundred as the law writes it, or null for any other. */
export const numberWords = (number: number): Words | null =>
  Number.isInteger(number) && number >= 0 && number < 100
    ? { fa: inWords(number, persianOnes, persianTens, "‌و"), en: inWords(number, englishOnes, englishTens, "-") }
    : null;

/** Numbers as they stand in cells, among words. */
import { latinDigits } from "../text.ts";

/** «جانباز ۲۵ درصد و بالاتر»: the group, and the number beside it. */
export const groupAndPercentage = (text: string) => {
  const latin = latinDigits(text);
  const number = /\d{1,3}/u.exec(latin)?.[0];
  const group = number ? latin.replace(/[%٪]|درصد|(?:و|به) ?بالا(?:تر)?|\d+/gu, " ") : text;
  return { group, percentage: number === undefined ? null : Number(number) };
};

/** «۲۴ ماه», «10 سال»: a whole number, alone or with its unit; null for anything else, and for more than it may be. */
export const readCount = (text: string, most: number): number | null => {
  const written = latinDigits(text).replace(/ماه|سال|months?|years?|\s/giu, "");
  return /^\d{1,4}$/u.test(written) && Number(written) <= most ? Number(written) : null;
};

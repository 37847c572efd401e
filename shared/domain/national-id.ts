import { latinDigits } from "./text.ts";

/** Spaces, dashes and invisible marks that people and spreadsheets put between the digits. */
const filling = /[\s\p{Pd}\u2212\u00AD\u0640\u061C\u200B-\u200F\u2060\uFEFF]/gu;

const tenDigits = /^[0-9]{10}$/u;

/**
 * Ten Latin digits, or null where the text cannot be a number of ten digits. Only a spreadsheet's number cell may have lost
 * its leading zeros: 8 or 9 digits from there are padded, from anywhere else they are a mistake.
 */
export const readNationalId = (raw: string, fromNumberCell = false): string | null => {
  if (tenDigits.test(raw)) return raw;
  const digits = latinDigits(raw).replace(filling, "");
  if (!/^\d{8,10}$/u.test(digits)) return null;
  if (digits.length === 10) return digits;
  return fromNumberCell ? digits.padStart(10, "0") : null;
};

/** What is wrong with a number of a person, or null: the checksum is the civil registry's (weights 10 to 2, modulo 11). */
export const nationalIdFault = (id: string): "length" | "all-equal" | "checksum" | null => {
  if (!tenDigits.test(id)) return "length";
  if (/^(\d)\1{9}$/u.test(id)) return "all-equal";
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(id[place]) * (10 - place);
  const rest = sum % 11;
  return Number(id[9]) === (rest < 2 ? rest : 11 - rest) ? null : "checksum";
};

/** True for ten Latin digits that carry the right check digit. */
export const isNationalId = (id: string): boolean => nationalIdFault(id) === null;

/** The number that an agency quotes on the telephone: derived from the case id, with a check digit against slips. */
import { sha256Text } from "./chain.ts";

/** Luhn's check digit: catches every single wrong digit and most swaps. */
const checkDigit = (digits: string): number => {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
};

/** Sixteen digits. Fifteen come from the id: of a million cases two share a code with a chance of 1 in 2,000, and a code never decides anything. */
export const trackingCode = (caseId: string): string => {
  const hex = sha256Text(`tracking ${caseId}`).slice("sha256:".length, "sha256:".length + 14);
  const digits = (BigInt(`0x${hex}`) % 10n ** 15n).toString().padStart(15, "0");
  return `${digits}${checkDigit(digits)}`;
};

export const isTrackingCode = (code: string): boolean =>
  /^\d{16}$/.test(code) && checkDigit(code.slice(0, 15)) === Number(code[15]);

/** Persian text: what is kept as the agency meant it, what is compared, and what is refused. */

const foreignDigits = /[٠-٩۰-۹]/gu;
/** Invisible marks that an office suite leaves behind and that carry no meaning: soft hyphen, zero-width space and joiner, direction marks, byte order mark. */
const strayMarks = /[\u200D\u200B\u200E\u200F\u00AD\u061C\u2060\uFEFF]/gu;
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/gu;
const nonJoiner = "\u200C";
const tatweel = "\u0640";

/** Letters, digits and signs that no step below changes or refuses, by their code. */
const plainSigns = new Uint8Array(0x0700);
for (const [first, last] of [
  ["!", "~"],
  ["،", "،"],
  ["ء", "غ"],
  ["ف", "ق"],
  ["ل", "و"],
  ["٠", "٩"],
  ["پ", "پ"],
  ["چ", "چ"],
  ["ژ", "ژ"],
  ["ک", "ک"],
  ["گ", "گ"],
  ["ی", "ی"],
  ["۰", "۹"],
] as const)
  plainSigns.fill(1, first.charCodeAt(0), last.charCodeAt(0) + 1);

const formulaSigns: ReadonlySet<string> = new Set("=+-@");

/** True where a text is as offices should write it, which most are: such signs, with one space or half-space between them. */
const isPlain = (text: string): boolean => {
  let between = true;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    const parts = code === 0x20 || code === 0x200c;
    if (parts ? between : plainSigns[code] !== 1) return false;
    between = parts;
  }
  return !between;
};

/** True where a sign lies where the foreign digits lie; Latin texts are told apart without a search for each. */
const mayHoldForeignDigits = (text: string): boolean => {
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code >= 0x0660 && code <= 0x06f9) return true;
  }
  return false;
};

/** Persian and Arabic digits as Latin ones; everything else untouched. */
export const latinDigits = (text: string): string =>
  mayHoldForeignDigits(text) ? text.replace(foreignDigits, (digit) => String(digit.charCodeAt(0) & 0xf)) : text;

const persianLetters = (text: string): string => text.replace(/[يى]/gu, "ی").replace(/ك/gu, "ک");

/** True where a text is kept as it stands: nothing to tidy in it, and nothing to refuse. */
export const isTidy = (text: string): boolean => isPlain(text) && !formulaSigns.has(text.charAt(0));

/** The form in which a name or a text is kept: Persian letters, single spaces, a half-space only where it parts two letters. */
export const tidy = (text: string): string => (isPlain(text) ? text : tidied(text));

const tidied = (text: string): string =>
  persianLetters(text.replace(strayMarks, "").normalize("NFC"))
    .replace(/\s+/gu, " ")
    .replace(/\u200C+/gu, nonJoiner)
    .replace(/\u200C? (?:\u200C| )*/gu, " ")
    .replace(/^[ \u200C]+|[ \u200C]+$/gu, "");

/** Letters that keyboards, scanners and neighbouring alphabets give in place of the Persian one. */
const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/[يىئۍېے]/gu, "ی"],
  [/[كڪ]/gu, "ک"],
  [/[ةۀہھەۂۃ]/gu, "ه"],
  [/[أإٱ]/gu, "ا"],
  [/ؤ/gu, "و"],
];

/** The form in which texts are compared: two spellings of one name are equal here. Never shown and never stored in place of the text. */
export const normalise = (text: string): string => {
  const bare = latinDigits(text.normalize("NFKC"))
    .replace(strayMarks, "")
    .replace(bidiControls, "")
    .replaceAll(tatweel, "")
    .normalize("NFC");
  return lookalikes
    .reduce((folded, [letters, letter]) => folded.replace(letters, letter), bare)
    .replace(/\p{M}/gu, "")
    .replace(/[\s\u200C]+/gu, " ")
    .trim();
};

/**
 * What makes a text unfit for a name: `bidi` where an override or isolate can disguise it, `control` where it holds
 * control, line, tag or broken characters, `formula` where a spreadsheet would run it.
 */
export const forbiddenMark = (text: string): "bidi" | "control" | "formula" | null => {
  if (isPlain(text)) return formulaSigns.has(text.charAt(0)) ? "formula" : null;
  if (text.search(bidiControls) >= 0) return "bidi";
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u{E0000}-\u{E007F}]/u.test(text)) return "control";
  if (/^[=+\-@＝＋－＠]/u.test(text.replace(strayMarks, "").replaceAll(nonJoiner, "").trimStart())) return "formula";
  return null;
};

import type { Citation, Words } from "../domain/finding.ts";
import { persianDigits } from "../domain/solar-date.ts";
import { type Instrument, type InstrumentId, instruments } from "./instruments.ts";
import type { Confidence, Ground } from "./rule.ts";

/** The law counts its paragraphs in letters; these are their names in the API. */
const paragraphLetters: Readonly<Record<string, string>> = {
  a: "الف",
  b: "ب",
  p: "پ",
  t: "ت",
  j: "ج",
  ch: "چ",
  h: "ه",
  d: "د",
  v: "و",
  z: "ز",
};

/** The note of an article that has but one carries no number in the law. */
const onlyNote = "only";

interface Place {
  article?: string;
  paragraph?: string;
  note?: string;
  version?: string;
}

/** A ground in the law, with how well its text is known. */
export const ground = (instrument: InstrumentId, confidence: Confidence, place: Place = {}): Ground => ({
  citation: {
    instrument,
    article: place.article ?? null,
    paragraph: place.paragraph ?? null,
    note: place.note ?? null,
    version: place.version ?? null,
  },
  confidence,
});

/** A ground in the Civil Service Management Law, whose text of 1386 was read unless said otherwise. */
export const csml = (article: string, place: Place = {}, confidence: Confidence = "H"): Ground =>
  ground("csml", confidence, { version: "1386", ...place, article });

const isKnown = (id: string): id is InstrumentId => Object.hasOwn(instruments, id);

/** A citation as a letter writes it; an unknown instrument is named by its id. */
export const citationText = ({ instrument, article, paragraph, note, version }: Citation): Words => {
  const known: Instrument | null = isKnown(instrument) ? instruments[instrument] : null;
  const title = known?.title ?? { fa: instrument, en: instrument };
  const year = version ? ` (${version})` : "";
  const fa = [
    `${title.fa}${year}`,
    article && `ماده ${article}`,
    paragraph && `بند ${paragraphLetters[paragraph] ?? paragraph}`,
    note && (note === onlyNote ? "تبصره" : `تبصره ${note}`),
  ];
  const en = [
    `${title.en}${year}`,
    article && `art. ${article}`,
    paragraph && `para. ${paragraph}`,
    note && (note === onlyNote ? "note" : `note ${note}`),
  ];
  return { fa: persianDigits(fa.filter(Boolean).join("، ")), en: en.filter(Boolean).join(", ") };
};

import type { Citation, Words } from "../domain/finding.ts";
import { persianDigits } from "../domain/solar-date.ts";
import { type Instrument, type InstrumentId, instruments, isInstrument } from "./instruments/index.ts";
import { anchorOf, onlyNote, type Place, paragraphLetters } from "./place.ts";
import type { Confidence, Ground } from "./rule.ts";

/** A citation with all that a reader needs: its instrument by name, number and date, its words in a letter, and its page. */
export interface ResolvedCitation extends Citation {
  title: Words;
  number: string | null;
  date: string | null;
  text: Words;
  /** The instrument's page, at the cited place; null for an instrument that is not known here. */
  page: string | null;
}

/** A ground in the law, with how well its text is known. */
export const ground = (instrument: InstrumentId, confidence: Confidence, place: Partial<Place> = {}): Ground => ({
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
export const csml = (article: string, place: Partial<Place> = {}, confidence: Confidence = "H"): Ground =>
  ground("csml", confidence, { version: "1386", ...place, article });

const knownInstrument = (id: string): Instrument | null => (isInstrument(id) ? instruments[id] : null);

const named = (instrument: Instrument | null, id: string): Words => {
  if (instrument === null) return { fa: id, en: id };
  const { title, number, date } = instrument;
  if (number === null) return title;
  return {
    fa: `${title.fa} شماره ${number}${date ? ` مورخ ${date}` : ""}`,
    en: `${title.en} no. ${number}${date ? ` of ${date}` : ""}`,
  };
};

/** A citation as a letter writes it; an unknown instrument is named by its id. */
export const citationText = ({ instrument, article, paragraph, note, version }: Citation): Words => {
  const name = named(knownInstrument(instrument), instrument);
  const year = version ? ` (${version})` : "";
  const fa = [
    `${name.fa}${year}`,
    article && `ماده ${article}`,
    paragraph && `بند ${paragraphLetters[paragraph] ?? paragraph}`,
    note && (note === onlyNote ? "تبصره" : `تبصره ${note}`),
  ];
  const en = [
    `${name.en}${year}`,
    article && `art. ${article}`,
    paragraph && `para. ${paragraph}`,
    note && (note === onlyNote ? "note" : `note ${note}`),
  ];
  return { fa: persianDigits(fa.filter(Boolean).join("، ")), en: en.filter(Boolean).join(", ") };
};

const pageOf = (citation: Citation, { version }: Instrument): string => {
  const anchor = anchorOf(citation, version);
  return `/v1/instruments/${citation.instrument}${anchor ? `#${anchor}` : ""}`;
};

/** The one way from a stored citation to what people read: reviewer, agency and letter see the same. */
export const resolveCitation = (citation: Citation): ResolvedCitation => {
  const { instrument: id, article, paragraph, note, version } = citation;
  const instrument = knownInstrument(id);
  return {
    instrument: id,
    title: instrument?.title ?? { fa: id, en: id },
    number: instrument?.number ?? null,
    date: instrument?.date ?? null,
    article,
    paragraph,
    note,
    version,
    text: citationText(citation),
    page: instrument && pageOf(citation, instrument),
  };
};

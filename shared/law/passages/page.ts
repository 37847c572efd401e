import type { Words } from "../../domain/finding.ts";
import { citationText } from "../citation.ts";
import { type Instrument, type InstrumentId, instruments, isInstrument } from "../instruments/index.ts";
import { type Place, passageAnchor } from "../place.ts";
import type { Rule } from "../rule.ts";
import { rules } from "../rules/index.ts";
import { passages } from "./index.ts";
import { isVerified, type Passage } from "./passage.ts";

/** Stands beside every passage, wherever it is shown. */
export const gistNotice: Words = {
  fa: "مضمون به بیان ماست؛ متن قانون نیست.",
  en: "Our own summary, not the words of the law.",
};

/** An instrument as a list shows it. */
export interface InstrumentCard extends Omit<Instrument, "remarks" | "restsOn"> {
  id: InstrumentId;
  page: string;
}

export interface PassageCard extends Place {
  /** Where it stands on the page; `whole` for what concerns the instrument as a whole. */
  anchor: string;
  /** The place as a letter cites it. */
  text: Words;
  gist: Words;
  source: string;
  verified: boolean;
  citedBy: { id: string; title: Words }[];
}

/** An instrument with what is known of its text, and the rules that rest on it. */
export interface InstrumentPage extends InstrumentCard {
  remarks: readonly Words[];
  restsOn: InstrumentCard[];
  notice: Words;
  passages: PassageCard[];
}

const instrumentCard = (id: InstrumentId): InstrumentCard => {
  const { remarks, restsOn, ...instrument } = instruments[id];
  return { id, ...instrument, page: `/v1/instruments/${id}` };
};

export const instrumentCards = (): InstrumentCard[] =>
  Object.keys(instruments).filter(isInstrument).map(instrumentCard);

const cites = (rule: Rule, id: InstrumentId, anchor: string): boolean =>
  rule.grounds.some(
    ({ citation }) => citation.instrument === id && passageAnchor(citation, instruments[id].version) === anchor,
  );

const passageCard = (id: InstrumentId, passage: Passage): PassageCard => {
  const { article, paragraph, note, version, gist, source } = passage;
  const place = { article, paragraph, note, version };
  const anchor = passageAnchor(place, instruments[id].version);
  return {
    anchor,
    ...place,
    text: citationText({ instrument: id, ...place }),
    gist,
    source,
    verified: isVerified(passage),
    citedBy: rules.filter((rule) => cites(rule, id, anchor)).map(({ id, title }) => ({ id, title })),
  };
};

/** The page of an instrument; null where there is none of that id. */
export const instrumentPage = (id: string): InstrumentPage | null =>
  isInstrument(id)
    ? {
        ...instrumentCard(id),
        remarks: instruments[id].remarks,
        restsOn: instruments[id].restsOn.map(instrumentCard),
        notice: gistNotice,
        passages: (passages[id] ?? []).map((passage) => passageCard(id, passage)),
      }
    : null;

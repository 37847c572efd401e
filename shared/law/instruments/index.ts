import type { Words } from "../../domain/finding.ts";
import type { Confidence } from "../rule.ts";
import circular24442 from "./circular-24442.json" with { type: "json" };
import circular32267 from "./circular-32267.json" with { type: "json" };
import citizensRights from "./citizens-rights-1127128.json" with { type: "json" };
import civilRegistry from "./civil-registry.json" with { type: "json" };
import conversionDirective from "./conversion-directive.json" with { type: "json" };
import csml from "./csml.json" with { type: "json" };
import directive302596 from "./directive-302596.json" with { type: "json" };
import disabledPersonsLaw from "./disabled-persons-law.json" with { type: "json" };
import letter122125 from "./letter-122125.json" with { type: "json" };
import retireeBan from "./retiree-ban.json" with { type: "json" };
import selectionVettingExtension from "./selection-vetting-extension.json" with { type: "json" };
import selectionVettingLaw from "./selection-vetting-law.json" with { type: "json" };
import serviceAgreement from "./service-agreement.json" with { type: "json" };
import serviceDesk from "./service-desk-1538588.json" with { type: "json" };
import serviceRules from "./service-rules.json" with { type: "json" };
import twoPostsBan from "./two-posts-ban.json" with { type: "json" };
import veteransLaw from "./veterans-law.json" with { type: "json" };

export const instrumentKinds = ["law", "directive", "circular", "decision", "letter", "agreement", "practice"] as const;

/** A law, directive, circular or agreement that findings cite. What it says stands in `passages/`. */
export interface Instrument {
  title: Words;
  kind: (typeof instrumentKinds)[number];
  /** Number of a directive or circular; null for a law. */
  number: string | null;
  /** Solar date of its passing, as far as it is known. */
  date: string | null;
  issuer: Words | null;
  /** Version of the text that is cited unless said otherwise, as its solar year; null where it has none. */
  version: string | null;
  /** Where title, number and date were taken from. */
  source: string;
  confidence: Confidence;
  /** What a lawyer should know of it. */
  remarks: readonly Words[];
  /** The instruments that it names as its own grounds. */
  restsOn: readonly InstrumentId[];
}

const all = {
  csml,
  "retiree-ban": retireeBan,
  "veterans-law": veteransLaw,
  "disabled-persons-law": disabledPersonsLaw,
  "two-posts-ban": twoPostsBan,
  "selection-vetting-law": selectionVettingLaw,
  "selection-vetting-extension": selectionVettingExtension,
  "conversion-directive": conversionDirective,
  "service-agreement": serviceAgreement,
  "circular-24442": circular24442,
  "citizens-rights-1127128": citizensRights,
  "service-desk-1538588": serviceDesk,
  "circular-32267": circular32267,
  "letter-122125": letter122125,
  "directive-302596": directive302596,
  "civil-registry": civilRegistry,
  "service-rules": serviceRules,
};

export type InstrumentId = keyof typeof all;

/** Every instrument, in the order in which they are listed. */
export const instruments = all as unknown as Readonly<Record<InstrumentId, Instrument>>;

export const isInstrument = (id: string): id is InstrumentId => Object.hasOwn(instruments, id);

import type { InstrumentId } from "../instruments/index.ts";
import citizensRights from "./citizens-rights-1127128.json" with { type: "json" };
import civilRegistry from "./civil-registry.json" with { type: "json" };
import conversionDirective from "./conversion-directive.json" with { type: "json" };
import csml from "./csml.json" with { type: "json" };
import disabledPersonsLaw from "./disabled-persons-law.json" with { type: "json" };
import type { Passage } from "./passage.ts";
import retireeBan from "./retiree-ban.json" with { type: "json" };
import selectionVettingExtension from "./selection-vetting-extension.json" with { type: "json" };
import selectionVettingLaw from "./selection-vetting-law.json" with { type: "json" };
import serviceAgreement from "./service-agreement.json" with { type: "json" };
import serviceDesk from "./service-desk-1538588.json" with { type: "json" };
import serviceRules from "./service-rules.json" with { type: "json" };
import twoPostsBan from "./two-posts-ban.json" with { type: "json" };
import veteransLaw from "./veterans-law.json" with { type: "json" };

/** What is known of each instrument's text; an instrument without an entry is cited and not retold. */
export const passages: Readonly<Partial<Record<InstrumentId, readonly Passage[]>>> = {
  csml,
  "retiree-ban": retireeBan,
  "veterans-law": veteransLaw,
  "disabled-persons-law": disabledPersonsLaw,
  "two-posts-ban": twoPostsBan,
  "selection-vetting-law": selectionVettingLaw,
  "selection-vetting-extension": selectionVettingExtension,
  "conversion-directive": conversionDirective,
  "service-agreement": serviceAgreement,
  "citizens-rights-1127128": citizensRights,
  "service-desk-1538588": serviceDesk,
  "civil-registry": civilRegistry,
  "service-rules": serviceRules,
};

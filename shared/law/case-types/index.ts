import { type CaseType, caseTypes } from "../../domain/case-file.ts";
import { type CaseTypeLaw, withCommon } from "./case-type.ts";
import contractualHire from "./contractual-hire.json" with { type: "json" };
import contractualRenewal from "./contractual-renewal.json" with { type: "json" };
import contractualToOfficial from "./contractual-to-official.json" with { type: "json" };
import everyType from "./every-type.json" with { type: "json" };
import officialHire from "./official-hire.json" with { type: "json" };
import probationCompletion from "./probation-completion.json" with { type: "json" };
import secondment from "./secondment.json" with { type: "json" };
import specificWorkHire from "./specific-work-hire.json" with { type: "json" };
import specificWorkRenewal from "./specific-work-renewal.json" with { type: "json" };
import transfer from "./transfer.json" with { type: "json" };
import veteranConversion from "./veteran-conversion.json" with { type: "json" };

const own = {
  "official-hire": officialHire,
  "contractual-hire": contractualHire,
  "specific-work-hire": specificWorkHire,
  "specific-work-renewal": specificWorkRenewal,
  "contractual-renewal": contractualRenewal,
  "contractual-to-official": contractualToOfficial,
  "probation-completion": probationCompletion,
  "veteran-conversion": veteranConversion,
  transfer,
  secondment,
} satisfies Record<CaseType, unknown> as Record<CaseType, CaseTypeLaw>;

/** What each case type asks for, with what every case type asks for. */
export const caseTypeLaw = Object.fromEntries(
  caseTypes.map((id) => [id, withCommon(everyType as Pick<CaseTypeLaw, "documents" | "fields">, own[id])]),
) as Readonly<Record<CaseType, CaseTypeLaw>>;

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { CaseType } from "../case-file.ts";

/**
 * One draft per agency, case type, permit and person: whoever imports a person twice meets the same draft. The person comes as
 * a keyed hash, since ids stand in addresses and ten digits are soon guessed.
 */
export const importedDraftId = (of: {
  agency: string;
  caseType: CaseType;
  permit: string | null;
  person: string;
}): string =>
  bytesToHex(
    sha256(utf8ToBytes(JSON.stringify(["imported draft", of.agency, of.caseType, of.permit, of.person]))),
  ).slice(0, 32);

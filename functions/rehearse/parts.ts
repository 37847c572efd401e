/** The changed cases of an agency, written to the document store some at a time: memory stays flat, however many there are. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { ChangedCase } from "../../shared/domain/rehearsal.ts";
import type { ChangedPart, DocumentStore } from "../../shared/ports.ts";

const rowsPerPart = 500;

/** Named by its content: two walks of one agency at the same time write the same or apart, and never into each other. */
export const makeParts = (store: Pick<DocumentStore, "write">, rehearsal: string, agency: string) => {
  const parts: ChangedPart[] = [];
  let open: ChangedCase[] = [];

  const close = async (): Promise<void> => {
    if (open.length === 0) return;
    const body = new TextEncoder().encode(JSON.stringify(open));
    const key = `rehearsals/${rehearsal}/${encodeURIComponent(agency)}/${bytesToHex(sha256(body))}.json`;
    await store.write(key, body, "application/json");
    parts.push({ key, rows: open.length });
    open = [];
  };

  return {
    add: async (changed: ChangedCase): Promise<void> => {
      open.push(changed);
      if (open.length === rowsPerPart) await close();
    },
    /** All of them, once nothing is added any more. */
    end: async (): Promise<ChangedPart[]> => {
      await close();
      return parts;
    },
  };
};

/** The history's chain: each event commits to its payload and to the event before it (SHA-256 over RFC 8785 JSON). */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";
import type { CaseEvent, EventActor, Happening } from "./event.ts";

export const sha256Text = (text: string): string => `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;

export const canonical = (value: unknown): string => canonicalize(value) ?? "null";

/** `undefined` has no place in canonical JSON; a payload is what it is after it was written and read again. */
const commitmentOf = (salt: string, payload: unknown): string => sha256Text(`${salt}\n${canonical(payload)}`);

/** Erasing payload and salt of an event leaves its hash, and so the chain, as it was. */
export const hashOf = ({ payload: _payload, salt: _salt, hash: _hash, ...sealed }: CaseEvent): string =>
  sha256Text(canonical(sealed));

export interface Sealing {
  case: string;
  seq: number;
  at: string;
  actor: EventActor;
  request: { id: string; body: string };
  ruleset: string;
  agreement: string;
  salt: string;
  previous: string | null;
}

/** Gives a happening its place in the history. */
export const seal = (happening: Happening, sealing: Sealing): CaseEvent => {
  const unhashed = {
    v: 2 as const,
    ...sealing,
    type: happening.type,
    payload: happening.payload,
    commitment: commitmentOf(sealing.salt, happening.payload),
    hash: "",
  } as CaseEvent;
  return { ...unhashed, hash: hashOf(unhashed) };
};

export const chainFaults = ["order", "other-case", "payload", "previous", "hash"] as const;
export type ChainFault = (typeof chainFaults)[number];
/** `erased`: how many payloads are gone; their hashes still stand. */
export type Verification = { ok: true; events: number; erased: number } | { ok: false; seq: number; fault: ChainFault };

const isErased = ({ payload }: CaseEvent): boolean => (payload as unknown) === null;

const faultOf = (event: CaseEvent, before: CaseEvent | null): ChainFault | null => {
  if (event.seq !== (before?.seq ?? 0) + 1) return "order";
  if (before && event.case !== before.case) return "other-case";
  if (event.previous !== (before?.hash ?? null)) return "previous";
  if (event.hash !== hashOf(event)) return "hash";
  if (!isErased(event) && event.commitment !== commitmentOf(event.salt, event.payload)) return "payload";
  return null;
};

/** Walks the chain and names the first broken event. A payload of `null` was erased and is not held against it. */
export const verifyChain = (events: readonly CaseEvent[]): Verification => {
  let before: CaseEvent | null = null;
  for (const [index, event] of events.entries()) {
    const fault = faultOf(event, before);
    if (fault) return { ok: false, seq: index + 1, fault };
    before = event;
  }
  return { ok: true, events: events.length, erased: events.filter(isErased).length };
};

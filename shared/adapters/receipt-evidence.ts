/** Whether a receipt carries the signature of the system that its organization registered. */
import type { Actor } from "../domain/registry.ts";
import type { Now, Registry } from "../ports.ts";
import { verifyRequest } from "./signature.ts";

/** Seconds; a receipt sent again is signed again. */
const maxAgeSeconds = 300;

type Evidence = { ok: true; signature: string | null } | { ok: false; reason: string };

interface SignedRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** People of an organization without a system of its own sign in and sign nothing. */
export const makeReceiptEvidence =
  ({ registry, now }: { registry: Registry; now: Now }) =>
  async ({ organization }: Actor, request: SignedRequest): Promise<Evidence> => {
    const endpoint = (await registry.organization(organization))?.endpoint ?? null;
    if (endpoint === null) return { ok: true, signature: null };
    const verified = await verifyRequest({
      ...request,
      keyOf: (keyId) => endpoint.keys.find(({ id }) => id === keyId)?.publicKey,
      now: now(),
      tag: "nezarat-receipt",
      maxAgeSeconds,
      // A receipt heard twice has the effect of one: the hand-off's id recognises it, so no nonces are kept.
      seenNonce: () => false,
    });
    return verified.ok
      ? { ok: true, signature: request.headers.signature ?? null }
      : { ok: false, reason: verified.reason };
  };

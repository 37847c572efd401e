import { randomUUID } from "node:crypto";
import type { PrivateKey } from "../../../shared/adapters/signature/key.ts";
import { signRequest } from "../../../shared/adapters/signature.ts";
import type { Archive, Receipt, Received } from "./archive.ts";
import { type Client, makeTokens } from "./token.ts";

export interface Callback extends Client {
  /** Base address of the API that receipts go to. */
  publicUrl: string;
  /** The account that this authority holds there. */
  account: string;
}

export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export interface CourierSettings {
  archive: Archive;
  callback: Callback;
  key: PrivateKey;
  keyId: string;
  now: () => Date;
  wait: Wait;
}

const longestWaitSeconds = 300;
// These say "not now"; every other 4xx says "never".
const passing = new Set([401, 408, 425, 429]);

const faultOf = (error: Error): string => (error.cause as { code?: string } | undefined)?.code ?? error.message;

/** What an attempt makes of a receipt. */
export const afterAttempt = (receipt: Receipt, answer: number | string, now: Date): Receipt => {
  const attempts = receipt.attempts + 1;
  const attempted = { ...receipt, attempts, lastAnswer: `${answer}` };
  if (typeof answer === "number" && answer >= 200 && answer < 300) return { ...attempted, delivery: "taken" };
  if (typeof answer === "number" && answer >= 400 && answer < 500 && !passing.has(answer))
    return { ...attempted, delivery: "given-up" };
  const seconds = Math.min(2 ** (attempts - 1), longestWaitSeconds);
  return { ...attempted, nextAttempt: new Date(now.getTime() + seconds * 1000).toISOString() };
};

/** Carries receipts to where the hand-offs came from, each until it is taken or refused for good. */
export const makeCourier = ({ archive, callback, key, keyId, now, wait }: CourierSettings) => {
  const tokens = makeTokens(callback, now);
  const ended = new AbortController();
  const underWay = new Map<string, Promise<void>>();

  const send = async ({ content }: Received, { outcome, reference, reason }: Receipt): Promise<number> => {
    const authorization = `Bearer ${await tokens.get(ended.signal)}`;
    const url = `${callback.publicUrl}/v1/cases/${content.case}/receipt`;
    const body = JSON.stringify({ handOff: content.handOff, outcome, reference, reason });
    const signed = signRequest({
      method: "POST",
      url,
      body,
      contentType: "application/json",
      key,
      keyId,
      created: now(),
      nonce: randomUUID(),
      tag: "nezarat-receipt",
    });
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.any([ended.signal, AbortSignal.timeout(30_000)]),
      headers: { ...signed, authorization, "idempotency-key": `receipt-${content.handOff}` },
      body,
    });
    await response.body?.cancel();
    if (response.status === 401) tokens.forget();
    return response.status;
  };

  const carry = async (handOff: string): Promise<void> => {
    for (;;) {
      const received = archive.get(handOff);
      if (received?.receipt?.delivery !== "pending") return;
      await wait(Math.max(0, Date.parse(received.receipt.nextAttempt) - now().getTime()), ended.signal);
      const answer = await send(received, received.receipt).catch(faultOf);
      if (ended.signal.aborted) return;
      const current = archive.get(handOff) ?? received;
      archive.put({ ...current, receipt: afterAttempt(received.receipt, answer, now()) });
    }
  };

  return {
    /** Sets a receipt on its way, unless it is already. Never throws: a failed attempt is written down and repeated. */
    deliver: (handOff: string): void => {
      if (underWay.has(handOff)) return;
      const way = carry(handOff)
        .catch((error: unknown) => {
          if (!ended.signal.aborted) console.error("A receipt could not be written down", error);
        })
        .finally(() => underWay.delete(handOff));
      underWay.set(handOff, way);
    },
    /** Leaves what is pending for the next start. */
    stop: async (): Promise<void> => {
      ended.abort();
      await Promise.allSettled(underWay.values());
    },
  };
};
export type Courier = ReturnType<typeof makeCourier>;

import type { IncomingHttpHeaders } from "node:http";
import type { PublicKey } from "../../../shared/adapters/signature/key.ts";
import { type ToVerify, verifyRequest } from "../../../shared/adapters/signature.ts";
import { type Archive, HandOff } from "./archive.ts";
import { type Mode, receiptIn } from "./mode.ts";

export interface Arrival {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: Uint8Array;
}

export interface IntakeSettings {
  archive: Archive;
  seenNonce: ToVerify["seenNonce"];
  nezaratKeys: () => readonly (PublicKey & { kid: string })[];
  now: () => Date;
}

export type Taken = { status: 202 | 200; handOff: string } | { status: 401 | 400 | 503; title: string };

const maxAgeSeconds = 300;

const parsed = (body: Uint8Array): HandOff | undefined => {
  try {
    return HandOff.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)));
  } catch {
    return undefined;
  }
};

/** Takes a hand-off whose signature is right, and makes it once, however often it is sent. */
export const makeIntake =
  ({ archive, seenNonce, nezaratKeys, now }: IntakeSettings) =>
  async (arrival: Arrival, mode: Mode): Promise<Taken> => {
    if (mode.mode === "fail") return { status: 503, title: "Told to fail" };
    const verified = await verifyRequest({
      ...arrival,
      keyOf: (keyId) => nezaratKeys().find(({ kid }) => kid === keyId),
      now: now(),
      tag: "nezarat-hand-off",
      maxAgeSeconds,
      seenNonce,
    });
    if (!verified.ok) return { status: 401, title: `${verified.reason}: ${verified.detail}` };
    const content = parsed(arrival.body);
    if (!content) return { status: 400, title: "Not a hand-off" };

    const known = archive.get(content.handOff);
    const { handOff } = content;
    if (known) {
      archive.put({ ...known, times: known.times + 1 });
      return { status: 200, handOff };
    }
    archive.put({ content, receivedAt: now().toISOString(), times: 1, receipt: receiptIn(mode, handOff, now()) });
    return { status: 202, handOff };
  };

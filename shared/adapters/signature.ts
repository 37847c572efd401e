import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import {
  createSignatureSync,
  isSignatureError,
  type RequestDescriptor,
  type SignatureError,
  SignatureErrorCode,
  type Verifier,
  verifySignature,
} from "http-message-sig";
import { contentDigest, digestMatches } from "./signature/content-digest.ts";
import type { PrivateKey, PublicKey } from "./signature/key.ts";

/** What a signature is for: one made for a hand-off is no receipt. */
export type Tag = "nezarat-hand-off" | "nezarat-receipt";

type Body = string | Uint8Array;
type Awaitable<T> = T | Promise<T>;

/** How far two honest clocks may stand apart. */
export const clockSkewSeconds = 30;

const algorithm = "ed25519";
const components = ["@method", "@target-uri", "content-digest", "content-type"] as const;
const parameters = ["created", "nonce", "keyid", "alg", "tag"] as const;

const seconds = (time: Date): number => Math.floor(time.getTime() / 1000);

export interface ToSign {
  method: string;
  url: string;
  body: Body;
  contentType: string;
  key: PrivateKey;
  keyId: string;
  created: Date;
  expires?: Date;
  /** Never used before with this key. */
  nonce: string;
  tag: Tag;
}

/** Signs a request by HTTP Message Signatures (RFC 9421, Ed25519) and gives the headers to send it with. */
export const signRequest = (request: ToSign): Record<string, string> => {
  const headers = { "content-type": request.contentType, "content-digest": contentDigest(request.body) };
  const { signature, signatureInput } = createSignatureSync(
    descriptor(request.method, new URL(request.url).href, headers),
    {
      label: "nezarat",
      components,
      parameters: {
        created: seconds(request.created),
        ...(request.expires && { expires: seconds(request.expires) }),
        nonce: request.nonce,
        keyid: request.keyId,
        alg: algorithm,
        tag: request.tag,
      },
      signer: {
        algorithm,
        sign: (base) => sign(null, base, createPrivateKey({ key: { ...request.key }, format: "jwk" })),
      },
    },
  );
  return { ...headers, signature, "signature-input": signatureInput };
};

export interface ToVerify {
  method: string;
  /** The absolute address that was asked for, built from the receiver's own settings, never from the Host header alone. */
  url: string;
  headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  body: Body;
  keyOf: (keyId: string) => Awaitable<PublicKey | undefined>;
  now: Date;
  tag: Tag;
  maxAgeSeconds: number;
  /** Whether this key has used this nonce before; if not, remembers it at least until the time given. */
  seenNonce: (seen: { keyId: string; nonce: string; until: Date }) => Awaitable<boolean>;
}

/** Why a request is not believed; `detail` tells an operator more and holds nothing of the body. */
export type SignatureRefusal =
  | "missing"
  | "malformed"
  | "unacceptable"
  | "wrong-tag"
  | "unknown-key"
  | "wrong-signature"
  | "wrong-digest"
  | "replayed";

export type Verified =
  | { ok: true; keyId: string; nonce: string }
  | { ok: false; reason: SignatureRefusal; detail: string };

class Refused extends Error {
  readonly reason: SignatureRefusal;
  constructor(reason: SignatureRefusal, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/**
 * Verifies a request signed by `signRequest`, or by any other implementation of RFC 9421 that covers the same parts.
 * Throws only what `keyOf` and `seenNonce` throw: a store that cannot be asked is no reason to disbelieve.
 */
export const verifyRequest = async (request: ToVerify): Promise<Verified> => {
  try {
    return { ok: true, ...(await believe(request)) };
  } catch (error) {
    const refused = isSignatureError(error) ? faultOf(error) : error;
    if (!(refused instanceof Refused)) throw refused;
    return { ok: false, reason: refused.reason, detail: refused.message };
  }
};

const believe = async (request: ToVerify): Promise<{ keyId: string; nonce: string }> => {
  const message = descriptor(request.method, request.url, request.headers);
  const { parameters: signed } = await verifySignature(message, {
    policy: {
      algorithms: [algorithm],
      requiredComponents: components,
      requiredParameters: parameters,
      now: seconds(request.now),
      maxAge: request.maxAgeSeconds,
      clockSkew: clockSkewSeconds,
    },
    resolveVerifier: async ({ parameters: { tag, keyid = "" } }) => {
      if (tag !== request.tag) throw new Refused("wrong-tag", `The tag is not ${request.tag}`);
      const key = await request.keyOf(keyid);
      if (!key) throw new Refused("unknown-key", "The key id is not known");
      return verifierBy(key);
    },
  });
  const { keyid: keyId = "", nonce = "", created = 0 } = signed;
  const digests = message.fields.filter(({ name }) => name === "content-digest").map(({ value }) => value);
  if (!digestMatches(digests.join(", "), request.body))
    throw new Refused("wrong-digest", "The body is not the one that was signed");
  // Asked last, so that only the holder of a key can use up its nonces.
  const until = new Date((created + request.maxAgeSeconds + clockSkewSeconds + 1) * 1000);
  if (await request.seenNonce({ keyId, nonce, until })) throw new Refused("replayed", "The nonce was used before");
  return { keyId, nonce };
};

const verifierBy = (key: PublicKey): Verifier => {
  const publicKey = createPublicKey({ key: { ...key }, format: "jwk" });
  return { algorithm, verify: (base, signature) => verify(null, base, publicKey, signature) };
};

/** The message's fault in our words, or what a callback threw. */
const faultOf = ({ code, message, cause }: SignatureError): unknown =>
  code === SignatureErrorCode.ResolverFailed ? cause : new Refused(reasons[code] ?? "malformed", message);

const reasons: Partial<Record<SignatureErrorCode, SignatureRefusal>> = {
  [SignatureErrorCode.MissingField]: "missing",
  [SignatureErrorCode.VerificationFailed]: "wrong-signature",
  [SignatureErrorCode.PolicyViolation]: "unacceptable",
  [SignatureErrorCode.AlgorithmMismatch]: "unacceptable",
};

// Fields beyond ASCII are left out: a gateway adds such (a city's name), and one that was signed is missed then.
const descriptor = (method: string, targetUri: string, headers: ToVerify["headers"]): RequestDescriptor => ({
  kind: "request",
  method,
  targetUri,
  fields: Object.entries(headers)
    .flatMap(([name, value]) => [value ?? []].flat().map((one) => ({ name: name.toLowerCase(), value: one })))
    .filter(({ value }) => /^[\t -~]*$/.test(value)),
});

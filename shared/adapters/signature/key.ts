import { createHash, generateKeyPairSync } from "node:crypto";
import * as z from "zod";

const base64url32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** An Ed25519 public key as a JWK (RFC 8037); other members, `kid` among them, may stand beside these. */
export const PublicKey = z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: base64url32 });
export type PublicKey = z.infer<typeof PublicKey>;

/** An Ed25519 private key as a JWK (RFC 8037). */
export const PrivateKey = PublicKey.extend({ d: base64url32 });
export type PrivateKey = z.infer<typeof PrivateKey>;

/** What may be given to the other side of a private key. */
export const publicOf = ({ kty, crv, x }: PrivateKey): PublicKey => ({ kty, crv, x });

/** The JWK thumbprint (RFC 7638): a name that every holder of the key arrives at alone. */
export const keyIdOf = ({ kty, crv, x }: PublicKey): string =>
  createHash("sha256").update(JSON.stringify({ crv, kty, x })).digest("base64url");

/** A new key pair, as its private half. */
export const generateKey = (): PrivateKey =>
  PrivateKey.parse(generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }));

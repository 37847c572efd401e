import { createHash, createPrivateKey, createPublicKey, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentDigest } from "../../shared/adapters/signature/content-digest.ts";
import { generateKey, keyIdOf, type PublicKey, publicOf } from "../../shared/adapters/signature/key.ts";
import {
  clockSkewSeconds,
  signRequest,
  type ToSign,
  type ToVerify,
  verifyRequest,
} from "../../shared/adapters/signature.ts";

const key = generateKey();
const other = generateKey();
const now = new Date("2026-11-22T08:15:30.000Z");
const maxAgeSeconds = 300;
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

const toSign: ToSign = {
  method: "POST",
  url: "https://authority.example/hand-offs?to=national",
  body: JSON.stringify({ handOff: "a1", note: "پرونده" }),
  contentType: "application/json",
  key,
  keyId: "province-ea-1",
  created: now,
  nonce: "nonce-1",
  tag: "nezarat-hand-off",
};

const memory = () => {
  const seen = new Map<string, Date>();
  return {
    seen,
    seenNonce: ({ keyId, nonce, until }: { keyId: string; nonce: string; until: Date }) => {
      const known = seen.has(`${keyId} ${nonce}`);
      seen.set(`${keyId} ${nonce}`, until);
      return known;
    },
  };
};

const toVerify = (signed: Partial<ToSign> = {}, change: Partial<ToVerify> = {}): ToVerify => {
  const request = { ...toSign, ...signed };
  return {
    method: request.method,
    url: request.url,
    headers: signRequest(request),
    body: request.body,
    keyOf: (keyId) => ({ "province-ea-1": publicOf(key), "other-1": publicOf(other) })[keyId],
    now,
    tag: "nezarat-hand-off",
    maxAgeSeconds,
    seenNonce: memory().seenNonce,
    ...change,
  };
};

const withHeaders = (change: (headers: Record<string, string>) => Record<string, string | undefined>): ToVerify => {
  const request = toVerify();
  return { ...request, headers: { ...request.headers, ...change(request.headers as Record<string, string>) } };
};

const inInput = (from: string | RegExp, to: string) =>
  withHeaders((headers) => {
    const changed = headers["signature-input"]?.replace(from, to);
    expect(changed).not.toBe(headers["signature-input"]);
    return { "signature-input": changed };
  });

/** Signs any base of any components: what an honest `signRequest` would never make. */
const signedByHand = (components: string[], parameters: string, digest = contentDigest(toSign.body)): ToVerify => {
  const headers = { "content-digest": digest, "content-type": "application/json" };
  const values: Record<string, string> = {
    "@method": "POST",
    "@target-uri": toSign.url,
    "@path": "/hand-offs",
    ...headers,
  };
  const input = `(${components.map((name) => `"${name}"`).join(" ")})${parameters}`;
  const base = [...components.map((name) => `"${name}": ${values[name]}`), `"@signature-params": ${input}`].join("\n");
  const bytes = sign(null, Buffer.from(base), createPrivateKey({ key: { ...key }, format: "jwk" })).toString("base64");
  return toVerify({}, { headers: { ...headers, signature: `a=:${bytes}:`, "signature-input": `a=${input}` } });
};

const all = ["@method", "@target-uri", "content-digest", "content-type"];
const created = `;created=${now.getTime() / 1000}`;
const rest = ';nonce="n";keyid="province-ea-1";alg="ed25519";tag="nezarat-hand-off"';

describe("what signRequest signed", () => {
  it("is verified, with its key and nonce", async () => {
    expect(await verifyRequest(toVerify())).toEqual({ ok: true, keyId: "province-ea-1", nonce: "nonce-1" });
  });

  it("may be a body of bytes, with headers in any case and as lists", async () => {
    const request = toVerify({ body: new Uint8Array([0, 255, 10]), contentType: "application/octet-stream" });
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name.toUpperCase(), [String(value)]]),
    );
    expect(await verifyRequest({ ...request, headers })).toMatchObject({ ok: true });
  });

  it("stays valid beside a field that a gateway added in another alphabet", async () => {
    expect(await verifyRequest(withHeaders(() => ({ "viewer-city": "تبریز" })))).toMatchObject({ ok: true });
  });

  it("covers the four parts and carries the five parameters", () => {
    expect(signRequest(toSign)["signature-input"]).toBe(
      `nezarat=("@method" "@target-uri" "content-digest" "content-type")${created};nonce="nonce-1";keyid="province-ea-1";alg="ed25519";tag="nezarat-hand-off"`,
    );
  });

  it("is made alike by hand from the text of RFC 9421", async () => {
    expect(await verifyRequest(signedByHand(all, created + rest))).toMatchObject({ ok: true });
  });
});

describe("each part, changed after signing, is refused", () => {
  const bytesOf = (headers: Record<string, string>) =>
    Buffer.from(headers.signature?.slice("nezarat=:".length, -1) ?? "", "base64");
  const flipped = (index: number) =>
    withHeaders((headers) => {
      const bytes = bytesOf(headers);
      bytes[index] = (bytes[index] ?? 0) ^ 1;
      return { signature: `nezarat=:${bytes.toString("base64")}:` };
    });

  it.each([
    ["method", () => toVerify({}, { method: "PUT" }), "wrong-signature"],
    ["method's case", () => toVerify({}, { method: "post" }), "wrong-signature"],
    ["host", () => toVerify({}, { url: "https://another.example/hand-offs?to=national" }), "wrong-signature"],
    ["path", () => toVerify({}, { url: "https://authority.example/hand-off?to=national" }), "wrong-signature"],
    ["query", () => toVerify({}, { url: "https://authority.example/hand-offs?to=other" }), "wrong-signature"],
    ["scheme", () => toVerify({}, { url: "http://authority.example/hand-offs?to=national" }), "wrong-signature"],
    ["body", () => toVerify({}, { body: `${toSign.body} ` }), "wrong-digest"],
    ["digest", () => withHeaders(() => ({ "content-digest": contentDigest("another") })), "wrong-signature"],
    [
      "body and digest together",
      () => ({ ...withHeaders(() => ({ "content-digest": contentDigest("another") })), body: "another" }),
      "wrong-signature",
    ],
    ["content type", () => withHeaders(() => ({ "content-type": "text/plain" })), "wrong-signature"],
    ["created", () => inInput(/created=\d+/, `created=${now.getTime() / 1000 - 1}`), "wrong-signature"],
    ["nonce", () => inInput("nonce-1", "nonce-2"), "wrong-signature"],
    ["key id, to another known one", () => inInput("province-ea-1", "other-1"), "wrong-signature"],
    ["key id, to an unknown one", () => inInput("province-ea-1", "nobody"), "unknown-key"],
    ["tag", () => inInput("nezarat-hand-off", "nezarat-receipt"), "wrong-tag"],
    ["algorithm", () => inInput('alg="ed25519"', 'alg="rsa-pss-sha512"'), "unacceptable"],
    ["order of the parts", () => inInput('"@method" "@target-uri"', '"@target-uri" "@method"'), "wrong-signature"],
    ["an expiry, added", () => inInput(";alg", `;expires=${now.getTime() / 1000 + 900};alg`), "wrong-signature"],
    ["a part left out", () => inInput(' "content-digest"', ""), "unacceptable"],
    [
      "signature's length",
      () => withHeaders((headers) => ({ signature: `nezarat=:${bytesOf(headers).subarray(1).toString("base64")}:` })),
      "wrong-signature",
    ],
  ])("%s", async (_part, request, reason) => {
    expect(await verifyRequest(request())).toMatchObject({ ok: false, reason });
  });

  it("every byte of the signature", async () => {
    const outcomes = await Promise.all(Array.from({ length: 64 }, (_, index) => verifyRequest(flipped(index))));
    expect(new Set(outcomes.map((outcome) => outcome.ok || outcome.reason))).toEqual(new Set(["wrong-signature"]));
  });
});

describe("a signature that is right, but not what we demand", () => {
  it.each(all)("does not cover %s", async (left) => {
    const request = signedByHand(
      all.filter((name) => name !== left),
      created + rest,
    );
    expect(await verifyRequest(request)).toMatchObject({ ok: false, reason: "unacceptable" });
  });

  it("covers the path in place of the whole target", async () => {
    const request = signedByHand(["@method", "@path", "content-digest", "content-type"], created + rest);
    expect(await verifyRequest(request)).toMatchObject({ ok: false, reason: "unacceptable" });
  });

  it.each([
    ["created", rest],
    ["nonce", created + rest.replace(';nonce="n"', "")],
    ["key id", created + rest.replace(';keyid="province-ea-1"', "")],
    ["algorithm", created + rest.replace(';alg="ed25519"', "")],
    ["tag", created + rest.replace(';tag="nezarat-hand-off"', "")],
  ])("has no %s", async (_name, parameters) => {
    expect(await verifyRequest(signedByHand(all, parameters))).toMatchObject({ ok: false, reason: "unacceptable" });
  });

  it.each(["none", "hmac-sha256", "ecdsa-p256-sha256", "ED25519", ""])("claims the algorithm %j", async (claimed) => {
    const request = signedByHand(all, created + rest.replace("ed25519", claimed));
    expect(await verifyRequest(request)).toMatchObject({ ok: false, reason: "unacceptable" });
  });

  it("is for something else: a receipt is no hand-off", async () => {
    expect(await verifyRequest(toVerify({ tag: "nezarat-receipt" }))).toMatchObject({ ok: false, reason: "wrong-tag" });
  });

  it("is by another key under our name", async () => {
    expect(await verifyRequest(toVerify({ key: other }))).toMatchObject({ ok: false, reason: "wrong-signature" });
  });

  it.each(["md5=:AAAA:", "sha-256=:AAAA:", "sha-256", "sha-256=x", "((", contentDigest("another")])(
    "digests the body as %j",
    async (digest) => {
      const request = signedByHand(all, created + rest, digest);
      expect(await verifyRequest(request)).toMatchObject({ ok: false, reason: "wrong-digest" });
    },
  );
});

describe("time", () => {
  it.each([
    ["at once", 0, true],
    ["as old as may be", maxAgeSeconds + clockSkewSeconds, true],
    ["a second too old", maxAgeSeconds + clockSkewSeconds + 1, false],
    ["ahead by the skew of clocks", -clockSkewSeconds, true],
    ["from the future", -clockSkewSeconds - 1, false],
  ])("%s", async (_name, age, ok) => {
    expect((await verifyRequest(toVerify({}, { now: later(age) }))).ok).toBe(ok);
  });

  it("ends a signature at its own expiry", async () => {
    const expires = later(10);
    expect(await verifyRequest(toVerify({ expires }, { now: later(10 + clockSkewSeconds) }))).toMatchObject({
      ok: true,
    });
    expect(await verifyRequest(toVerify({ expires }, { now: later(11 + clockSkewSeconds) }))).toMatchObject({
      ok: false,
    });
  });
});

describe("nonces", () => {
  it("are taken once per key, and remembered until the signature is too old anyway", async () => {
    const { seen, seenNonce } = memory();
    const request = toVerify({}, { seenNonce });
    expect(await verifyRequest(request)).toMatchObject({ ok: true });
    expect(await verifyRequest(request)).toMatchObject({ ok: false, reason: "replayed" });
    const until = seen.get("province-ea-1 nonce-1");
    expect((await verifyRequest(toVerify({}, { now: until ?? now }))).ok).toBe(false);
    expect(await verifyRequest(toVerify({ key: other, keyId: "other-1" }, { seenNonce }))).toMatchObject({ ok: true });
  });

  it("are not used up by who has no key", async () => {
    const { seen, seenNonce } = memory();
    await verifyRequest(toVerify({ key: other }, { seenNonce }));
    await verifyRequest(toVerify({}, { seenNonce, body: "another" }));
    expect(seen.size).toBe(0);
  });
});

describe("ambiguity and noise", () => {
  it.each([
    [
      "a second signature",
      (h: Record<string, string>) => ({
        signature: `${h.signature}, b=:AAAA:`,
        "signature-input": `${h["signature-input"]}, b=();created=1`,
      }),
    ],
    ["the same label twice", (h: Record<string, string>) => ({ signature: `${h.signature}, ${h.signature}` })],
    ["labels that differ", (h: Record<string, string>) => ({ signature: h.signature?.replace("nezarat", "other") })],
    [
      "a parameter twice",
      (h: Record<string, string>) => ({ "signature-input": `${h["signature-input"]};tag="nezarat-hand-off"` }),
    ],
    ["no structured field", () => ({ "signature-input": "((((", signature: "x" })],
    [
      "an unknown derived part",
      (h: Record<string, string>) => ({ "signature-input": h["signature-input"]?.replace("@method", "@verb") }),
    ],
    [
      "created as text",
      (h: Record<string, string>) => ({
        "signature-input": h["signature-input"]?.replace(/created=(\d+)/, 'created="$1"'),
      }),
    ],
  ])("%s is malformed", async (_name, change) => {
    expect(await verifyRequest(withHeaders(change))).toMatchObject({ ok: false, reason: "malformed" });
  });

  it.each(["signature", "signature-input", "content-digest", "content-type"])(
    "without %s it is missing",
    async (name) => {
      expect(await verifyRequest(withHeaders(() => ({ [name]: undefined })))).toMatchObject({
        ok: false,
        reason: "missing",
      });
    },
  );

  it("an address that is none is malformed", async () => {
    expect(await verifyRequest(toVerify({}, { url: "/hand-offs" }))).toMatchObject({ ok: false, reason: "malformed" });
  });

  it.each(["keyOf", "seenNonce"] as const)("a %s that cannot answer is not the sender's fault", async (ask) => {
    const failing = () => Promise.reject(new Error("table away"));
    await expect(verifyRequest(toVerify({}, { [ask]: failing }))).rejects.toThrow("table away");
  });
});

it("a key id is the thumbprint of RFC 7638 and does not depend on other members", () => {
  // RFC 8037, appendix A.3
  const example: PublicKey = { kty: "OKP", crv: "Ed25519", x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" };
  expect(keyIdOf(example)).toBe("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  expect(publicOf(key)).not.toHaveProperty("d");
  expect(createPublicKey({ key: publicOf(key), format: "jwk" }).asymmetricKeyType).toBe("ed25519");
});

it("a digest is that of RFC 9530", () => {
  expect(contentDigest('{"hello": "world"}\n')).toBe(
    `sha-256=:${createHash("sha256").update('{"hello": "world"}\n').digest("base64")}:`,
  );
  expect(contentDigest('{"hello": "world"}\n')).toBe("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
});

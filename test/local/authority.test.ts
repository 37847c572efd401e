import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Authority, startAuthority } from "../../infra/local/authority/index.ts";
import { makeHandOffEndpoint } from "../../shared/adapters/hand-off-endpoint.ts";
import { generateKey, PrivateKey, publicOf } from "../../shared/adapters/signature/key.ts";
import { signRequest, verifyRequest } from "../../shared/adapters/signature.ts";

const key = generateKey();
const start = new Date("2026-11-22T08:15:30.000Z");

let clock: Date;
let ends: (() => Promise<unknown> | unknown)[];
let dataDir: string;
let nonces: number;

beforeEach(() => {
  clock = start;
  nonces = 0;
  ends = [];
  dataDir = mkdtempSync(join(tmpdir(), "authority-"));
  ends.push(() => rmSync(dataDir, { recursive: true }));
});
afterEach(async () => {
  for (const end of ends.reverse()) await end();
});

/** Time that passes when the test says so: a wait is held until then, and moves the clock to its end. */
const heldTime = () => {
  const held: { milliseconds: number; pass: () => void }[] = [];
  return {
    held,
    wait: (milliseconds: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        if (milliseconds === 0) return resolve();
        const pass = () => {
          clock = new Date(clock.getTime() + milliseconds);
          resolve();
        };
        held.push({ milliseconds, pass });
      }),
    /** Lets the next wait pass, once there is one; says how long it would have been, in seconds. */
    passNext: async () => {
      await vi.waitFor(() => expect(held).not.toEqual([]));
      const { milliseconds, pass } = held.shift() ?? expect.fail("nothing waits");
      pass();
      return milliseconds / 1000;
    },
  };
};

interface Got {
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Stands for Nezarat: gives tokens, takes receipts, and answers these with the statuses told, then 200. */
const nezarat = async (...statuses: number[]) => {
  const receipts: Got[] = [];
  const tokens: { authorization: string; body: string }[] = [];
  const server = createServer(async (incoming, response) => {
    const body = await text(incoming);
    if (incoming.url === "/token") {
      tokens.push({ authorization: incoming.headers.authorization ?? "", body });
      const granted = { access_token: `token-${tokens.length}`, token_type: "Bearer", expires_in: 600 };
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(granted));
      return;
    }
    receipts.push({ url: incoming.url ?? "", headers: incoming.headers, body });
    response.writeHead(statuses.shift() ?? 200).end("{}");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  ends.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const arrived = (count: number) => vi.waitFor(() => expect(receipts).toHaveLength(count));
  return { url, receipts, tokens, arrived };
};
type Nezarat = Awaited<ReturnType<typeof nezarat>>;

const started = async (to: Nezarat, time = heldTime()): Promise<Authority> => {
  const authority = await startAuthority({
    port: 0,
    dataDir,
    nezaratKeys: () => [{ ...publicOf(key), kid: "province-ea-1" }],
    callback: {
      publicUrl: to.url,
      tokenUrl: `${to.url}/token`,
      clientId: "national",
      clientSecret: "s:e",
      account: "national-1",
    },
    now: () => clock,
    wait: time.wait,
  });
  ends.push(authority.stop);
  return authority;
};

const aHandOff = (handOff = "h1") => ({
  handOff,
  case: "c1",
  revision: 2,
  from: "province-ea",
  to: "national",
  approvedAt: start.toISOString(),
  file: { person: { nationalId: "0012345679", givenName: "زهرا" } },
  findings: [],
  documents: [],
});

const send = (authority: Authority, handOff: object = aHandOff()) =>
  makeHandOffEndpoint({
    key,
    keyId: "province-ea-1",
    allowLoopback: true,
    now: () => clock,
    nonce: () => `nonce-${nonces++}`,
  }).send({ url: authority.handOffUrl, handOff, timeoutMilliseconds: 20_000 });

const post = (authority: Authority, path: string, body: object | string, headers: Record<string, string> = {}) =>
  fetch(`${authority.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const listed = async (authority: Authority) => (await fetch(`${authority.url}/hand-offs`)).json();
const files = () => readdirSync(join(dataDir, "hand-offs"));

const signed = (authority: Authority, body: string, nonce: string, by = key) =>
  signRequest({
    method: "POST",
    url: authority.handOffUrl,
    body,
    contentType: "application/json",
    key: by,
    keyId: "province-ea-1",
    created: clock,
    nonce,
    tag: "nezarat-hand-off",
  });

describe("a hand-off", () => {
  it("is kept whole and answered by a signed receipt with an employee number", async () => {
    const to = await nezarat();
    const authority = await started(to);
    expect(await send(authority)).toEqual({ outcome: "acknowledged" });
    await to.arrived(1);
    const kept = JSON.parse(readFileSync(join(dataDir, "hand-offs", "h1.json"), "utf8"));
    expect(kept.content).toEqual(aHandOff());

    const [{ url, headers, body }] = to.receipts as [Got];
    expect(url).toBe("/v1/cases/c1/receipt");
    expect(JSON.parse(body)).toEqual({
      handOff: "h1",
      outcome: "accepted",
      reference: { employeeNumber: expect.stringMatching(/^[1-9]\d{7}$/) },
      reason: null,
    });
    expect(headers).toMatchObject({ authorization: "Bearer token-1", "idempotency-key": "receipt-h1" });
    const verified = await verifyRequest({
      method: "POST",
      url: `${to.url}${url}`,
      headers,
      body,
      keyOf: (keyId) => (keyId === authority.keyId ? authority.publicKey : undefined),
      now: clock,
      tag: "nezarat-receipt",
      maxAgeSeconds: 300,
      seenNonce: () => false,
    });
    expect(verified).toMatchObject({ ok: true });
  });

  it("has one effect, however often and however close together it is sent", async () => {
    const to = await nezarat();
    const authority = await started(to);
    const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => send(authority)));
    expect(outcomes).toEqual(Array(5).fill({ outcome: "acknowledged" }));
    await vi.waitFor(async () => expect(await listed(authority)).toMatchObject([{ receipt: { delivery: "taken" } }]));
    expect(files()).toEqual(["h1.json"]);
    const statuses = [
      await post(authority, "/hand-offs", aHandOff(), signed(authority, JSON.stringify(aHandOff()), "again")),
    ];
    expect(statuses.map(({ status }) => status)).toEqual([200]);
    expect(await listed(authority)).toMatchObject([{ times: 6 }]);
    expect(to.receipts).toHaveLength(1);
  });

  it("is refused when replayed, unsigned, signed by another, changed, or none at all", async () => {
    const authority = await started(await nezarat());
    const body = JSON.stringify(aHandOff());
    const statusOf = async (headers: Record<string, string>, sent = body) =>
      (await post(authority, "/hand-offs", sent, headers)).status;
    const once = signed(authority, body, "n1");
    expect(await statusOf({})).toBe(401);
    expect(await statusOf(once, body.replace("c1", "c2"))).toBe(401);
    expect(await statusOf(signed(authority, body, "n2", generateKey()))).toBe(401);
    expect(await statusOf(signed(authority, "[]", "n3"), "[]")).toBe(400);
    expect(await statusOf(signed(authority, '{"handOff":"../x"}', "n4"), '{"handOff":"../x"}')).toBe(400);
    expect(files()).toEqual([]);
    expect(await statusOf(once)).toBe(202);
    expect(await statusOf(once)).toBe(401);
    expect(await listed(authority)).toMatchObject([{ handOff: "h1", times: 1 }]);
  });

  it("is refused when replayed after a restart", async () => {
    const to = await nezarat();
    const before = await started(to);
    const body = JSON.stringify(aHandOff());
    const sameAddress = { ...signed(before, body, "n1") };
    expect((await post(before, "/hand-offs", body, sameAddress)).status).toBe(202);
    await before.stop();
    const port = Number(new URL(before.url).port);
    const after = await startAuthority({
      port,
      dataDir,
      nezaratKeys: () => [{ ...publicOf(key), kid: "province-ea-1" }],
      callback: { publicUrl: to.url, tokenUrl: `${to.url}/token`, clientId: "n", clientSecret: "s", account: "a" },
      now: () => clock,
      wait: heldTime().wait,
    });
    ends.push(after.stop);
    expect((await post(after, "/hand-offs", body, sameAddress)).status).toBe(401);
  });
});

describe("a receipt", () => {
  it("is tried again, later each time, until it is taken, and its token is asked for once", async () => {
    const to = await nezarat(503, 500, 429);
    const time = heldTime();
    const authority = await started(to, time);
    await send(authority);
    expect([await time.passNext(), await time.passNext(), await time.passNext()]).toEqual([1, 2, 4]);
    await vi.waitFor(async () =>
      expect(await listed(authority)).toMatchObject([
        { receipt: { delivery: "taken", attempts: 4, lastAnswer: "200" } },
      ]),
    );
    expect(to.tokens).toHaveLength(1);
    expect(Buffer.from(to.tokens[0]?.authorization.slice("Basic ".length) ?? "", "base64").toString()).toBe(
      "national:s%3Ae",
    );
    expect(to.tokens[0]?.body).toBe("grant_type=client_credentials");
    const inputs = to.receipts.map(({ headers }) => headers["signature-input"]);
    expect(new Set(inputs).size).toBe(4);
    expect(new Set(to.receipts.map(({ headers, body }) => `${headers["idempotency-key"]} ${body}`)).size).toBe(1);
  });

  it("asks for a new token after a 401, and when the old one ends", async () => {
    const to = await nezarat(401);
    const time = heldTime();
    const authority = await started(to, time);
    await send(authority);
    await time.passNext();
    await to.arrived(2);
    expect(to.receipts.map(({ headers }) => headers.authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
    clock = new Date(clock.getTime() + 571_000);
    await send(authority, aHandOff("h2"));
    await to.arrived(3);
    expect(to.receipts[2]?.headers.authorization).toBe("Bearer token-3");
  });

  it.each([400, 403, 404, 409, 422])("is given up at %i, and sent again when told so", async (status) => {
    const to = await nezarat(status);
    const authority = await started(to);
    await send(authority);
    await vi.waitFor(async () =>
      expect(await listed(authority)).toMatchObject([{ receipt: { delivery: "given-up", lastAnswer: `${status}` } }]),
    );
    expect((await post(authority, "/receipts/h1", {})).status).toBe(202);
    await vi.waitFor(async () => expect(await listed(authority)).toMatchObject([{ receipt: { delivery: "taken" } }]));
    expect(to.receipts).toHaveLength(2);
  });

  it("that waits survives a restart, with the key that signs it", async () => {
    const away = { ...(await nezarat()), url: "http://127.0.0.1:1" };
    const time = heldTime();
    const before = await started(away, time);
    await send(before);
    await vi.waitFor(() => expect(time.held).toHaveLength(1));
    await before.stop();

    const to = await nezarat();
    clock = new Date(clock.getTime() + 60_000);
    const after = await started(to);
    await to.arrived(1);
    expect(after.keyId).toBe(before.keyId);
    expect(PrivateKey.parse(JSON.parse(readFileSync(join(dataDir, "key.json"), "utf8"))).x).toBe(after.publicKey.x);
  });

  it("that was taken is not sent again at the next start", async () => {
    const to = await nezarat();
    const before = await started(to);
    await send(before);
    await vi.waitFor(async () => expect(await listed(before)).toMatchObject([{ receipt: { delivery: "taken" } }]));
    await before.stop();
    const after = await started(to);
    await send(after, aHandOff("h2"));
    await to.arrived(2);
    expect(JSON.parse(to.receipts[1]?.body ?? "")).toMatchObject({ handOff: "h2" });
  });

  it("has the same employee number for the same hand-off, and another for another", async () => {
    const to = await nezarat(503);
    const time = heldTime();
    const authority = await started(to, time);
    await send(authority);
    await time.passNext();
    await to.arrived(2);
    await send(authority, aHandOff("h2"));
    await to.arrived(3);
    const numbers = to.receipts.map(({ body }) => JSON.parse(body).reference.employeeNumber);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).not.toBe(numbers[0]);
  });
});

describe("a mode", () => {
  it("refuse: the receipt gives a reason in Persian and no reference", async () => {
    const to = await nezarat();
    const authority = await started(to);
    expect((await post(authority, "/mode", { mode: "refuse" })).status).toBe(200);
    await send(authority);
    await to.arrived(1);
    const { outcome, reference, reason } = JSON.parse(to.receipts[0]?.body ?? "");
    expect({ outcome, reference }).toEqual({ outcome: "refused", reference: null });
    expect(reason).toMatch(/^[\u0600-\u06ff\u200c\s.،؛]+$/);
  });

  it("accept, with a delay: the receipt waits, the answer does not", async () => {
    const to = await nezarat();
    const time = heldTime();
    const authority = await started(to, time);
    await post(authority, "/mode", { mode: "accept", delaySeconds: 90 });
    expect(await send(authority)).toEqual({ outcome: "acknowledged" });
    expect(await time.passNext()).toBe(90);
    await to.arrived(1);
  });

  it("slow: the hand-off is kept at once and answered after the delay", async () => {
    const to = await nezarat();
    const time = heldTime();
    const authority = await started(to, time);
    await post(authority, "/mode", { mode: "slow", delaySeconds: 20 });
    const sending = send(authority);
    await vi.waitFor(() => expect(time.held).toHaveLength(1));
    expect(files()).toEqual(["h1.json"]);
    expect(to.receipts).toEqual([]);
    expect(await time.passNext()).toBe(20);
    expect(await sending).toEqual({ outcome: "acknowledged" });
    await to.arrived(1);
  });

  it("fail: 503 and nothing kept, until told otherwise", async () => {
    const authority = await started(await nezarat());
    await post(authority, "/mode", { mode: "fail" });
    expect(await send(authority)).toEqual({ outcome: "failed", reason: "status", status: 503 });
    expect(files()).toEqual([]);
    await post(authority, "/mode", { mode: "accept" });
    expect(await send(authority)).toEqual({ outcome: "acknowledged" });
  });

  it("silent: acknowledged, but no receipt until told", async () => {
    const to = await nezarat();
    const authority = await started(to);
    await post(authority, "/mode", { mode: "silent" });
    expect(await send(authority)).toEqual({ outcome: "acknowledged" });
    expect(await listed(authority)).toMatchObject([{ receipt: null }]);
    expect((await post(authority, "/receipts/h1", { outcome: "refused", reason: "مدرک ناقص است." })).status).toBe(202);
    await to.arrived(1);
    expect(JSON.parse(to.receipts[0]?.body ?? "")).toMatchObject({ outcome: "refused", reason: "مدرک ناقص است." });
    expect((await post(authority, "/receipts/h1", { outcome: "accepted" })).status).toBe(409);
    expect((await post(authority, "/receipts/h9", {})).status).toBe(404);
  });

  it("survives a restart and can be read", async () => {
    const to = await nezarat();
    const before = await started(to);
    await post(before, "/mode", { mode: "slow", delaySeconds: 3 });
    await before.stop();
    const after = await started(to);
    expect(await (await fetch(`${after.url}/mode`)).json()).toEqual({ mode: "slow", delaySeconds: 3 });
  });

  it.each(["", "{}", '{"mode":"angry"}', '{"mode":"slow","delaySeconds":-1}', "null"])("is not %j", async (body) => {
    const authority = await started(await nezarat());
    expect((await post(authority, "/mode", body)).status).toBe(400);
    expect(await (await fetch(`${authority.url}/mode`)).json()).toEqual({ mode: "accept" });
  });
});

describe("the door", () => {
  it("shows a Persian page of what came, with its receipts and without personal data", async () => {
    const to = await nezarat();
    const authority = await started(to);
    await send(authority);
    await vi.waitFor(async () => expect(await listed(authority)).toMatchObject([{ receipt: { delivery: "taken" } }]));
    await post(authority, "/mode", { mode: "silent" });
    await send(authority, { ...aHandOff("h2"), from: "<script>" });
    const response = await fetch(authority.url);
    const page = await response.text();
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page).toContain('<html lang="fa" dir="rtl">');
    expect(page).toMatch(/h1.*پذیرفته شد.*تحویل‌شده/s);
    expect(page).toContain("۱ آذر ۱۴۰۵");
    expect(page).toContain("&lt;script&gt;");
    expect(page).toContain('data-post="/receipts/h2"');
    expect(page).not.toMatch(/0012345679|زهرا/);
    expect(JSON.stringify(await listed(authority))).not.toMatch(/0012345679|زهرا/);
  });

  it("is shut to foreign pages: another host name, another kind of body", async () => {
    const authority = await started(await nezarat());
    expect((await post(authority, "/mode", { mode: "fail" }, { "content-type": "text/plain" })).status).toBe(415);
    const rebound = request(`${authority.url}/mode`, { headers: { host: "evil.example" } }).end();
    const [response] = await once(rebound, "response");
    expect(response.statusCode).toBe(421);
  });

  it("takes no more than a mebibyte, and knows no other place", async () => {
    const authority = await started(await nezarat());
    expect((await post(authority, "/hand-offs", "x".repeat(1_048_577))).status).toBe(413);
    expect((await fetch(`${authority.url}/nothing/of/this`)).status).toBe(404);
    expect((await fetch(`${authority.url}/receipts/h1`)).status).toBe(404);
  });

  it("listens on loopback only, and stops while a slow answer is due", async () => {
    const time = heldTime();
    const authority = await started(await nezarat(), time);
    expect(new URL(authority.url).hostname).toBe("127.0.0.1");
    await post(authority, "/mode", { mode: "slow" });
    const sending = send(authority);
    await vi.waitFor(() => expect(time.held).toHaveLength(1));
    await authority.stop();
    expect(await sending).toEqual({ outcome: "failed", reason: "unreachable" });
  });

  it("does not read a file that a crash left half written", async () => {
    const to = await nezarat();
    const before = await started(to);
    await send(before);
    await to.arrived(1);
    await before.stop();
    writeFileSync(join(dataDir, "hand-offs", "h2.json.new"), '{"content": {"handO');
    const after = await started(to);
    expect(await listed(after)).toHaveLength(1);
  });
});

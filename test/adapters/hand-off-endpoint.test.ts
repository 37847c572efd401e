import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import { type HandOffEndpointSettings, makeHandOffEndpoint } from "../../shared/adapters/hand-off-endpoint.ts";
import { isPublic, type Lookup } from "../../shared/adapters/public-address.ts";
import { generateKey, publicOf } from "../../shared/adapters/signature/key.ts";
import { verifyRequest } from "../../shared/adapters/signature.ts";

const key = generateKey();
const now = new Date("2026-11-22T08:15:30.000Z");
const handOff = { handOff: "a1", case: "c1", person: { givenName: "زهرا" } };
const patient = 10_000;

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

const listening = async (server: Server): Promise<number> => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
};

interface Got {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A real server that keeps what it got and answers as told. */
const authority = async (answer: (...args: [...Parameters<RequestListener>, Got[]]) => void) => {
  const got: Got[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url: path = "", headers } = request;
    got.push({ method, path, headers, body: await text(request) });
    answer(request, response, got);
  });
  const port = await listening(server);
  ends.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { port, url: `http://127.0.0.1:${port}/hand-offs`, got };
};

const answering = (status: number, headers: Record<string, string> = {}) =>
  authority((_request, response) => response.writeHead(status, headers).end());

/** Gives one list of addresses after another, and the last for ever. */
const resolving = (...answers: string[][]): Lookup & { asked: string[] } => {
  const asked: string[] = [];
  const lookup = async (host: string) => {
    asked.push(host);
    const addresses = answers[Math.min(asked.length, answers.length) - 1] ?? [];
    return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  };
  return Object.assign(lookup, { asked });
};

const endpoint = (settings: Partial<HandOffEndpointSettings> = {}) => {
  let nonces = 0;
  return makeHandOffEndpoint({
    key,
    keyId: "province-ea-1",
    allowLoopback: true,
    now: () => now,
    nonce: () => `nonce-${nonces++}`,
    ...settings,
  });
};

const send = (url: string, settings: Partial<HandOffEndpointSettings> = {}, timeoutMilliseconds = patient) =>
  endpoint(settings).send({ url, handOff, timeoutMilliseconds });

describe("a hand-off that arrives", () => {
  it.each([200, 201, 202, 204])("is acknowledged by %i", async (status) => {
    expect(await send((await answering(status)).url)).toEqual({ outcome: "acknowledged" });
  });

  it("is the JSON that was handed in, with a signature that the other side can verify", async () => {
    const { url, got } = await answering(202);
    await send(`${url}?to=national#part`);
    const [{ method, path, headers, body } = expect.fail("nothing arrived")] = got;
    expect(JSON.parse(body)).toEqual(handOff);
    expect(path).toBe("/hand-offs?to=national");
    const verified = await verifyRequest({
      method,
      url: `${url}?to=national`,
      headers,
      body,
      keyOf: () => publicOf(key),
      now,
      tag: "nezarat-hand-off",
      maxAgeSeconds: 300,
      seenNonce: () => false,
    });
    expect(verified).toEqual({ ok: true, keyId: "province-ea-1", nonce: "nonce-0" });
  });

  it("has a nonce of its own at each attempt", async () => {
    const { url, got } = await answering(202);
    const one = endpoint();
    for (const _ of [1, 2]) await one.send({ url, handOff, timeoutMilliseconds: patient });
    const inputs = got.map(({ headers }) => /nonce="([^"]+)"/.exec(String(headers["signature-input"]))?.[1]);
    expect(inputs).toEqual(["nonce-0", "nonce-1"]);
  });

  it("is acknowledged before an endless body ends", async () => {
    const { url } = await authority((_request, response) => {
      const more = () => {
        while (response.write("x".repeat(65_536)));
      };
      response.writeHead(202).on("drain", more);
      more();
    });
    expect(await send(url)).toEqual({ outcome: "acknowledged" });
  });

  it("reaches a name by the address that was checked, and the name stays in Host", async () => {
    const { port, got } = await answering(202);
    const lookup = resolving(["127.0.0.1"], ["169.254.169.254"]);
    expect(await send(`http://authority.example:${port}/`, { lookup })).toEqual({ outcome: "acknowledged" });
    expect(lookup.asked).toEqual(["authority.example"]);
    expect(got[0]?.headers.host).toBe(`authority.example:${port}`);
  });
});

describe("a hand-off that is not acknowledged", () => {
  it.each([400, 401, 404, 409, 413, 422, 500, 503])("says the status %i", async (status) => {
    expect(await send((await answering(status)).url)).toEqual({ outcome: "failed", reason: "status", status });
  });

  it.each([301, 302, 303, 307, 308])("follows no redirect (%i)", async (status) => {
    const target = await answering(202);
    const { url } = await answering(status, { location: target.url });
    expect(await send(url)).toEqual({ outcome: "failed", reason: "status", status });
    expect(target.got).toEqual([]);
  });

  it("times out when no answer comes", async () => {
    const { url, got } = await authority(() => {});
    expect(await send(url, {}, 200)).toEqual({ outcome: "failed", reason: "timeout" });
    expect(got.length).toBeLessThanOrEqual(1);
  });

  it("times out when the name is not resolved", async () => {
    const lookup = () => new Promise<never>(() => {});
    const outcome = await send("https://authority.example/", { lookup, connectMilliseconds: 20 });
    expect(outcome).toEqual({ outcome: "failed", reason: "timeout" });
  });

  it("times out when the connection is taken but never made secure", async () => {
    const server = createTcpServer((socket) => void ends.push(() => socket.destroy()));
    ends.push(() => server.close());
    const url = `https://127.0.0.1:${await listening(server)}/`;
    expect(await send(url, { connectMilliseconds: 50 })).toEqual({ outcome: "failed", reason: "timeout" });
  });

  it("is unreachable when the connection breaks, before or amid the answer", async () => {
    const { url } = await authority((request) => request.socket.destroy());
    expect(await send(url)).toEqual({ outcome: "failed", reason: "unreachable" });
    const garbled = createTcpServer((socket) => socket.end("HTTP/1.1 2\r\n\r\n"));
    ends.push(() => garbled.close());
    const garbledUrl = `http://127.0.0.1:${await listening(garbled)}/`;
    expect(await send(garbledUrl)).toEqual({ outcome: "failed", reason: "unreachable" });
  });

  it("is unreachable where nobody listens", async () => {
    const server = createTcpServer();
    const port = await listening(server);
    server.close();
    await once(server, "close");
    expect(await send(`http://127.0.0.1:${port}/`)).toEqual({ outcome: "failed", reason: "unreachable" });
  });

  it("is unreachable when the name is unknown, or the other side speaks no TLS", async () => {
    const lookup = () => Promise.reject(Object.assign(new Error("ENOTFOUND"), { code: "ENOTFOUND" }));
    expect(await send("https://nobody.example/", { lookup })).toEqual({ outcome: "failed", reason: "unreachable" });
    const { port } = await answering(202);
    expect(await send(`https://127.0.0.1:${port}/`)).toEqual({ outcome: "failed", reason: "unreachable" });
  });
});

describe("an address that is refused", () => {
  const refused = { outcome: "failed", reason: "refused-address" };

  it.each([
    "",
    "authority",
    "/hand-offs",
    "ftp://authority.example/",
    "file:///etc/hosts",
    "https://u:p@authority.example/",
  ])("%j", async (url) => {
    const lookup = resolving(["127.0.0.1"]);
    expect(await send(url, { lookup })).toEqual(refused);
    expect(lookup.asked).toEqual([]);
  });

  it("plain http, where not all systems are on one machine", async () => {
    const { url, got } = await answering(202);
    expect(await send(url, { allowLoopback: false })).toEqual(refused);
    expect(await send("http://authority.example/", { allowLoopback: false, lookup: resolving(["8.8.8.8"]) })).toEqual(
      refused,
    );
    expect(got).toEqual([]);
  });

  it("plain http to another machine, even where loopback is allowed", async () => {
    expect(await send("http://authority.example/", { lookup: resolving(["8.8.8.8"]) })).toEqual(refused);
    expect(await send("http://8.8.8.8/")).toEqual(refused);
  });

  it.each(["127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]"])(
    "this machine, written as %s",
    async (host) => {
      expect(await send(`https://${host}/`, { allowLoopback: false })).toEqual(refused);
    },
  );

  it.each([
    ...["10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "169.254.169.254", "169.254.170.2"],
    ...[
      "0.0.0.0",
      "224.0.0.1",
      "255.255.255.255",
      "198.18.0.1",
      "192.0.2.1",
      "::",
      "fe80::1",
      "fe80::1%eth0",
      "fd00:ec2::254",
    ],
    ...[
      "::ffff:10.0.0.1",
      "::ffff:a9fe:a9fe",
      "::ffff:8.8.8.8",
      "64:ff9b::a9fe:a9fe",
      "2002:a9fe:a9fe::1",
      "2001::1",
      "ff02::1",
      "no address",
    ],
  ])("a name that leads to %s, with loopback allowed or not", async (address) => {
    const lookup = resolving([address]);
    expect(await send("https://authority.example/", { lookup })).toEqual(refused);
    expect(await send("https://authority.example/", { lookup, allowLoopback: false })).toEqual(refused);
  });

  it("a name that leads to a good address and a bad one", async () => {
    const lookup = resolving(["8.8.8.8", "10.0.0.1"]);
    expect(await send("https://authority.example/", { lookup })).toEqual(refused);
  });

  it("a name that leads nowhere", async () => {
    expect(await send("https://authority.example/", { lookup: resolving([]) })).toEqual(refused);
  });

  it("a name that led to a good address at the last attempt, and now to this machine", async () => {
    const { port, got } = await answering(202);
    const lookup = resolving(["127.0.0.1"], ["10.0.0.1"]);
    const one = endpoint({ lookup });
    const sending = { url: `http://authority.example:${port}/`, handOff, timeoutMilliseconds: patient };
    expect(await one.send(sending)).toEqual({ outcome: "acknowledged" });
    expect(await one.send(sending)).toEqual(refused);
    expect(got).toHaveLength(1);
  });

  it.each(["8.8.8.8", "185.143.232.1", "172.32.0.1", "2a00:1450:4001::1", "2606:4700::1111"])(
    "is not %s",
    (address) => {
      expect(isPublic(address)).toBe(true);
    },
  );
});

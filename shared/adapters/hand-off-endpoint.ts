import { request as requestByHttp } from "node:http";
import { request as requestByHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { HandOffEndpoint, Sent } from "../ports.ts";
import { type Allowed, checkedLookup, isLoopback, isPublic, type Lookup, RefusedAddress } from "./public-address.ts";
import type { PrivateKey } from "./signature/key.ts";
import { signRequest } from "./signature.ts";

export interface HandOffEndpointSettings {
  key: PrivateKey;
  keyId: string;
  /** True only where all systems run on one machine; plain http is spoken there, and nowhere else. */
  allowLoopback: boolean;
  now: () => Date;
  /** A new one each time: the other side takes none twice. */
  nonce: () => string;
  lookup?: Lookup;
  /** A host that is there at all lets us in within this (5 s if not said); the rest of the time is for its work. */
  connectMilliseconds?: number;
}

const failed = (reason: "refused-address" | "unreachable" | "timeout"): Sent => ({ outcome: "failed", reason });

/**
 * Sends hand-offs, signed, to the endpoints of other systems. Any 2xx acknowledges; whatever else the other side says or
 * does is a failure that may be tried again, and none of it throws.
 */
export const makeHandOffEndpoint = (settings: HandOffEndpointSettings): HandOffEndpoint => ({
  send: async ({ url, handOff, timeoutMilliseconds }) => {
    const target = URL.canParse(url) ? new URL(url) : undefined;
    const allowed = target && allowedFor(target, settings.allowLoopback);
    if (!target || !allowed) return failed("refused-address");
    target.hash = "";

    const body = JSON.stringify(handOff);
    const headers = signRequest({
      method: "POST",
      url: target.href,
      body,
      contentType: "application/json",
      key: settings.key,
      keyId: settings.keyId,
      created: settings.now(),
      nonce: settings.nonce(),
      tag: "nezarat-hand-off",
    });
    return post(target, { ...headers, "content-length": `${Buffer.byteLength(body)}` }, body, {
      lookup: checkedLookup(allowed, settings.lookup),
      timeoutMilliseconds,
      connectMilliseconds: settings.connectMilliseconds ?? 5_000,
    });
  },
});

/** Which addresses this target may lead to; none at all for one whose form is refused. */
const allowedFor = ({ protocol, hostname, username, password }: URL, allowLoopback: boolean): Allowed | undefined => {
  if (username || password) return undefined;
  const allowed: Allowed = (address) =>
    (allowLoopback && isLoopback(address)) || (protocol === "https:" && isPublic(address));
  // A host that is an address already is never looked up, so it is checked here.
  const literal = hostname.replace(/^\[|\]$/g, "");
  if (isIP(literal) && !allowed(literal)) return undefined;
  return protocol === "https:" || (protocol === "http:" && allowLoopback) ? allowed : undefined;
};

interface Connecting {
  lookup: LookupFunction;
  timeoutMilliseconds: number;
  connectMilliseconds: number;
}

/** The status is the whole answer: no redirect is followed, and the body is never read, so it needs no limit. */
const post = (target: URL, headers: Record<string, string>, body: string, connecting: Connecting): Promise<Sent> =>
  new Promise((resolve) => {
    const secure = target.protocol === "https:";
    const patience = new AbortController();
    const { signal } = patience;
    const options = { method: "POST", headers, lookup: connecting.lookup, signal, agent: false };
    const request = (secure ? requestByHttps : requestByHttp)(target, options);

    const forConnection = setTimeout(() => patience.abort(), connecting.connectMilliseconds);
    const forAnswer = setTimeout(() => patience.abort(), connecting.timeoutMilliseconds);
    request.on("socket", (socket) =>
      socket.once(secure ? "secureConnect" : "connect", () => clearTimeout(forConnection)),
    );
    request.on("response", (response) => {
      const status = response.statusCode ?? 0;
      resolve(
        status >= 200 && status < 300 ? { outcome: "acknowledged" } : { outcome: "failed", reason: "status", status },
      );
      response.destroy();
    });
    request.on("error", (error) => {
      if (error instanceof RefusedAddress) resolve(failed("refused-address"));
      else resolve(failed(signal.aborted ? "timeout" : "unreachable"));
    });
    request.on("close", () => {
      clearTimeout(forConnection);
      clearTimeout(forAnswer);
      resolve(failed("unreachable"));
    });
    request.end(body);
  });

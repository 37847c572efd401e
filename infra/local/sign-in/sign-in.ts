import type { IncomingMessage, ServerResponse } from "node:http";
import { createLocalJWKSet, type JWTVerifyGetKey } from "jose";
import type { ClientSettings } from "../web/web.ts";
import { openKeys, publicKeys } from "./keys.ts";
import type { Known } from "./known.ts";
import { makeProvider } from "./provider.ts";
import { signInPage } from "./sign-in-page.ts";

export interface SignIn {
  issuer: string;
  /** What the web client needs to know of it. */
  client: ClientSettings;
  keys: JWTVerifyGetKey;
  /** Answers what comes under /oidc. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  stop(): void;
}

/** Sign-in under `/oidc` of the runner's own address. */
export function openSignIn(url: string, dataDir: string, isKnown: Known): SignIn {
  const issuer = `${url}/oidc`;
  const keys = openKeys(dataDir);
  const { provider, store } = makeProvider(issuer, dataDir, keys, isKnown);
  const callback = provider.callback();
  return {
    issuer,
    keys: createLocalJWKSet(publicKeys(keys)),
    client: {
      ...{ issuer, clientId: "nezarat-web", scope: "openid" },
      ...{ authorize: "/oidc/auth", token: "/oidc/token", endSession: "/oidc/session/end" },
    },
    async handle(request, response) {
      if (request.url?.startsWith("/oidc/interaction/")) return signInPage(provider, isKnown, request, response);
      // The provider learns where it is mounted from the difference of the two.
      Object.assign(request, { originalUrl: request.url, url: request.url?.slice("/oidc".length) || "/" });
      await callback(request, response);
    },
    stop: () => store.close(),
  };
}

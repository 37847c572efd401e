import { join } from "node:path";
import Provider, { type ClientMetadata, type Configuration, interactionPolicy } from "oidc-provider";
import { errorPage } from "../pages/page.ts";
import { accounts } from "../seed/accounts.ts";
import { openStore, type Store } from "./adapter.ts";
import type { SignInKeys } from "./keys.ts";
import type { Known } from "./known.ts";
import { signOutPage } from "./sign-out-page.ts";
import { audience } from "./token.ts";

/** The API as a resource (RFC 8707); clients that name none mean this one. */
export const resource = "urn:nezarat:api";

const minutes = 60;
const hours = 60 * minutes;

/** People's browsers: public, with PKCE, back to any loopback port. */
const web: ClientMetadata = {
  client_id: "nezarat-web",
  client_name: "نظارت",
  application_type: "native",
  token_endpoint_auth_method: "none",
  grant_types: ["authorization_code", "refresh_token"],
  response_types: ["code"],
  redirect_uris: ["http://127.0.0.1/", "http://127.0.0.1/callback", "http://localhost/", "http://localhost/callback"],
  post_logout_redirect_uris: ["http://127.0.0.1/", "http://localhost/"],
};

/** Other systems, each with an account of its own. */
const machines = accounts.flatMap(({ account, client }) => (client ? [{ account, ...client }] : []));

/** OpenID Connect on one machine: demo accounts, JWT access tokens for the API, consent given. */
export function makeProvider(
  issuer: string,
  dataDir: string,
  keys: SignInKeys,
  isKnown: Known,
): { provider: Provider; store: Store } {
  const store = openStore(join(dataDir, "sign-in.db"));
  const configuration: Configuration = {
    adapter: store.adapter,
    jwks: { keys: [keys.signing] },
    clients: [
      web,
      ...machines.map(({ id, secret }) => ({
        ...{ client_id: id, client_secret: secret, grant_types: ["client_credentials"] },
        ...{ redirect_uris: [], response_types: [] },
      })),
    ],
    cookies: { keys: keys.cookies },
    clientBasedCORS: (_context, origin) => /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/.test(origin),
    findAccount: async (_context, account) =>
      (await isKnown(account)) ? { accountId: account, claims: () => ({ sub: account }) } : undefined,
    loadExistingGrant,
    interactions: { policy: signInOnly(), url: (_context, { uid }) => `/oidc/interaction/${uid}` },
    renderError: (context, { error, error_description }) => {
      context.type = "html";
      context.body = errorPage(`${error}: ${error_description ?? ""}`);
    },
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: (_context, client) => client.grantTypeAllowed("refresh_token"),
    ttl: {
      ...{
        AccessToken: 10 * minutes,
        ClientCredentials: 10 * minutes,
        AuthorizationCode: minutes,
        IdToken: 10 * minutes,
      },
      ...{ Interaction: hours, Session: 12 * hours, Grant: 12 * hours, RefreshToken: 12 * hours },
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutPage },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          ...{ scope: "", audience, accessTokenFormat: "jwt" as const },
          jwt: { sign: { alg: "RS256" as const } },
        }),
      },
    },
    // Nothing personal goes into a token: the account, its session and since when, no more. Who signs in by a session that
    // was there, or refreshes, is no newer by it.
    extraTokenClaims: ({ oidc: { entities } }, token) => {
      const authTime = (entities.RefreshToken ?? entities.AuthorizationCode)?.authTime;
      const sid = "sessionUid" in token && token.sessionUid ? token.sessionUid : token.jti;
      return authTime === undefined ? { sid } : { sid, auth_time: authTime };
    },
    formats: {
      customizers: {
        jwt: (_context, token, { payload }) => {
          const machine = machines.find(({ id }) => token.kind === "ClientCredentials" && id === token.clientId);
          if (machine) payload.sub = machine.account;
        },
      },
    },
  };
  return { provider: new Provider(issuer, configuration), store };
}

/** The client counts as native for the sake of any loopback port; it is this system's own all the same. */
function signInOnly() {
  const policy = interactionPolicy.base();
  policy.get("consent")?.checks.remove("native_client_prompt");
  return policy;
}

/** This system's own client needs no consent. */
const loadExistingGrant: Configuration["loadExistingGrant"] = async ({ oidc }) => {
  const { client, session, provider } = oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  if (existing) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid offline_access");
  await grant.save();
  return grant;
};

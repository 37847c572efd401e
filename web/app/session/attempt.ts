/** One attempt to sign in: by code and PKCE, in this window or in one beside it. */
import * as oauth from "oauth4webapi";
import { language } from "../language.ts";
import { type Provider, redirectAddress } from "./settings.ts";

export interface Attempt {
  state: string;
  verifier: string;
  nonce: string;
}

/** The window beside this one brings its answer back here; it holds a code, which is worth nothing without the verifier. */
export const answersChannel = "nezarat-sign-in";
const beside = "beside.";

export const isBeside = (state: string | null): boolean => state?.startsWith(beside) ?? false;

export function newAttempt(where: "here" | "beside"): Attempt {
  return {
    state: (where === "beside" ? beside : "") + oauth.generateRandomState(),
    verifier: oauth.generateRandomCodeVerifier(),
    nonce: oauth.generateRandomNonce(),
  };
}

export async function addressOf({ server, client, scope }: Provider, attempt: Attempt): Promise<string> {
  const address = new URL(server.authorization_endpoint ?? "");
  address.search = new URLSearchParams({
    client_id: client.client_id,
    response_type: "code",
    redirect_uri: redirectAddress,
    scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
    ui_locales: language(),
    // Whoever's session ended shows again who is there; a reload comes back silently.
    ...(isBeside(attempt.state) ? { prompt: "login" } : {}),
  }).toString();
  return address.href;
}

/** Exchanges the answer for tokens; throws where it is not the answer to this attempt. */
export async function tokensFor(
  { server, client, options }: Provider,
  attempt: Attempt,
  answer: URL,
): Promise<oauth.TokenEndpointResponse> {
  const parameters = oauth.validateAuthResponse(server, client, answer, attempt.state);
  const response = await oauth.authorizationCodeGrantRequest(
    ...([server, client, oauth.None(), parameters, redirectAddress, attempt.verifier, options] as const),
  );
  return oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: attempt.nonce,
    requireIdToken: true,
  });
}

export async function refreshed(
  { server, client, options }: Provider,
  token: string,
): Promise<oauth.TokenEndpointResponse> {
  const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), token, options);
  return oauth.processRefreshTokenResponse(server, client, response);
}

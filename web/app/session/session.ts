/**
 * Who is signed in, in this window's memory alone: no token is in any storage. A reload comes back through the provider's
 * own session; a session that ended is taken up again in a window beside this one, and what waited for a token goes on.
 */
import * as oauth from "oauth4webapi";
import { type Attempt, addressOf, answersChannel, newAttempt, refreshed, tokensFor } from "./attempt.ts";
import { provider } from "./settings.ts";

export type SessionState = "starting" | "signed-in" | "ended";

interface Tokens {
  access: string;
  refresh: string | undefined;
  id: string;
  subject: string;
  /** By `performance.now()`: a wall clock may be moved. */
  until: number;
}

/** Milliseconds before its end at which a token is replaced. */
const margin = 60_000;
/** The attempt waits here while the window is at the provider, and the place to come back to; both are gone when it returns. */
const attemptKey = "nezarat-attempt";

let state: SessionState = "starting";
let tokens: Tokens | undefined;
let refreshing: Promise<Tokens> | undefined;
let takenUp: PromiseWithResolvers<void> | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

export const sessionState = (): SessionState => state;
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Leaves for the provider; with a session there the window is back at once. */
export async function signIn(): Promise<never> {
  const attempt = newAttempt("here");
  const back = location.pathname === "/callback" ? "/" : location.pathname + location.search + location.hash;
  sessionStorage.setItem(attemptKey, JSON.stringify({ attempt, back }));
  location.replace(await addressOf(await provider(), attempt));
  return new Promise<never>(() => {});
}

/** Back from the provider: takes the tokens and puts the page's own address in place of the answer. */
export async function arrive(): Promise<void> {
  const kept = JSON.parse(sessionStorage.getItem(attemptKey) ?? "null") as { attempt: Attempt; back: string } | null;
  sessionStorage.removeItem(attemptKey);
  if (!kept) return signIn();
  const answer = new URL(location.href);
  history.replaceState(null, "", kept.back);
  keep(await tokensFor(await provider(), kept.attempt, answer));
}

function keep(answer: oauth.TokenEndpointResponse): Tokens {
  const subject = oauth.getValidatedIdTokenClaims(answer)?.sub ?? tokens?.subject ?? "";
  // Somebody else: nothing of what is on the screen is theirs to see.
  if (tokens && tokens.subject !== subject) location.replace("/");
  const seconds = answer.expires_in ?? 300;
  tokens = {
    access: answer.access_token,
    refresh: answer.refresh_token ?? tokens?.refresh,
    id: answer.id_token ?? tokens?.id ?? "",
    subject,
    until: performance.now() + seconds * 1000,
  };
  clearTimeout(timer);
  timer = setTimeout(() => void refresh().catch(() => {}), Math.max(seconds * 1000 - margin, margin / 2));
  become("signed-in");
  return tokens;
}

async function refresh(): Promise<Tokens> {
  refreshing ??= (async () => {
    if (!tokens?.refresh) throw new Error("There is nothing to refresh");
    return keep(await refreshed(await provider(), tokens.refresh));
  })().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

/** The provider said no, which no repeat will change; anything else is the line's fault. */
const isRefusal = (error: unknown): boolean =>
  error instanceof oauth.ResponseBodyError || (error instanceof Error && error.message.startsWith("There is nothing"));

/** A token that is good for a while. Waits while the session is being taken up again; throws when the line is down. */
export async function accessToken(): Promise<string> {
  if (takenUp) await takenUp.promise;
  if (tokens && tokens.until - performance.now() > margin / 2) return tokens.access;
  try {
    return (await refresh()).access;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return sessionEnded();
  }
}

/** The API refused this token: another one, or whoever sits there signs in again. */
export async function replacedToken(refused: string): Promise<string> {
  if (tokens && tokens.access !== refused) return accessToken();
  if (tokens) tokens.until = 0;
  return accessToken();
}

/** Waits until whoever sits there has signed in again. */
export async function sessionEnded(): Promise<string> {
  takenUp ??= Promise.withResolvers<void>();
  if (tokens) tokens.refresh = undefined;
  become("ended");
  await takenUp.promise;
  return accessToken();
}

/** Signs in again in a window beside this one. False where the browser does not let it open. */
export async function takeUp(): Promise<boolean> {
  const popup = window.open("about:blank", "nezarat-sign-in", "popup,width=520,height=680");
  if (!popup) return false;
  const attempt = newAttempt("beside");
  const channel = new BroadcastChannel(answersChannel);
  channel.onmessage = async ({ data }: MessageEvent<string>) => {
    const answer = new URL(data);
    if (answer.searchParams.get("state") !== attempt.state) return;
    channel.close();
    keep(await tokensFor(await provider(), attempt, answer));
    takenUp?.resolve();
    takenUp = undefined;
  };
  popup.location.replace(await addressOf(await provider(), attempt));
  return true;
}

/** Ends the session here and at the provider. */
export async function signOut(): Promise<void> {
  const { server, client } = await provider();
  const address = new URL(server.end_session_endpoint ?? "/");
  const back = `${location.origin}/`;
  // Cognito's names stand beside the standard's; each reads its own.
  address.search = new URLSearchParams({
    id_token_hint: tokens?.id ?? "",
    client_id: client.client_id,
    post_logout_redirect_uri: back,
    logout_uri: back,
  }).toString();
  tokens = undefined;
  location.replace(address.href);
}

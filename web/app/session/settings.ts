/** Where people sign in, as the place that serves the client says. */
import * as oauth from "oauth4webapi";

interface Settings {
  issuer: string;
  clientId: string;
  authorize: string;
  token: string;
  endSession: string;
  scope: string;
}

export interface Provider {
  server: oauth.AuthorizationServer;
  client: oauth.Client;
  scope: string;
  options: { [oauth.allowInsecureRequests]: boolean };
}

const here = (path: string): string => new URL(path, location.origin).href;

export const redirectAddress = here("/callback");

let known: Promise<Provider> | undefined;

/** Asked once; a failure is asked again. */
export function provider(): Promise<Provider> {
  known ??= read().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function read(): Promise<Provider> {
  const answer = await fetch("/settings.json", { credentials: "include" });
  if (!answer.ok) throw new Error(`settings.json answered ${answer.status}`);
  const settings = (await answer.json()) as Settings;
  return {
    server: {
      issuer: settings.issuer,
      authorization_endpoint: here(settings.authorize),
      token_endpoint: here(settings.token),
      end_session_endpoint: here(settings.endSession),
    },
    client: { client_id: settings.clientId },
    scope: settings.scope,
    // One machine has no certificate; everywhere else the page itself came by https.
    options: { [oauth.allowInsecureRequests]: location.protocol === "http:" },
  };
}

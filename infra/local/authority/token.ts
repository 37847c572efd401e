import * as z from "zod";

export interface Client {
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  /** What the token is for (RFC 8707), where the issuer wants it said. */
  resource?: string;
  scope?: string;
}

const Granted = z.object({ access_token: z.string(), expires_in: z.number().default(60) });

// A token that ends while the request is on its way would be refused.
const spareSeconds = 30;

/** Access tokens by client credentials (RFC 6749 §4.4), asked for once and used until shortly before they end. */
export const makeTokens = (client: Client, now: () => Date) => {
  let held: { token: string; until: number } | undefined;
  const credentials = [client.clientId, client.clientSecret].map(encodeURIComponent).join(":");
  return {
    get: async (ended: AbortSignal): Promise<string> => {
      if (held && held.until > now().getTime()) return held.token;
      const response = await fetch(client.tokenUrl, {
        method: "POST",
        redirect: "error",
        signal: AbortSignal.any([ended, AbortSignal.timeout(10_000)]),
        headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` },
        body: new URLSearchParams({
          grant_type: "client_credentials",
          ...(client.resource && { resource: client.resource }),
          ...(client.scope && { scope: client.scope }),
        }),
      });
      if (!response.ok) throw new Error(`No token: ${response.status}`);
      const { access_token: token, expires_in: seconds } = Granted.parse(await response.json());
      held = { token, until: now().getTime() + (seconds - spareSeconds) * 1000 };
      return token;
    },
    /** After a 401: the issuer may have ended it early. */
    forget: (): void => {
      held = undefined;
    },
  };
};

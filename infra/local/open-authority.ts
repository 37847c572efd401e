import { join } from "node:path";
import { type Authority, startAuthority } from "./authority/index.ts";
import type { LocalClock } from "./clock.ts";
import { handOffPublicKey } from "./secrets.ts";
import { accounts } from "./seed/accounts.ts";
import type { Service } from "./wiring/service.ts";

interface Options {
  dataDir: string;
  url: string;
  issuer: string;
  secret(name: string): string;
  clock: LocalClock;
  service: Service;
}

/** The agency of the seed that runs a system of its own. */
export const authorityOrganization = "roads";

/** The client by which the other authority's system signs in. */
const authorityClient = "authority-system";

/** Starts the other system that hand-offs go to, by the clock that the functions see. */
export async function openAuthority({ dataDir, url, issuer, secret, clock, service }: Options): Promise<Authority> {
  const known = accounts.find(({ client }) => client?.id === authorityClient);
  const kid = service.functions.forward?.environment.HANDOFF_KEY_ID;
  const publicKey = handOffPublicKey(secret);
  return await startAuthority({
    port: 0,
    dataDir: join(dataDir, "authority"),
    nezaratKeys: () => [
      { ...publicKey, kid } as ReturnType<Parameters<typeof startAuthority>[0]["nezaratKeys"]>[number],
    ],
    callback: {
      publicUrl: url,
      account: known?.account ?? "",
      tokenUrl: `${issuer}/token`,
      clientId: known?.client?.id ?? "",
      clientSecret: known?.client?.secret ?? "",
    },
    now: clock.now,
  });
}

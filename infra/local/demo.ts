/** `npm run demo`: plays a day on the running system, or on one of its own, and prints where everything ended. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { playDay } from "./demo/day.ts";
import { localSettings } from "./settings.ts";
import { issueToken } from "./sign-in/token.ts";
import { startSystem } from "./system.ts";

interface Place {
  url: string;
  token: (account: string) => Promise<string>;
  end: () => Promise<void>;
}

const running = async (): Promise<Place | null> => {
  const { port, dataDir } = localSettings(process.env);
  const url = `http://127.0.0.1:${port}`;
  const answers = await fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!answers) return null;
  return { url, token: (account) => issueToken(dataDir, `${url}/oidc`, account), end: async () => {} };
};

const ofItsOwn = async (): Promise<Place> => {
  console.log("No system is running here: starting one for the demo …\n");
  const dataDir = await mkdtemp(join(tmpdir(), "nezarat-demo-"));
  const system = await startSystem({ port: 0, dataDir, quiet: true });
  return {
    url: system.url,
    token: (account) => system.token(account),
    end: async () => {
      await system.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

const place = (await running()) ?? (await ofItsOwn());
try {
  await playDay({ ...place, say: (line) => console.log(line) });
} finally {
  await place.end();
}

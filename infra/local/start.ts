/** `npm start`: the whole system on this machine, until Ctrl-C. */

import { banner } from "./banner.ts";
import { PortInUse } from "./front-door.ts";
import { FolderInUse } from "./lock.ts";
import { localSettings } from "./settings.ts";
import { startSystem } from "./system.ts";

process.env.TZ = "UTC";
const { port, dataDir } = localSettings(process.env);
const starting = startSystem({ port, dataDir });

let ending = false;
const end = async () => {
  if (ending) return;
  ending = true;
  const system = await starting.catch(() => undefined);
  await system?.stop();
  process.exit(0);
};
process.on("SIGINT", end).on("SIGTERM", end).on("SIGHUP", end);

try {
  const system = await starting;
  console.log(banner(system, dataDir, performance.now()));
  await system.warm();
} catch (error) {
  const plain = error instanceof PortInUse || error instanceof FolderInUse;
  console.error(plain ? `\n  ${error.message}\n` : error);
  process.exit(1);
}

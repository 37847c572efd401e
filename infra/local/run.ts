import { builtWeb } from "../web/built.ts";
import { banner } from "./banner.ts";
import { OtherIndexes } from "./emulators/tables.ts";
import { PortInUse } from "./front-door.ts";
import { FolderInUse } from "./lock.ts";
import { localSettings } from "./settings.ts";
import { endWithSignals } from "./signals.ts";
import { startSystem } from "./system.ts";

/** Starts the system where the environment says, tells where it is, and keeps it until a signal. */
export async function run(): Promise<void> {
  const { port, dataDir } = localSettings(process.env);
  const starting = startSystem({ port, dataDir });
  endWithSignals(starting);
  // Beside the start: whoever opens the page first does not wait for its build, and hears why where it cannot be built.
  builtWeb().catch((error: unknown) => console.error(error));
  try {
    const system = await starting;
    console.log(banner(system, dataDir, performance.now()));
    await system.warm();
    // Nobody waits for the first minute and the first night: what they count is there to see.
    await system.fire("workload");
    await system.fire("recount");
  } catch (error) {
    const plain = [PortInUse, FolderInUse, OtherIndexes].some((known) => error instanceof known);
    console.error(plain ? `\n  ${(error as Error).message}\n` : error);
    process.exit(1);
  }
}

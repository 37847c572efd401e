import type { System } from "./system.ts";

/** Ctrl-C, SIGTERM and a closed terminal stop the system first, even while it still starts; a second one changes nothing. */
export function endWithSignals(starting: Promise<System>): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    const system = await starting.catch(() => undefined);
    await system?.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
}

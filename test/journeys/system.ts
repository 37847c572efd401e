/** A whole system of its own for a file of journeys: its own folder, its own ports, started once and stopped after. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Caller, makeCaller } from "../../infra/local/client.ts";
import { type System, type SystemOptions, startSystem } from "../../infra/local/system.ts";

export interface Running {
  system: System;
  dataDir: string;
  /** Somebody who is signed in. */
  as: (account: string) => Promise<Caller>;
}

/** Tells `infra/local/authority` how to behave from here on. */
export const authorityMode = async ({ system }: Running, mode: Record<string, unknown>): Promise<void> => {
  const response = await fetch(`${system.endpoints.authority}/mode`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(mode),
  });
  if (!response.ok) throw new Error(`the authority refused the mode: ${response.status}`);
};

export const useSystem = (options: Pick<SystemOptions, "record" | "disabled"> = {}): (() => Running) => {
  let running: Running | undefined;
  let dataDir = "";

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "nezarat-journeys-"));
    const system = await startSystem({ port: 0, dataDir, quiet: true, ...options });
    running = { system, dataDir, as: async (account) => makeCaller(system.url, await system.token(account)) };
  });

  afterAll(async () => {
    await running?.system.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  return () => {
    if (!running) throw new Error("the system is used before it has started");
    return running;
  };
};

/** A whole system in a process of its own, so that who drives it takes none of its processor time. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Question, Reached, SystemMeter } from "./measured-system.ts";

export interface RemoteSystem extends Reached {
  dataDir: string;
  token(account: string): Promise<string>;
  meter(): Promise<SystemMeter>;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

interface Reply {
  id: number;
  value?: unknown;
  error?: string;
}

/** `profiles`: a folder for processor profiles, one a thread. */
export async function startRemoteSystem(dataDir: string, profiles?: string): Promise<RemoteSystem> {
  const preload = pathToFileURL(join(import.meta.dirname, "meter.ts")).href;
  const child = fork(join(import.meta.dirname, "measured-system.ts"), {
    execArgv: ["--import", preload, ...(profiles ? ["--cpu-prof", `--cpu-prof-dir=${profiles}`] : [])],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { ...process.env, TZ: "UTC" },
  });
  const open = new Map<number, (reply: Reply) => void>();
  child.on("message", (reply: Reply) => {
    open.get(reply.id)?.(reply);
    open.delete(reply.id);
  });
  child.on("exit", (code) => {
    for (const [id, tell] of open) tell({ id, error: `the measured system ended with code ${code}` });
  });
  let asked = 0;
  const ask = <T>(question: Question): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = asked++;
      open.set(id, ({ value, error }) => (error === undefined ? resolve(value as T) : reject(new Error(error))));
      child.send({ id, question });
    });
  const reached = await ask<Reached>({ ask: "start", dataDir });
  await ask({ ask: "warm" });
  return {
    ...reached,
    dataDir,
    token: (account) => ask({ ask: "token", account }),
    meter: () => ask({ ask: "meter" }),
    settled: () => ask({ ask: "settled" }),
    async stop() {
      const ended = once(child, "exit");
      await ask({ ask: "stop" });
      child.disconnect();
      await ended;
    },
  };
}

/** `npm start` as a process of its own, with what it started: looked at from outside, or killed without warning. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Caller, makeCaller } from "../client.ts";
import { issueToken } from "../sign-in/token.ts";

const start = join(import.meta.dirname, "../start.ts");

/** Who started whom, of all processes there are. */
const parents = (): Map<number, number> =>
  new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name): [number, number][] => {
        try {
          const stat = readFileSync(`/proc/${name}/stat`, "utf8");
          const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
          return state === "Z" ? [] : [[Number(name), Number(parent)]];
        } catch {
          return [];
        }
      }),
  );

/** The process and everything that it started, itself first. */
export const startedBy = (process: number): number[] => {
  const known = parents();
  const own = [process];
  for (const each of own) for (const [child, parent] of known) if (parent === each) own.push(child);
  return own;
};

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await pause(20);
};

export interface RunningProcess {
  url: string;
  id: number;
  as(account: string): Promise<Caller>;
  /** Resolves when nothing of it is left. */
  kill(): Promise<void>;
}

/** Resolves when it says that it is ready. */
export const startProcess = async (dataDir: string, port: number): Promise<RunningProcess> => {
  const child = spawn(process.execPath, [start], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const ended = once(child, "exit");
  const killNow = (): number[] => {
    // Once it has ended its number may be another's, and what it had started is tied to it by a pipe.
    if (child.exitCode !== null || child.signalCode !== null) return [];
    const all = startedBy(child.pid ?? 0);
    for (const each of all)
      try {
        process.kill(each, "SIGKILL");
      } catch {
        // It ended with those that were killed before it.
      }
    return all;
  };
  // Whoever started it may end at any moment, and nothing is to be left behind; first, so that its files can be removed.
  process.prependOnceListener("exit", killNow);
  const kill = async (): Promise<void> => {
    const all = killNow();
    process.off("exit", killNow);
    await ended;
    await until(() => all.every((each) => !parents().has(each)));
  };
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await until(() => said.includes("is ready") || child.exitCode !== null || child.signalCode !== null);
  if (!said.includes("is ready")) throw new Error(`the system ended at its start: ${said}`);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    id: child.pid ?? 0,
    as: async (account) => makeCaller(url, await issueToken(dataDir, `${url}/oidc`, account)),
    kill,
  };
};

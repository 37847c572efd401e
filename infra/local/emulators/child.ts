import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { createServer } from "node:net";

/**
 * Runs a program that ends with this process, however this process ends: the shell between them holds a pipe to us, and
 * kills the program when the pipe closes. Its own session keeps a terminal's Ctrl-C from it until we are done with it.
 * What it complains of goes to the log.
 */
export function spawnTied(log: string, command: string, ...parameters: string[]): ChildProcess {
  const script = 'exec 3<&0; "$0" "$@" 3<&- & child=$!; { cat <&3 >/dev/null; kill $child; } 2>/dev/null & wait $child';
  const complaints = openSync(log, "a");
  const child = spawn("sh", ["-c", script, command, ...parameters], {
    stdio: ["pipe", "ignore", complaints],
    detached: true,
  });
  closeSync(complaints);
  return child;
}

/** Closes the pipe and waits until the program has ended. */
export async function endTied(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.stdin?.end();
  await ended;
}

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}

/** Asks until the answer comes, or says that the program did not come up. */
export async function answers(name: string, child: ChildProcess, ask: () => Promise<unknown>): Promise<void> {
  const patience = performance.now() + 15_000;
  for (;;) {
    const answer = await ask().then(
      () => true,
      () => false,
    );
    if (answer) return;
    if (child.exitCode !== null) throw new Error(`${name} ended at its start with code ${child.exitCode}`);
    if (performance.now() > patience) throw new Error(`${name} did not answer within 15 seconds`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

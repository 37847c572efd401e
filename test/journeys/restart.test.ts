/** What was under way when the system was stopped goes on when it is started again on the same folder. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, it } from "vitest";
import { makeCaller, readUntil } from "../../infra/local/client.ts";
import { type System, startSystem } from "../../infra/local/system.ts";
import { approve, claimed, inState, transferToRoads } from "./play.ts";

let dataDir: string;
let system: System | undefined;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "nezarat-restart-"));
});
afterEach(async () => {
  await system?.stop();
  await rm(dataDir, { recursive: true });
});

it("a hand-off after a restart finds the other system where it listens now", async () => {
  const first = await startSystem({ port: 0, dataDir, quiet: true });
  system = first;
  const at = async (running: System, account: string) => makeCaller(running.url, await running.token(account));
  const id = await claimed(await at(first, "officer.health"), await at(first, "reviewer.one"), transferToRoads());
  await first.stop();
  const second = await startSystem({ port: 0, dataDir, quiet: true });
  system = second;
  await approve(await at(second, "reviewer.one"), id);
  await readUntil(await at(second, "officer.health"), id, inState("concluded"));
});

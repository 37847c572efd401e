/** The whole system on a folder that lasts, that is killed without warning and started again at the same address. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Caller, Loose } from "../../infra/local/client.ts";
import { freePort } from "../../infra/local/emulators/child.ts";
import { type RunningProcess, startProcess } from "../../infra/local/soak/process.ts";
import { openSupply } from "../../infra/local/soak/supply.ts";
import { verifyChain } from "../../shared/domain/chain.ts";
import { standingOf } from "./standing.ts";

export const openKilledSystem = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "nezarat-kill-"));
  const port = await freePort();
  let running: RunningProcess | undefined = await startProcess(dataDir, port);

  const as = (account: string): Promise<Caller> => {
    if (!running) throw new Error("nothing runs");
    return running.as(account);
  };
  const kill = async (): Promise<void> => {
    const killed = running;
    running = undefined;
    await killed?.kill();
  };
  return {
    dataDir,
    as,
    kill,
    again: async (): Promise<void> => {
      running = await startProcess(dataDir, port);
    },
    /** What happened to the case, of a history that verifies. */
    typesOf: async (id: string): Promise<string[]> => {
      const { events } = (await (await as("auditor")).get(`/v1/cases/${id}/events`)).body;
      const verified = verifyChain(events);
      if (!verified.ok) throw new Error(`${id}: ${JSON.stringify(verified)}`);
      return events.map(({ type }: Loose) => type);
    },
    /** Everything in the table, the seed's cases too. */
    standing: async () => {
      const { where, close } = await openSupply(dataDir);
      close();
      return standingOf(where.endpoint, where.cases);
    },
    end: async (): Promise<void> => {
      await kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
export type KilledSystem = Awaited<ReturnType<typeof openKilledSystem>>;

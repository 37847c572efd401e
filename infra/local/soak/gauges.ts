/** What is read of a running system from outside: the memory of its processes, their time on a processor, and how long messages have waited. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { startedBy } from "./process.ts";

const kinds = ["functions", "tables", "storage"] as const;
type Gauge = Record<(typeof kinds)[number], number>;

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

const kindOf = (commandLine: string): keyof Gauge =>
  commandLine.includes("storage-process") ? "storage" : commandLine.includes("dynoxide") ? "tables" : "functions";

/** Memory in MiB and processor time in seconds since its start, by what a process is. The shell between is none of it. */
export const processesOf = (id: number): { memory: Gauge; processor: Gauge } => {
  const memory = { functions: 0, tables: 0, storage: 0 };
  const processor = { functions: 0, tables: 0, storage: 0 };
  for (const each of startedBy(id))
    try {
      const read = (name: string): string => readFileSync(`/proc/${each}/${name}`, "utf8");
      const line = read("cmdline");
      if (line.startsWith("sh\0")) continue;
      const [resident = 0] = /VmRSS:\s+(\d+)/.exec(read("status"))?.slice(1).map(Number) ?? [];
      const stat = read("stat");
      const [user = 0, system = 0] = stat.slice(stat.lastIndexOf(")")).split(" ").slice(12, 14).map(Number);
      memory[kindOf(line)] += Math.round(resident / 1024);
      processor[kindOf(line)] += (user + system) / ticksPerSecond;
    } catch {
      // It ended while it was looked at.
    }
  return { memory, processor };
};

export interface QueueGauge {
  messages: number;
  /** Seconds that the oldest has waited. */
  oldest: number;
  /** Messages that were laid aside. */
  failed: number;
}

/** All queues together, as their emulator keeps them. */
export const queuesIn = (dataDir: string): QueueGauge => {
  using database = new DatabaseSync(join(dataDir, "storage/fauxqs.db"), { readOnly: true });
  const rows = database.prepare("SELECT queue_name AS queue, sent_timestamp AS sent FROM sqs_messages").all() as {
    queue: string;
    sent: number;
  }[];
  const waiting = rows.filter(({ queue }) => !queue.endsWith("-failures"));
  const oldest = Math.min(Date.now(), ...waiting.map(({ sent }) => sent));
  return {
    messages: waiting.length,
    oldest: Math.round((Date.now() - oldest) / 1000),
    failed: rows.length - waiting.length,
  };
};

/** MiB of files and folders below a path whose name begins so; what is written beside a database belongs to it. */
const sizeOf = (dataDir: string, name: string): number => {
  const bytes = readdirSync(dataDir, { recursive: true, encoding: "utf8" })
    .filter((path) => path.startsWith(name))
    .map((path) => statSync(join(dataDir, path), { throwIfNoEntry: false }))
    .reduce((sum, entry) => sum + (entry?.isFile() ? entry.size : 0), 0);
  return Math.round((bytes / 2 ** 20) * 10) / 10;
};

/** What lies in the folder of a running system, in MiB. */
export const sizesIn = (dataDir: string) => ({
  tables: sizeOf(dataDir, "tables.db"),
  queues: sizeOf(dataDir, "storage/fauxqs.db"),
  otherAuthority: sizeOf(dataDir, "authority"),
  signIn: sizeOf(dataDir, "sign-in"),
  mails: sizeOf(dataDir, "outbox"),
  log: sizeOf(dataDir, "functions.log"),
});

/** The process of a measured system: starts it where it is told, and answers the bench that started it. */
import { BroadcastChannel } from "node:worker_threads";
import { type System, startSystem } from "../../system.ts";
import { meterChannel, meterNow, type ThreadMeter } from "./meter.ts";
import { childrenCpu } from "./processes.ts";

/** What is used since the start, by who used it. */
export interface SystemMeter {
  /** One for each function that was started. */
  functions: ThreadMeter[];
  runner: ThreadMeter;
  /** Milliseconds of the whole process; what is in no thread above is the collector's and the compiler's. */
  processMilliseconds: number;
  /** Milliseconds by program. */
  emulators: Record<string, number>;
  invocations: Record<string, number>;
}

export interface Reached {
  url: string;
  tables: string;
  environment: Record<string, string>;
}

export type Question =
  | { ask: "start"; dataDir: string }
  | { ask: "token"; account: string }
  | { ask: "meter" }
  | { ask: "settled" }
  | { ask: "warm" }
  | { ask: "stop" };

const channel = new BroadcastChannel(meterChannel);
let heard: ThreadMeter[] = [];
channel.onmessage = ({ data }: { data: unknown }) => {
  if (typeof data === "object" && data !== null) heard.push(data as ThreadMeter);
};
channel.unref();

let system: System | undefined;
const started = (): System => {
  if (!system) throw new Error("The system is not started");
  return system;
};

const meter = async (): Promise<SystemMeter> => {
  heard = [];
  channel.postMessage("tell");
  // Every thread answers at once or is not there: nothing runs when a bench asks.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { user, system: kernel } = process.cpuUsage();
  return {
    functions: heard,
    runner: meterNow(),
    processMilliseconds: (user + kernel) / 1000,
    emulators: childrenCpu(process.pid),
    invocations: started().invocations(),
  };
};

const answer = async (question: Question): Promise<unknown> => {
  switch (question.ask) {
    case "start": {
      system = await startSystem({ port: 0, dataDir: question.dataDir, quiet: true });
      return {
        url: system.url,
        tables: system.endpoints.tables,
        environment: system.environment("validate"),
      } satisfies Reached;
    }
    case "token":
      return started().token(question.account);
    case "warm":
      return started().warm();
    case "meter":
      return meter();
    case "settled":
      return started().settled(120_000);
    case "stop":
      return started().stop();
  }
};

process.on("message", ({ id, question }: { id: number; question: Question }) => {
  answer(question).then(
    (value) => process.send?.({ id, value }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
// Without its bench nobody would stop it.
process.on("disconnect", () => void (system?.stop() ?? Promise.resolve()).finally(() => process.exit(0)));

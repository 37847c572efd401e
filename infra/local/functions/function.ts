import { FunctionError, type Instance, type InstanceOptions, startInstance } from "./instance.ts";

/**
 * How many invocations share one thread. Lambda gives each its own instance; here a thread costs memory and a second of one
 * of few cores, and handlers mostly wait for the network. More than this wait in line, as behind a concurrency limit.
 */
const sharing = 32;

export interface LocalFunction {
  readonly name: string;
  /** Invocations that run or wait now. */
  readonly busy: number;
  /** How often it was invoked. */
  readonly invocations: number;
  /** The result, or a FunctionError. */
  invoke<Result = unknown>(event: unknown): Promise<Result>;
  /** Starts an instance ahead of the first invocation. */
  warm(): Promise<void>;
  end(): Promise<void>;
}

/** A function of serverless.yml: started when first needed, replaced when it timed out or fell. */
export function makeFunction(name: string, options: InstanceOptions): LocalFunction {
  let current: Instance | undefined;
  let busy = 0;
  let invocations = 0;
  let running = 0;
  let ended = false;
  const old = new Set<Instance>();
  const line: (() => void)[] = [];

  const instance = (): Instance => {
    if (current?.healthy) return current;
    const started = startInstance(options);
    started.ready.catch((error: FunctionError) => {
      if (!ended) options.log("stderr", `${name} cannot start: ${error.message}\n`);
    });
    old.add(started);
    current = started;
    return started;
  };

  const turn = async () => {
    if (running >= sharing) await new Promise<void>((resolve) => line.push(resolve));
    else running++;
  };
  const leave = () => {
    const following = line.shift();
    if (following) following();
    else running--;
    for (const instance of old) if (!instance.healthy && instance.busy === 0) old.delete(instance);
  };

  return {
    name,
    get busy() {
      return busy;
    },
    get invocations() {
      return invocations;
    },
    async invoke<Result>(event: unknown) {
      busy++;
      invocations++;
      await turn();
      try {
        if (ended) throw new FunctionError({ errorType: "Runtime.Ended", errorMessage: "The runner ends", trace: [] });
        return JSON.parse(await instance().invoke(JSON.stringify(event))) as Result;
      } catch (error) {
        if (error instanceof FunctionError && !ended) report(name, error, options.log);
        throw error;
      } finally {
        busy--;
        leave();
      }
    },
    warm: () => instance().ready,
    async end() {
      ended = true;
      await Promise.all([...old].map((instance) => instance.end()));
    },
  };
}

function report(name: string, error: FunctionError, log: InstanceOptions["log"]): void {
  log("stderr", `${name} failed: ${error.errorType}: ${error.message}\n${error.trace.slice(1, 8).join("\n")}\n`);
}

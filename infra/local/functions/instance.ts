import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Answer, FunctionFailure, Settings } from "./messages.ts";

export interface InstanceOptions {
  settings: Settings;
  environment: Record<string, string>;
  functionName: string;
  functionArn: string;
  memorySize: number;
  /** Seconds. */
  timeout: number;
  log(stream: "stdout" | "stderr", text: string): void;
}

/** What the caller of a function gets when it throws, cannot start, or takes too long. */
export class FunctionError extends Error {
  readonly errorType: string;
  readonly trace: string[];
  constructor({ errorType, errorMessage, trace }: FunctionFailure) {
    super(errorMessage);
    this.name = "FunctionError";
    this.errorType = errorType;
    this.trace = trace;
  }
}

export interface Instance {
  readonly ready: Promise<void>;
  /** How many invocations run in it now. */
  readonly busy: number;
  /** False once it timed out, failed to start or ended: it finishes what it has and takes no more. */
  readonly healthy: boolean;
  invoke(event: string): Promise<string>;
  end(): Promise<void>;
}

interface Waiting {
  resolve(result: string): void;
  reject(error: FunctionError): void;
}

/** One thread of a function, with an environment of its own. */
export function startInstance({ settings, environment, log, ...lambda }: InstanceOptions): Instance {
  const worker = new Worker(join(import.meta.dirname, "instance-thread.ts"), {
    name: lambda.functionName,
    workerData: settings,
    env: environment,
    stdout: true,
    stderr: true,
  });
  worker.stdout.setEncoding("utf8").on("data", (text: string) => log("stdout", text));
  worker.stderr.setEncoding("utf8").on("data", (text: string) => log("stderr", text));
  const waiting = new Map<number, Waiting>();
  const started = Promise.withResolvers<void>();
  started.promise.catch(() => {});
  let healthy = true;
  let next = 0;

  const fall = (failure: FunctionFailure) => {
    healthy = false;
    const error = new FunctionError(failure);
    started.reject(error);
    for (const caller of waiting.values()) caller.reject(error);
    waiting.clear();
  };
  const settle = (id: number): Waiting | undefined => {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (!healthy && waiting.size === 0) void worker.terminate();
    return caller;
  };

  worker.on("message", (answer: Answer) => {
    if ("ready" in answer) started.resolve();
    else if ("stillborn" in answer) fall(answer.stillborn);
    else if ("failure" in answer) settle(answer.id)?.reject(new FunctionError(answer.failure));
    else settle(answer.id)?.resolve(answer.result);
  });
  worker.on("error", (error) => fall({ errorType: "Runtime.Error", errorMessage: String(error), trace: [] }));
  worker.on("exit", (code) =>
    fall({ errorType: "Runtime.ExitError", errorMessage: `Runtime exited with code ${code}`, trace: [] }),
  );

  return {
    ready: started.promise,
    get busy() {
      return waiting.size;
    },
    get healthy() {
      return healthy;
    },
    async invoke(event) {
      await started.promise;
      const id = next++;
      const requestId = randomUUID();
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      const deadline = performance.timeOrigin + performance.now() + lambda.timeout * 1000;
      const timer = setTimeout(() => {
        // Lambda gives the caller its error at the timeout and discards the instance; others running in it may finish.
        healthy = false;
        const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${lambda.timeout.toFixed(2)} seconds`;
        settle(id)?.reject(new FunctionError({ errorType: "Sandbox.Timedout", errorMessage, trace: [] }));
      }, lambda.timeout * 1000);
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, event, requestId, deadline, ...lambda });
      return await promise.finally(() => clearTimeout(timer));
    },
    async end() {
      healthy = false;
      await worker.terminate();
    },
  };
}

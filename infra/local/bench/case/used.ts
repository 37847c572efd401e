/** What one run used: the difference between two readings of a system's meters, for each case. */
import type { SystemMeter } from "./measured-system.ts";

export interface Used {
  /** Milliseconds of a processor for each case. */
  handlers: Record<string, number>;
  runner: number;
  /** The collector's and the compiler's threads, which all others share. */
  shared: number;
  emulators: Record<string, number>;
  /** Requests of functions for each case, by function and operation. */
  requests: Record<string, Record<string, number>>;
  /** Requests of the runner, which carries messages as Lambda's event sources do. */
  carried: Record<string, number>;
  readUnits: number;
  invocations: Record<string, number>;
}

const rest = (after: Record<string, number>, before: Record<string, number>, cases: number): Record<string, number> =>
  Object.fromEntries(
    Object.entries(after)
      .map(([name, value]) => [name, (value - (before[name] ?? 0)) / cases] as const)
      .filter(([, value]) => value > 0),
  );

export const sum = (values: Record<string, number>): number =>
  Object.values(values).reduce((total, value) => total + value, 0);

const functionName = (thread: string): string => thread.replace(/^nezarat-[a-z]+-/, "");

export const usedBetween = (before: SystemMeter, after: SystemMeter, cases: number): Used => {
  const threads = after.functions.map((now) => ({
    now,
    earlier: before.functions.find(({ thread }) => thread === now.thread),
  }));
  const cpu = threads.map(({ now, earlier }) => [
    functionName(now.thread),
    (now.cpuMilliseconds - (earlier?.cpuMilliseconds ?? 0)) / cases,
  ]);
  const handlers: Record<string, number> = Object.fromEntries(cpu);
  const runner = (after.runner.cpuMilliseconds - before.runner.cpuMilliseconds) / cases;
  const whole = (after.processMilliseconds - before.processMilliseconds) / cases;
  return {
    handlers,
    runner,
    shared: whole - runner - sum(handlers),
    emulators: rest(after.emulators, before.emulators, cases),
    requests: Object.fromEntries(
      threads.map(({ now, earlier }) => [functionName(now.thread), rest(now.requests, earlier?.requests ?? {}, cases)]),
    ),
    carried: rest(after.runner.requests, before.runner.requests, cases),
    readUnits:
      threads.reduce((total, { now, earlier }) => total + now.readUnits - (earlier?.readUnits ?? 0), 0) / cases,
    invocations: rest(after.invocations, before.invocations, cases),
  };
};

/** All functions' requests to one service. */
export const requestsTo = ({ requests }: Used, service: string, without: readonly string[] = []): number =>
  Object.entries(requests)
    .filter(([name]) => !without.includes(name))
    .flatMap(([, operations]) => Object.entries(operations))
    .filter(([operation]) => operation.startsWith(`${service} `))
    .reduce((total, [, count]) => total + count, 0);

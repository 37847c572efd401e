/** How a run is told: speed first, then what each case used and what that is in dollars. */
import type { Driven } from "./drive.ts";
import type { PeerRun } from "./peers.ts";
import type { Prepared } from "./prepared.ts";
import { dollarsPerMillion } from "./prices.ts";
import { requestsTo, sum, type Used } from "./used.ts";
import type { Written } from "./written.ts";

export interface Run extends Driven {
  prepared: readonly Prepared[];
  cases: number;
  concurrency: number;
  used: Used;
  written: Written;
  /** By which the tables' file grew, stream and indexes included. */
  fileBytes: number;
}

export const percentile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.ceil(part * times.length) - 1)] ?? 0;

const row = (name: string, ...cells: string[]): string => `  ${name.padEnd(26)}${cells.join("   ")}`;
const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const spread = (times: readonly number[]): string =>
  `p50 ${milliseconds(percentile(times, 0.5))}, p99 ${milliseconds(percentile(times, 0.99))}`;
const listed = (values: Record<string, number>, digits = 2): string =>
  Object.entries(values)
    .sort(([, one], [, other]) => other - one)
    .filter(([, value]) => value >= 0.005)
    .map(([name, value]) => `${name} ${value.toFixed(digits)}`)
    .join(", ");

const unitsPerCase = (units: Record<string, number>, cases: number): Record<string, number> =>
  Object.fromEntries(Object.entries(units).map(([kind, value]) => [kind, value / cases]));

/** Notices are told apart: how many organizations hear of a case is theirs to say. */
const ofNotices = (kind: string): boolean => kind.startsWith("notice");

const split = (units: Record<string, number>): [number, number] => {
  const part = (wanted: boolean) =>
    sum(Object.fromEntries(Object.entries(units).filter(([kind]) => ofNotices(kind) === wanted)));
  return [part(false), part(true)];
};

const services = ["DynamoDB", "SQS", "S3", "registers"] as const;

export const report = (run: Run): string[] => {
  const { cases, used, written } = run;
  const table = unitsPerCase(written.units, cases);
  const indexes = unitsPerCase(written.indexes, cases);
  const [tableUnits, tableNotices] = split(table);
  const [indexUnits, indexNotices] = split(indexes);
  const carried = sum(Object.fromEntries(Object.entries(used.carried).filter(([name]) => name.startsWith("SQS"))));
  const operations: Record<string, number> = {};
  for (const each of Object.values(used.requests))
    for (const [name, count] of Object.entries(each)) operations[name] = (operations[name] ?? 0) + count;
  const dollars = dollarsPerMillion({
    writeUnits: tableUnits + tableNotices + indexUnits + indexNotices,
    readUnits: used.readUnits,
    sqs: requestsTo(used, "SQS") + carried,
    http: 3,
    invocations: sum(used.invocations),
    handlerMilliseconds: sum(used.handlers),
    requests: Object.fromEntries(services.map((service) => [service, requestsTo(used, service)])) as never,
  });
  return [
    row("speed", `${(cases / run.seconds).toFixed(1)} cases/s`, `${cases} cases, ${run.concurrency} at a time`),
    row("submit", spread(run.submit)),
    row("claim", spread(run.claim)),
    row("decision", spread(run.decide)),
    row("end to end", spread(run.endToEnd)),
    "",
    "  Of each case:",
    row("CPU, handlers", `${sum(used.handlers).toFixed(2)} ms`, listed(used.handlers)),
    row("CPU, runner", `${used.runner.toFixed(2)} ms`, "gateway, sources, mail server, stand-ins of registers"),
    row("CPU, shared threads", `${used.shared.toFixed(2)} ms`, "collector and compiler of handlers and runner"),
    row("CPU, emulators", `${sum(used.emulators).toFixed(2)} ms`, listed(used.emulators)),
    row("CPU, who drives", `${(run.clientMilliseconds / cases).toFixed(2)} ms`),
    row("requests, DynamoDB", `${requestsTo(used, "DynamoDB", ["notify"]).toFixed(2)}`, perFunction(used, "DynamoDB")),
    row("requests, SQS", `${requestsTo(used, "SQS").toFixed(2)}`, `carried: ${listed(used.carried)}`),
    row(
      "requests, others",
      listed(
        Object.fromEntries([
          ["S3", requestsTo(used, "S3")],
          ["registers", requestsTo(used, "registers")],
        ]),
      ),
    ),
    row("requests by operation", listed(operations)),
    row(
      "write units",
      `${(tableUnits + indexUnits).toFixed(1)}`,
      `table ${tableUnits.toFixed(1)}, indexes ${indexUnits.toFixed(1)}`,
    ),
    row(
      "",
      `${(tableNotices + indexNotices).toFixed(1)} more of notices`,
      `table ${tableNotices.toFixed(1)}, indexes ${indexNotices.toFixed(1)}`,
    ),
    row("  table, by kind", listed(table, 1)),
    row("  indexes, by kind", listed(indexes, 1)),
    row("invocations", listed(used.invocations)),
    row(
      "bytes",
      `${(written.bytes / cases).toFixed(0)} of items`,
      `${(run.fileBytes / cases).toFixed(0)} in the emulator's file`,
    ),
    row("dollars per million", `${sum(dollars).toFixed(2)}`, listed(dollars)),
  ];
};

const perFunction = ({ requests }: Used, service: string): string =>
  listed(
    Object.fromEntries(
      Object.entries(requests).map(([name, operations]) => [
        name === "notify" ? "(notify, not counted)" : name,
        sum(Object.fromEntries(Object.entries(operations).filter(([each]) => each.startsWith(`${service} `)))),
      ]),
    ),
  );

/** Engines with the same five durable steps a case; they have no HTTP in front, no rules and no rights to check. */
export const reportPeers = (peers: readonly PeerRun[]): string[] => [
  "",
  "  Beside it, in the same minutes:",
  ...peers.map(({ name, casesPerSecond, submit, endToEnd, client, server }) =>
    row(
      name,
      `${casesPerSecond.toFixed(1)} cases/s`,
      `submit p50 ${milliseconds(submit[0])}, p99 ${milliseconds(submit[1])}`,
      `end to end p99 ${milliseconds(endToEnd[1])}`,
      `CPU ${client.toFixed(2)} + ${server.toFixed(2)} ms`,
    ),
  ),
];

/** A function's own thread: its handler is loaded once, then invoked as Lambda does. */
import module from "node:module";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { FunctionFailure, Invocation, Settings } from "./messages.ts";
import { shiftDate } from "./shifted-date.ts";

const port = parentPort;
if (!port) throw new Error("This file runs in a thread of the local runner");
const settings = workerData as Settings;
module.enableCompileCache(settings.compileCache);
shiftDate(settings.offset);

type Handler = (event: unknown, context: object) => unknown;

try {
  const exports = (await import(pathToFileURL(settings.file).href)) as Record<string, Handler | undefined>;
  const handler = exports[settings.export];
  if (typeof handler !== "function") throw new Error(`${settings.file} exports no function named ${settings.export}`);
  module.flushCompileCache();
  port.on("message", (invocation: Invocation) => void invoke(handler, invocation));
  port.postMessage({ ready: true });
} catch (error) {
  port.postMessage({ stillborn: failure(error) });
}

async function invoke(handler: Handler, invocation: Invocation): Promise<void> {
  try {
    const result = await handler(JSON.parse(invocation.event), contextOf(invocation));
    port?.postMessage({ id: invocation.id, result: JSON.stringify(result) ?? "null" });
  } catch (error) {
    port?.postMessage({ id: invocation.id, failure: failure(error) });
  }
}

function contextOf({ requestId, deadline, functionName, functionArn, memorySize }: Invocation): object {
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memorySize),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: "local",
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.timeOrigin - performance.now())),
  };
}

function failure(error: unknown): FunctionFailure {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? "").split("\n") };
}

/**
 * Preloaded into every thread of a measured system: counts the requests that the thread makes, and tells them with the
 * processor time that it used. The SDK's requests go through Node's own client, which announces each of them.
 */
import { subscribe } from "node:diagnostics_channel";
import type { ClientRequest, IncomingMessage } from "node:http";
import { BroadcastChannel, isMainThread, threadName } from "node:worker_threads";

/** What one thread has done since it began. */
export interface ThreadMeter {
  thread: string;
  cpuMilliseconds: number;
  /** By operation, such as `DynamoDB Query`. */
  requests: Record<string, number>;
  /** Read units of consistent reads, by the size of the answers: JSON is larger than the items, so at most this. */
  readUnits: number;
}

export const meterChannel = "nezarat-bench-meter";

const requests: Record<string, number> = {};
let readUnits = 0;

const services: Record<string, string> = { DynamoDB_20120810: "DynamoDB", AmazonSQS: "SQS" };
const reads = new Set(["DynamoDB Query", "DynamoDB GetItem", "DynamoDB BatchGetItem"]);

const operationOf = (request: ClientRequest): string => {
  const target = request.getHeader("x-amz-target");
  if (typeof target === "string") {
    const [service = "", operation = ""] = target.split(".");
    return `${services[service] ?? service} ${operation}`;
  }
  const isS3 = request.getHeader("x-amz-content-sha256") !== undefined;
  return isS3 ? `S3 ${request.method}` : `registers ${request.method}`;
};

subscribe("http.client.request.start", (message) => {
  const operation = operationOf((message as { request: ClientRequest }).request);
  requests[operation] = (requests[operation] ?? 0) + 1;
});
subscribe("http.client.response.finish", (message) => {
  const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
  if (!reads.has(operationOf(request))) return;
  readUnits += Math.max(1, Math.ceil(Number(response.headers["content-length"] ?? 0) / 4096));
});

/** What this thread has done so far. */
export const meterNow = (): ThreadMeter => {
  const { user, system } = process.threadCpuUsage();
  return { thread: threadName ?? "", cpuMilliseconds: (user + system) / 1000, requests, readUnits };
};

if (!isMainThread) {
  const channel = new BroadcastChannel(meterChannel);
  channel.onmessage = ({ data }: { data: unknown }) => {
    if (data === "tell") channel.postMessage(meterNow());
  };
  channel.unref();
}

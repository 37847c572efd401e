import type { IncomingMessage } from "node:http";
import type { Resources } from "../wiring/resources.ts";
import { type AwsCall, askedOfBuckets, askedOfQueues, askedOfTables, callerOf } from "./permissions.ts";
import { startProxy } from "./proxy.ts";

export interface Recorder {
  tables: string;
  storage: string;
  /** Each different call once. */
  calls(): AwsCall[];
  stop(): Promise<void>;
}

/** Notes what the named functions ask of AWS, as IAM would see it. */
export async function startRecorder(
  functions: string[],
  resources: Resources,
  tables: string,
  storage: string,
): Promise<Recorder> {
  const seen = new Map<string, AwsCall>();
  const note = (request: IncomingMessage, body: string, asked: () => Omit<AwsCall, "function">[]) => {
    const name = callerOf(request, body);
    if (!name || !functions.includes(name)) return;
    for (const one of asked()) {
      const call = { function: name, ...one };
      seen.set(JSON.stringify(call), call);
    }
  };
  const target = ({ headers }: IncomingMessage) => String(headers["x-amz-target"] ?? "").split(".");
  const tableProxy = await startProxy(tables, (request, body) =>
    note(request, body, () => askedOfTables(resources, target(request)[1] ?? "", JSON.parse(body))),
  );
  const storageProxy = await startProxy(storage, (request, body, status) =>
    note(request, body, () => {
      const [service, operation] = target(request);
      if (service === "AmazonSQS") return askedOfQueues(resources, operation ?? "", JSON.parse(body));
      return askedOfBuckets(resources, request, body, status);
    }),
  );
  return {
    tables: tableProxy.endpoint,
    storage: storageProxy.endpoint,
    calls: () => [...seen.values()],
    async stop() {
      await Promise.all([tableProxy.stop(), storageProxy.stop()]);
    },
  };
}

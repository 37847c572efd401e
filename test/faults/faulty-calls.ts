/**
 * What goes wrong on the way to AWS, as a test says of each call. Hung around a client and its line by the wiring of a
 * test; the product's code knows nothing of it.
 */
import { AsyncLocalStorage } from "node:async_hooks";
import { AwsError } from "../../shared/adapters/aws/aws-error.ts";
import type { Exchange } from "../../shared/adapters/aws/exchange.ts";
import type { S3 } from "../../shared/adapters/s3.ts";

export const kinds = [
  /** Nothing was sent. */
  "before",
  /** It was done, and the reply was lost. */
  "after",
  /** It was done, the reply was lost, and the client sends the same once more by itself. */
  "again",
  /** It was given up for its time, and lands when what was done instead is over. */
  "late",
  "throttled",
  "conflict",
] as const;
export type Kind = (typeof kinds)[number];

/**
 * What befalls a call. `site`: who calls, what, and which call of that kind it is for them, as in
 * `validate TransactWriteItems 1`.
 */
export type FaultOf = (site: string) => Kind | undefined;

/** One fault, once, at that site. */
export const oneFault = (site: string, kind: Kind): { faultOf: FaultOf; readonly struck: boolean } => {
  let struck = false;
  const faultOf: FaultOf = (passed) => {
    if (struck || passed !== site) return undefined;
    struck = true;
    return kind;
  };
  return {
    faultOf,
    get struck() {
      return struck;
    },
  };
};

const transaction = "TransactWriteItems";
const ofItems = ["PutItem", "UpdateItem"];
const writes = [transaction, ...ofItems, "SendMessageBatch", "PutObject", "CopyObject"];

/** A read has no effect that could land without its reply, and only writes of the table conflict. */
export const kindsOf = (site: string): readonly Kind[] => {
  const operation = site.split(" ").at(-2) ?? "";
  if (!writes.includes(operation)) return ["before", "throttled"];
  const conflicts = operation === transaction || ofItems.includes(operation);
  return conflicts ? kinds : kinds.filter((kind) => kind !== "conflict");
};

const named = (name: string, details: object = {}): Error => Object.assign(new Error("planned"), { name, ...details });
const broken = () => named("Error", { code: "ECONNRESET" });

const cancelled = (input: object, Code: string): Error => {
  const asked = "TransactItems" in input ? (input.TransactItems as unknown[]) : [];
  const CancellationReasons = asked.map((_, position) => ({ Code: position === 0 ? Code : "None" }));
  return new AwsError("TransactionCanceledException", "planned", 400, CancellationReasons);
};

const conflict = (operation: string, input: object): Error =>
  operation === transaction
    ? cancelled(input, "TransactionConflict")
    : new AwsError("TransactionConflictException", "planned", 400);

const throttling = (operation: string, input: object): Error => {
  if (operation === transaction) return cancelled(input, "ThrottlingError");
  if (/Object/.test(operation)) return named("SlowDown", { $metadata: { httpStatusCode: 503 } });
  if (/Message/.test(operation)) return named("RequestThrottled", { $metadata: { httpStatusCode: 403 } });
  return new AwsError("ProvisionedThroughputExceededException", "planned", 400);
};

const bucketCalls = {
  ...{ has: "HeadObject", get: "GetObject", put: "PutObject" },
  ...{ copy: "CopyObject", remove: "DeleteObject" },
} as const;

type Next = (asked: { input: object }) => Promise<{ output: object }>;
/** The client of tables, and that of queues. */
interface Sending {
  send(operation: string, input: object, signal?: AbortSignal): Promise<object>;
}

export const makeFaultyCalls = (faultOf: FaultOf = () => undefined) => {
  const during = new AsyncLocalStorage<{ who: string; counts: Map<string, number>; resend?: boolean }>();
  const sites = new Set<string>();
  const late: (() => Promise<unknown>)[] = [];

  /** Undefined for the test's own calls. */
  const siteOf = (operation: string): string | undefined => {
    const store = during.getStore();
    if (!store) return undefined;
    const { who, counts } = store;
    counts.set(operation, (counts.get(operation) ?? 0) + 1);
    return `${who} ${operation} ${counts.get(operation)}`;
  };

  const fail = async (kind: Kind, operation: string, asked: { input: object }, next: Next) => {
    switch (kind) {
      case "before":
        throw broken();
      case "after":
        await next(asked);
        throw broken();
      case "again":
        return during.run({ who: "again", counts: new Map(), resend: true }, () => next(asked));
      case "late":
        late.push(() => next(asked).catch(() => undefined));
        throw named("TimeoutError");
      case "throttled":
        throw throttling(operation, asked.input);
      case "conflict":
        throw conflict(operation, asked.input);
    }
  };

  /** Outside of a client's own tries: the product sees what it sees when they are used up. */
  const outside =
    (next: Next, operation: string): Next =>
    async (asked) => {
      const site = siteOf(operation);
      if (site === undefined) return next(asked);
      sites.add(site);
      const kind = faultOf(site);
      return kind ? fail(kind, operation, asked, next) : next(asked);
    };

  /** Inside of them: the first reply is lost, and the client tries again. */
  const inside = async <Answer>(next: () => Promise<Answer>): Promise<Answer> => {
    const store = during.getStore();
    const answer = await next();
    if (!store?.resend) return answer;
    store.resend = false;
    throw broken();
  };

  return {
    /** Every call site that was passed. */
    sites,
    /** Says whose calls these are. */
    as: <Result>(who: string, work: () => Promise<Result>): Promise<Result> =>
      during.run({ who, counts: new Map() }, work),
    /** What timed out lands now. */
    land: async (): Promise<void> => {
      for (const send of late.splice(0)) await send();
    },
    /** For the line of a client of ours, where its replies are lost. */
    through:
      (line: Exchange): Exchange =>
      async (asked, signal) =>
        inside<Awaited<ReturnType<Exchange>>>(() => line(asked, signal)),
    /** Around such a client. */
    around: <Client extends object>(client: Client): Client => {
      const { send, ...rest } = client as Client & Sending;
      const faulty: Sending["send"] = async (operation, input, signal) => {
        const sent = async (asked: { input: object }) => ({ output: await send(operation, asked.input, signal) });
        return (await outside(sent, operation)({ input })).output;
      };
      return { ...rest, send: faulty } as unknown as Client;
    },
    /** Around the client of the bucket, whose calls go by the names that S3 gives them. */
    aroundBucket: (client: S3): S3 => {
      const faulty =
        <Name extends keyof typeof bucketCalls>(name: Name) =>
        async (...input: Parameters<S3[Name]>) => {
          const send = client[name] as (...input: unknown[]) => Promise<object>;
          const sent = async () => ({ output: await send(...input) });
          return (await outside(sent, bucketCalls[name])({ input })).output;
        };
      const calls = Object.keys(bucketCalls).map((name) => [name, faulty(name as keyof typeof bucketCalls)]);
      return { ...client, ...Object.fromEntries(calls) };
    },
  };
};
export type FaultyCalls = ReturnType<typeof makeFaultyCalls>;

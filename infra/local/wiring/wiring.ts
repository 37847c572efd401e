import type { Service, Trigger } from "./service.ts";

/** What wakes what, in a form that the deployed template can be compared with. */
export interface Wiring {
  routes: { route: string; function: string; authorizer: string | null }[];
  queues: {
    queue: string;
    function: string;
    batchSize: number;
    maximumConcurrency: number | null;
    partialFailures: boolean;
  }[];
  streams: {
    table: string;
    function: string;
    batchSize: number;
    bisect: boolean;
    retries: number;
    partialFailures: boolean;
    onFailure: string | null;
    filters: unknown[];
  }[];
  schedules: { expression: string; function: string }[];
  functions: { name: string; timeout: number; memorySize: number; role: string | null }[];
}

export function wiringOf(service: Service): Wiring {
  const { provider, functions } = service;
  const triggers = Object.entries(functions).flatMap(([name, { events }]) =>
    events.map((event) => ({ function: name, event })),
  );
  const of = <Kind extends string>(kind: Kind) =>
    triggers.flatMap(({ function: name, event }) =>
      kind in event ? [[name, event as Extract<Trigger, Record<Kind, unknown>>] as const] : [],
    );
  return {
    routes: of("httpApi").map(([name, { httpApi }]) => ({
      route: `${httpApi.method.toUpperCase()} ${httpApi.path}`,
      function: name,
      authorizer: httpApi.authorizer?.name ?? null,
    })),
    queues: of("sqs").map(([name, { sqs }]) => ({
      queue: logicalId(sqs.arn),
      function: name,
      batchSize: sqs.batchSize,
      maximumConcurrency: sqs.maximumConcurrency ?? null,
      partialFailures: sqs.functionResponseType !== undefined,
    })),
    streams: of("stream").map(([name, { stream }]) => ({
      table: logicalId(stream.arn),
      function: name,
      batchSize: stream.batchSize,
      bisect: stream.bisectBatchOnFunctionError,
      retries: stream.maximumRetryAttempts,
      partialFailures: stream.functionResponseType !== undefined,
      onFailure: stream.destinations ? logicalId(stream.destinations.onFailure.arn) : null,
      filters: stream.filterPatterns ?? [],
    })),
    schedules: of("schedule").flatMap(([name, { schedule }]) => {
      if (typeof schedule === "string") return [{ expression: schedule, function: name }];
      return schedule.enabled ? [schedule.rate].flat().map((expression) => ({ expression, function: name })) : [];
    }),
    functions: Object.entries(functions).map(([name, { timeout, memorySize, role }]) => ({
      name,
      timeout: timeout ?? provider.timeout,
      memorySize: memorySize ?? provider.memorySize,
      role: role ?? null,
    })),
  };
}

/** The resource that an expression such as `!GetAtt Queue.Arn` names. */
export function logicalId(expression: unknown): string {
  const argument = (expression as { "Fn::GetAtt"?: string | string[] })["Fn::GetAtt"];
  const [id] = typeof argument === "string" ? argument.split(".") : (argument ?? []);
  if (!id) throw new Error(`${JSON.stringify(expression)} names no resource of this service`);
  return id;
}

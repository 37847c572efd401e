import { existsSync } from "node:fs";
import { join } from "node:path";
import { compileCache } from "../compile-cache.ts";
import { evaluate, type References } from "../wiring/expressions.ts";
import { account } from "../wiring/resources.ts";
import type { Lambda, Service } from "../wiring/service.ts";
import { type LocalFunction, makeFunction } from "./function.ts";

interface Options {
  service: Service;
  references: References;
  /** Where the handlers' paths begin. */
  root: string;
  endpoints: { tables: string; storage: string };
  offset: SharedArrayBuffer;
  log(stream: "stdout" | "stderr", text: string): void;
}

export interface Functions {
  get(name: string): LocalFunction | undefined;
  all(): LocalFunction[];
  /** In serverless.yml, but without a file. */
  missing: string[];
  environment(name: string): Record<string, string>;
}

/** The functions of serverless.yml, each with an environment and an access key of its own. */
export function openFunctions({ service, references, root, endpoints, offset, log }: Options): Functions {
  const { provider, functions } = service;
  const environment = (name: string, lambda: Lambda): Record<string, string> => {
    const given = { ...provider.environment, ...lambda.environment };
    const own = Object.entries(given).map(([key, value]) => [key, evaluate(value, references)]);
    return {
      ...{
        PATH: process.env.PATH ?? "",
        LANG: "en_US.UTF-8",
        TZ: ":UTC",
        AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
      },
      ...{ AWS_REGION: provider.region, AWS_DEFAULT_REGION: provider.region },
      // The access key says whose call it is, so that a recording can tell the functions apart.
      ...{ AWS_ACCESS_KEY_ID: name, AWS_SECRET_ACCESS_KEY: "local" },
      AWS_ENDPOINT_URL_DYNAMODB: endpoints.tables,
      AWS_ENDPOINT_URL_SQS: endpoints.storage,
      AWS_ENDPOINT_URL_S3: endpoints.storage,
      AWS_LAMBDA_FUNCTION_NAME: lambda.name,
      AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(lambda.memorySize ?? provider.memorySize),
      ...Object.fromEntries(own),
    };
  };
  const present = new Map<string, LocalFunction>();
  const missing: string[] = [];
  for (const [name, lambda] of Object.entries(functions)) {
    const file = handlerFile(root, lambda.handler);
    if (!file) {
      missing.push(name);
      continue;
    }
    const options = {
      settings: { file, export: lambda.handler.split(".").at(-1) ?? "", offset, compileCache },
      environment: environment(name, lambda),
      functionName: lambda.name,
      functionArn: `arn:aws:lambda:${provider.region}:${account}:function:${lambda.name}`,
      memorySize: lambda.memorySize ?? provider.memorySize,
      timeout: lambda.timeout ?? provider.timeout,
      log,
    };
    present.set(name, makeFunction(name, options));
  }
  return {
    get: (name) => present.get(name),
    all: () => [...present.values()],
    missing,
    environment(name) {
      const lambda = functions[name];
      if (!lambda) throw new Error(`serverless.yml names no function ${name}`);
      return environment(name, lambda);
    },
  };
}

function handlerFile(root: string, handler: string): string | undefined {
  const base = join(root, handler.slice(0, handler.lastIndexOf(".")));
  return [`${base}.ts`, `${base}.mjs`, `${base}.js`].find((file) => existsSync(file));
}

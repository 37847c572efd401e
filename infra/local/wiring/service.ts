import * as z from "zod";

/** A CloudFormation expression, or a plain value. */
export const expression = z.union([z.string(), z.number(), z.boolean(), z.record(z.string(), z.unknown())]);
export type Expression = z.infer<typeof expression>;

const partialFailures = z.literal("ReportBatchItemFailures").optional();

// Strict on purpose: what the runner does not execute must stop the start, or one machine and the cloud would differ.
const trigger = z.union([
  z.strictObject({
    httpApi: z.strictObject({
      method: z.string(),
      path: z.string(),
      authorizer: z.strictObject({ name: z.string(), scopes: z.array(z.string()).optional() }).optional(),
    }),
  }),
  z.strictObject({
    sqs: z.strictObject({
      arn: expression,
      batchSize: z.number().default(10),
      maximumConcurrency: z.number().optional(),
      functionResponseType: partialFailures,
    }),
  }),
  z.strictObject({
    stream: z.strictObject({
      type: z.literal("dynamodb"),
      arn: expression,
      batchSize: z.number().default(10),
      startingPosition: z.enum(["TRIM_HORIZON", "LATEST"]).default("TRIM_HORIZON"),
      bisectBatchOnFunctionError: z.boolean().default(false),
      maximumRetryAttempts: z.number().default(-1),
      functionResponseType: partialFailures,
      filterPatterns: z.array(z.record(z.string(), z.unknown())).optional(),
      destinations: z.strictObject({ onFailure: z.object({ type: z.literal("sqs"), arn: expression }) }).optional(),
    }),
  }),
  z.strictObject({
    schedule: z.union([
      z.string(),
      z.strictObject({
        rate: z.union([z.string(), z.array(z.string())]),
        enabled: z.boolean().default(true),
        input: z.unknown().optional(),
      }),
    ]),
  }),
]);

const lambda = z.object({
  name: z.string(),
  description: z.string().optional(),
  handler: z.string(),
  role: z.string().optional(),
  timeout: z.number().optional(),
  memorySize: z.number().optional(),
  environment: z.record(z.string(), expression).default({}),
  events: z.array(trigger).default([]),
});

const resource = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
export type Resource = z.infer<typeof resource>;

/** A serverless.yml whose variables are resolved; CloudFormation's own expressions still stand in it. */
export const service = z.object({
  service: z.string(),
  provider: z.object({
    region: z.string(),
    stage: z.string(),
    timeout: z.number().default(6),
    memorySize: z.number().default(1024),
    environment: z.record(z.string(), expression).default({}),
    httpApi: z
      .object({
        authorizers: z
          .record(
            z.string(),
            z.object({
              type: z.literal("jwt"),
              identitySource: z.literal("$request.header.Authorization"),
              issuerUrl: expression,
              audience: z.union([expression, z.array(expression)]),
            }),
          )
          .default({}),
      })
      .default({ authorizers: {} }),
  }),
  functions: z.record(z.string(), lambda),
  resources: z.object({ Resources: z.record(z.string(), resource) }).default({ Resources: {} }),
});

export type Service = z.infer<typeof service>;
export type ServiceInput = z.input<typeof service>;
export type Lambda = z.infer<typeof lambda>;
export type Trigger = z.infer<typeof trigger>;
export type StreamTrigger = Extract<Trigger, { stream: unknown }>["stream"];
export type QueueTrigger = Extract<Trigger, { sqs: unknown }>["sqs"];

import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { resolvedService } from "../../infra/local/wiring/resolved.ts";
import type { Service } from "../../infra/local/wiring/service.ts";
import { wiringOf } from "../../infra/local/wiring/wiring.ts";
import { packageService } from "../../infra/package.ts";
import { sorted, wiringOfTemplate } from "./fixture/template.ts";

let folder: string;
let template: string;
let service: Service;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nezarat-package-"));
  service = await resolvedService();
  ({ template } = await packageService(join(folder, "built"), join(folder, "artifacts"), "prod"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("deploys the routes, authorizers, queues, stream and schedules that one machine serves", () => {
  expect(sorted(wiringOfTemplate(template))).toEqual(sorted(wiringOf(service)));
});

it("puts each function into an artifact of its own", () => {
  const artifacts = readdirSync(join(folder, "artifacts")).filter((name) => name.endsWith(".zip"));
  expect(artifacts.sort()).toEqual(
    Object.keys(service.functions)
      .map((name) => `${name}.zip`)
      .sort(),
  );
});

it("packages the page's script with the function that serves it, and with no other", () => {
  const holding = readdirSync(join(folder, "artifacts")).filter(
    (name) =>
      name.endsWith(".zip") &&
      readFileSync(join(folder, "artifacts", name)).includes(
        "node_modules/@scalar/api-reference/dist/browser/standalone.js",
      ),
  );
  expect(holding).toEqual(["describe.zip"]);
});

interface Queue {
  Type: string;
  Properties: {
    VisibilityTimeout?: number;
    MessageRetentionPeriod: number;
    RedrivePolicy?: { maxReceiveCount: number };
  };
}

it("gives every step's queue time for six tries' length, five tries, and a place for what failed", () => {
  const { Resources } = JSON.parse(readFileSync(template, "utf8")) as { Resources: Record<string, Queue> };
  const { queues, functions } = wiringOf(service);
  for (const { queue, function: name } of queues) {
    const timeout = functions.find((one) => one.name === name)?.timeout ?? 0;
    const {
      VisibilityTimeout = 30,
      MessageRetentionPeriod,
      RedrivePolicy,
    } = Resources[queue]?.Properties ?? ({} as never);
    expect([queue, VisibilityTimeout >= 6 * timeout, RedrivePolicy?.maxReceiveCount]).toEqual([queue, true, 5]);
    expect(MessageRetentionPeriod).toBe(4 * 86_400);
  }
  const failures = Object.entries(Resources).filter(
    ([id, { Type }]) => Type === "AWS::SQS::Queue" && /Failures$/.test(id),
  );
  expect(failures.map(([, { Properties }]) => Properties.MessageRetentionPeriod)).toEqual(
    failures.map(() => 14 * 86_400),
  );
});

it("names secrets, and holds none", () => {
  const text = readFileSync(template, "utf8");
  expect(text).toContain("{{resolve:secretsmanager:nezarat/person-key}}");
  expect(text).not.toMatch(/"HANDOFF_KEY":\s*"(?!\{\{resolve)/);
});

import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as z from "zod";
import { resolvedService } from "../../infra/local/wiring/resolved.ts";
import type { Service } from "../../infra/local/wiring/service.ts";
import { wiringOf } from "../../infra/local/wiring/wiring.ts";
import { packageService } from "../../infra/package.ts";
import { fileHeaders, pageHeaders } from "../../infra/web/policy.ts";
import { routeIds, routeOf } from "../../shared/contract/routes.ts";
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

/** What a function is built of, by its name. */
const builtFunctions = (): [string, string][] =>
  Object.entries(service.functions).map(([name, { handler }]) => [
    name,
    readFileSync(join(folder, "built", `${handler.replace(/\.\w+$/, "")}.js`), "utf8"),
  ]);

it("builds each function with its own routes, and with no other than describe has", () => {
  for (const [name, text] of builtFunctions().filter(([name]) => name !== "describe")) {
    const held = routeIds.filter((id) => text.includes(`summary:{fa:"${routeOf(id).summary.fa}"`));
    expect([name, held]).toEqual([name, routeIds.filter((id) => routeOf(id).function === name)]);
  }
});

it("builds no function but describe with the schema of an answer", () => {
  const answers = routeIds.flatMap((id) => Object.values(routeOf(id).answers));
  const names = answers.flatMap((schema) => (schema && z.globalRegistry.get(schema)?.id) ?? []);
  const holding = (name: string) =>
    builtFunctions().flatMap(([each, text]) => (text.includes(`id:"${name}"`) ? [each] : []));
  expect(names.length).toBeGreaterThan(30);
  for (const name of new Set(names)) expect([name, holding(name)]).toEqual([name, ["describe"]]);
});

it("has no JSON Schema made but by describe, and says so where one is asked for all the same", () => {
  const [says, makes] = ["JSON Schemas are made by describe alone", "Duplicate schema id"];
  for (const [name, text] of builtFunctions())
    expect([name, text.includes(says)]).toEqual([name, name !== "describe" && text.includes("~standard")]);
  expect(builtFunctions().flatMap(([name, text]) => (text.includes(makes) ? [name] : []))).toEqual(["describe"]);
});

it("keeps what people wait for within its weight", () => {
  const awaited = Object.entries(service.functions).filter(([, { events }]) =>
    events.some((event) => "httpApi" in event),
  );
  // The mark is 335 kB; what one of them has above it stands in docs/performance.md.
  const most: Record<string, number> = { submit: 375 };
  const heavy = builtFunctions().flatMap(([name, text]) => {
    const kilobytes = Buffer.byteLength(text) / 1024;
    return awaited.some(([each]) => each === name) && kilobytes > (most[name] ?? 335) ? [`${name}: ${kilobytes}`] : [];
  });
  expect(awaited.length).toBeGreaterThan(10);
  expect(heavy).toEqual([]);
});

it.each([
  ["node_modules/@scalar/api-reference/dist/browser/standalone.js", "describe"],
  ["typst-ts-node-compiler.linux-x64-gnu.node", "letter"],
  ["node_modules/vazirmatn/fonts/ttf/Vazirmatn-Regular.ttf", "letter"],
  ["node_modules/vazirmatn/fonts/ttf/Vazirmatn-Bold.ttf", "letter"],
])("packages %s with %s, and with no other", (file, name) => {
  const holding = readdirSync(join(folder, "artifacts")).filter(
    (artifact) => artifact.endsWith(".zip") && readFileSync(join(folder, "artifacts", artifact)).includes(file),
  );
  expect(holding).toEqual([`${name}.zip`]);
});

it("runs the letter on the processor that its typesetter is made for", () => {
  const { Resources } = JSON.parse(readFileSync(template, "utf8")) as {
    Resources: Record<string, { Type: string; Properties: { Architectures?: string[] } }>;
  };
  expect(Resources.LetterLambdaFunction?.Properties.Architectures).toEqual(["x86_64"]);
});

interface HeadersPolicy {
  Properties: {
    ResponseHeadersPolicyConfig: {
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { ContentSecurityPolicy: string };
        ReferrerPolicy: { ReferrerPolicy: string };
      };
      CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
    };
  };
}

it.each([
  ["PageHeaders", pageHeaders],
  ["FileHeaders", fileHeaders],
])("lets browsers do in the cloud what they may on one machine: %s", (id, local) => {
  const { Resources } = JSON.parse(readFileSync(template, "utf8")) as { Resources: Record<string, HeadersPolicy> };
  const config = Resources[id]?.Properties.ResponseHeadersPolicyConfig;
  expect({
    "content-security-policy": config?.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy,
    "referrer-policy": config?.SecurityHeadersConfig.ReferrerPolicy.ReferrerPolicy,
    "x-content-type-options": "nosniff",
    ...Object.fromEntries(config?.CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value]) ?? []),
  }).toEqual(local);
});

interface Site {
  Properties: {
    DistributionConfig: { CacheBehaviors: { PathPattern: string; TargetOriginId: string; CachePolicyId: string }[] };
  };
}

it("sends every address of the API to the API, uncached, and the rest to the client", () => {
  const { Resources } = JSON.parse(readFileSync(template, "utf8")) as { Resources: { Site: Site } };
  const behaviours = Resources.Site.Properties.DistributionConfig.CacheBehaviors;
  const disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  expect(behaviours.filter(({ CachePolicyId }) => CachePolicyId !== disabled)).toEqual([]);
  const toApi = behaviours
    .filter(({ TargetOriginId }) => TargetOriginId === "api")
    .map(({ PathPattern }) => new RegExp(`^${PathPattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`));
  const lost = wiringOf(service)
    .routes.map(({ route }) => route.split(" ")[1] ?? "")
    .filter((path) => !toApi.some((pattern) => pattern.test(path)));
  expect(lost).toEqual([]);
  expect(toApi.some((pattern) => pattern.test("/cases/1") || pattern.test("/assets/v1.js"))).toBe(false);
});

it("lays the client beside the artifacts: one page, and files that are named by their content", () => {
  const files = readdirSync(join(folder, "artifacts/web"), { recursive: true }).map(String);
  expect(files).toContain("index.html");
  expect(files.filter((file) => /\.(?:br|gz)$/.test(file))).toEqual([]);
  const scripts = files.filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(5);
  // What pdf.js fetches by names of its own lies in a folder of its version.
  const ofViewer = /^assets\/pdf-\d+\.\d+\.\d+\//;
  expect(files.filter((file) => ofViewer.test(file)).length).toBeGreaterThan(10);
  expect(scripts.filter((file) => !/^assets\/.+-[\w-]{8}\.js$/.test(file) && !ofViewer.test(file))).toEqual([]);
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

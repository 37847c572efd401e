import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "./sources.ts";

interface Resource {
  Type: string;
  Properties: Record<string, unknown> & { AlarmDescription?: string; FilterPattern?: string };
}

const resources = readdirSync(join(root, "infra"))
  .filter((name) => name.endsWith(".yml"))
  .flatMap((name) => {
    const text = readFileSync(join(root, "infra", name), "utf8");
    const { Resources = {} } = parse(text, { logLevel: "error", merge: true }) as {
      Resources?: Record<string, Resource>;
    };
    return Object.entries(Resources);
  });
const of = (type: string) => resources.filter(([, { Type }]) => Type === type);

const alarms = of("AWS::CloudWatch::Alarm").map(([id, { Properties }]) => [id, Properties] as const);
/** What an alarm watches, in one line: metric and dimension. */
const watched = alarms.map(([, { MetricName, Dimensions }]) => `${MetricName} ${JSON.stringify(Dimensions ?? null)}`);
const isWatched = (metric: string, ...of: string[]): boolean =>
  watched.some((line) => line.startsWith(`${metric} `) && of.every((part) => line.includes(part)));
const runbooks = join(root, "docs/runbooks");
const functions = Object.keys(
  (
    parse(readFileSync(join(root, "serverless.yml"), "utf8"), { logLevel: "error", merge: true }) as {
      functions: object;
    }
  ).functions,
);

describe("every alarm", () => {
  it("is read here", () => expect(alarms.length).toBeGreaterThan(5));

  it.each(alarms)("%s says who suffers, rings somewhere, and names a runbook that is there", (_, alarm) => {
    const [said = "", runbook = ""] = (alarm.AlarmDescription ?? "").split(/\.\s+Runbook\s+/);
    expect(said.length).toBeGreaterThan(20);
    expect(existsSync(join(root, runbook))).toBe(true);
    expect(alarm).toHaveProperty("AlarmActions");
    expect(["breaching", "notBreaching"]).toContain(alarm.TreatMissingData);
  });
});

it.each(of("AWS::Logs::MetricFilter"))("%s counts a line that a function writes", (_, { Properties }) => {
  const message = /\$\.message = "([^"]+)"/.exec(Properties.FilterPattern ?? "")?.[1] ?? "no message";
  const group = JSON.stringify(Properties.LogGroupName).replace(/\W/g, "").replace("LogGroup", "").toLowerCase();
  const source = readFileSync(join(root, "functions", group, "index.ts"), "utf8");
  expect(source).toContain(`"${message}"`);
});

describe("what can go wrong has an alarm:", () => {
  const queues = of("AWS::SQS::Queue").map(([id]) => id);

  it.each(queues.filter((id) => id.endsWith("Failures")))("%s has one at the first message", (id) => {
    expect(isWatched("ApproximateNumberOfMessagesVisible", id)).toBe(true);
  });

  it.each(queues.filter((id) => id.endsWith("Queue")))(
    "%s has one for the age of its oldest message, and dead letters",
    (id) => {
      expect(isWatched("ApproximateAgeOfOldestMessage", id)).toBe(true);
      expect(queues).toContain(id.replace(/Queue$/, "Failures"));
    },
  );

  it.each(of("AWS::DynamoDB::Table").map(([id]) => id))("%s has one for throttling", (id) => {
    expect(isWatched("ThrottledRequests", id)).toBe(true);
  });

  it.each(functions)("%s has one for its errors", (name) => {
    expect(isWatched("Errors", `-${name}"`)).toBe(true);
  });

  it("the functions together have one for throttling, the API for its errors, the stream for its age", () => {
    expect(isWatched("Throttles")).toBe(true);
    expect(isWatched("5xx", "HttpApi")).toBe(true);
    expect(isWatched("IteratorAge", "-dispatch")).toBe(true);
  });

  it.each(of("AWS::Logs::MetricFilter"))("%s is counted for an alarm", (_, { Properties }) => {
    const [{ MetricName = "" } = {}] = Properties.MetricTransformations as { MetricName?: string }[];
    expect(isWatched(MetricName)).toBe(true);
  });
});

describe("every runbook", () => {
  const named = new Set(alarms.map(([, { AlarmDescription = "" }]) => AlarmDescription.split("docs/runbooks/")[1]));

  it.each(readdirSync(runbooks))(
    "%s is one of an alarm, says who suffers and when it is done, and was tried",
    (name) => {
      const text = readFileSync(join(runbooks, name), "utf8");
      expect(named).toContain(name);
      for (const part of ["**Who suffers.**", "**Done**", "**Tried**"]) expect(text).toContain(part);
      const [, tried = ""] = text.split("**Tried**");
      const tests = [...tried.matchAll(/`(test\/[^`]+\.ts)`/g)].map(([, file = ""]) => file);
      expect(tests.length).toBeGreaterThan(0);
      for (const file of tests) expect(existsSync(join(root, file))).toBe(true);
    },
  );
});

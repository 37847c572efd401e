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

describe("every alarm", () => {
  const alarms = of("AWS::CloudWatch::Alarm").map(([id, { Properties }]) => [id, Properties] as const);

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

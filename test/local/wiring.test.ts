import { describe, expect, it } from "vitest";
import { passes } from "../../infra/local/sources/filter.ts";
import { evaluate } from "../../infra/local/wiring/expressions.ts";
import { resolvedService } from "../../infra/local/wiring/resolved.ts";
import { type ServiceInput, service } from "../../infra/local/wiring/service.ts";
import { aService } from "./fixture/service.ts";

describe("CloudFormation's expressions", () => {
  const references = {
    ref: (id: string) => `ref:${id}`,
    attribute: (id: string, name: string) => `${id}:${name}`,
    secret: (name: string) => `secret:${name}`,
  };

  it.each([
    ["text", "text"],
    [5, "5"],
    [{ Ref: "Queue" }, "ref:Queue"],
    [{ "Fn::GetAtt": ["Queue", "Arn"] }, "Queue:Arn"],
    [{ "Fn::GetAtt": "Queue.Arn" }, "Queue:Arn"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills it in
    [{ "Fn::Sub": "a/${Queue}/${Queue.Arn}/${!literal}" }, "a/ref:Queue/Queue:Arn/${!literal}"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation fills it in
    [{ "Fn::Sub": ["${own}-${Queue}", { own: { Ref: "Other" } }] }, "ref:Other-ref:Queue"],
    [{ "Fn::Join": ["/", ["a", { Ref: "Queue" }]] }, "a/ref:Queue"],
    ["{{resolve:secretsmanager:nezarat/person-key}}", "secret:nezarat/person-key"],
  ])("%j is %s", (expression, value) => {
    expect(evaluate(expression, references)).toBe(value);
  });

  it("are refused where the runner does not know them", () => {
    expect(() => evaluate({ "Fn::ImportValue": "elsewhere" }, references)).toThrow("Fn::ImportValue");
  });
});

describe("filters", () => {
  const record = { eventName: "INSERT", dynamodb: { Keys: { sk: { S: "EVENT#000001" } } } };

  it.each([
    [{ eventName: ["INSERT", "MODIFY"] }, true],
    [{ eventName: ["REMOVE"] }, false],
    [{ dynamodb: { Keys: { sk: { S: [{ prefix: "EVENT#" }] } } } }, true],
    [{ dynamodb: { Keys: { sk: { S: [{ prefix: "HEAD" }] } } } }, false],
    [{ dynamodb: { Keys: { sk: { S: [{ suffix: "1" }] } } } }, true],
    [{ dynamodb: { NewImage: [{ exists: false }] } }, true],
    [{ eventName: [{ "anything-but": ["INSERT"] }] }, false],
    [{ eventName: [{ "equals-ignore-case": "insert" }] }, true],
  ])("%j passes: %s", (pattern, expected) => {
    expect(passes(record, [pattern])).toBe(expected);
  });

  it("let everything pass where there are none, and what fits one of several", () => {
    expect([passes(record, undefined), passes(record, [{ eventName: ["REMOVE"] }, {}])]).toEqual([true, true]);
  });
});

describe("serverless.yml", () => {
  it("is refused where it asks for what the runner does not do", () => {
    const asks = (event: object): ServiceInput => {
      const fixture = aService("seen");
      return { ...fixture, functions: { echo: { ...fixture.functions.echo, events: [event] } } } as ServiceInput;
    };
    const queue = { arn: { "Fn::GetAtt": ["Jobs", "Arn"] } };
    expect(service.safeParse(asks({ sqs: queue })).success).toBe(true);
    expect(service.safeParse(asks({ sqs: { ...queue, maximumBatchingWindow: 5 } })).success).toBe(false);
    expect(service.safeParse(asks({ websocket: "$connect" })).success).toBe(false);
  });

  it("gives each function a role of its own, and a sentence of meaning", async () => {
    const { functions } = await resolvedService();
    const roles = Object.values(functions).map(({ role }) => role);
    expect(new Set(roles).size).toBe(roles.length);
    expect(roles).not.toContain(undefined);
    expect(Object.values(functions).filter(({ description }) => !description)).toEqual([]);
  });
});

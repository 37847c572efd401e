import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { caseFile } from "../../shared/contract/case-file.ts";
import { type RouteId, routes } from "../../shared/contract/routes.ts";
import { httpFunction } from "../../shared/lambda/http.ts";
import { pays, warmed } from "../../shared/lambda/warmed.ts";
import { people } from "../builders.ts";
import { goodCalls } from "../contract/calls.ts";
import { anyFile } from "../law/any-file.ts";
import { aCall, aContext } from "./events.ts";
import { aWorld } from "./world.ts";

const told = (schema: z.ZodType, input: unknown) => {
  const { success, data, error } = schema.safeParse(structuredClone(input), { reportInput: true });
  return success ? { data } : { issues: error.issues };
};

/** Something the contract knows, with one thing in it taken away, put in, or made into something else. */
const disturbed = <T extends object>(whole: fc.Arbitrary<T>) =>
  fc.tuple(whole, fc.nat(), fc.constantFrom("taken", "put", "turned"), fc.jsonValue()).map(([file, at, how, value]) => {
    const changed: Record<string, unknown> = Object.fromEntries(Object.entries(file));
    const name = Object.keys(changed)[at % Object.keys(changed).length] ?? "";
    if (how === "taken") delete changed[name];
    else changed[how === "put" ? `${name}s` : name] = value;
    return changed;
  });

describe("a function", () => {
  it("reads a body with the schema that it has for the route's own", async () => {
    const { check } = routes;
    const asked: z.ZodType[] = [];
    const schemaOf = (schema: z.ZodType) => {
      asked.push(schema);
      return z.object({ other: z.string() });
    };
    const handler = httpFunction({
      ...{ routes: { check }, schemaOf, actorOf: async () => people.officer, log: () => undefined, elapsed: () => 0 },
      handlers: { check: async ({ body }) => ({ status: 200, body }) },
    });
    const answer = await handler(aCall("check", { body: { other: "read" } }), aContext);
    expect(asked).toEqual([check.body]);
    expect(JSON.parse(answer.body ?? "")).toEqual({ other: "read" });
  });
});

describe("a schema that was read with often", () => {
  it("is compiled where that pays, once, and each by itself", () => {
    const [one, other] = [z.strictObject({ a: z.string() }), z.strictObject({ a: z.string() })];
    for (let read = 1; read < pays; read += 1) expect(warmed(one)).toBe(one);
    const compiled = warmed(one);
    expect(compiled).not.toBe(one);
    expect(warmed(one)).toBe(compiled);
    expect(warmed(other)).toBe(other);
  });

  it("reads case files as before, and objects to the same", () => {
    const compiled = z.compile(caseFile, { strict: true });
    fc.assert(
      fc.property(fc.oneof(anyFile, disturbed(anyFile), fc.jsonValue()), (input) => {
        expect(told(compiled, input)).toEqual(told(caseFile, input));
      }),
    );
  });

  it.each(Object.keys(routes) as RouteId[])("reads the body of %s as before", async (id) => {
    const { body: schema } = routes[id];
    if (schema === null) return;
    const compiled = z.compile<z.ZodType>(schema);
    const { body } = await goodCalls[id](await aWorld());
    const whole = fc.constant((body ?? {}) as object);
    fc.assert(
      fc.property(fc.oneof(whole, disturbed(whole), fc.jsonValue()), (input) => {
        expect(told(compiled, input)).toEqual(told(schema, input));
      }),
      { numRuns: 50 },
    );
  });
});

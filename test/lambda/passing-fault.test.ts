import { describe, expect, it } from "vitest";
import { Unavailable } from "../../shared/domain/fault.ts";
import { passes } from "../../shared/lambda/passing-fault.ts";

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name }, more);

describe("an error that passes by itself", () => {
  it.each([
    ["throttling", named("ThrottlingException")],
    ["a table at its limit", named("ProvisionedThroughputExceededException")],
    ["contention that outlasted our patience", named("TransactionCanceledException")],
    ["a deadline", named("TimeoutError")],
    ["a store's own fault", named("Whatever", { $metadata: { httpStatusCode: 503 } })],
    ["a line that is down", named("Error", { code: "ECONNREFUSED" })],
    ["one of these behind another", new Error("wrapped", { cause: named("SlowDown") })],
    ["what an adapter calls so", new Unavailable("the table does not answer")],
  ])("%s", (_what, error) => expect(passes(error)).toBe(true));

  it.each([
    ["a mistake of ours", new TypeError("undefined is no function")],
    ["a refused permission", named("AccessDeniedException", { $metadata: { httpStatusCode: 400 } })],
    ["a malformed request", named("ValidationException", { $metadata: { httpStatusCode: 400 } })],
    ["no error at all", "TimeoutError"],
    ["nothing", undefined],
  ])("is not %s", (_what, error) => expect(passes(error)).toBe(false));

  it("is told even of an error that is its own cause", () => {
    const circular: Error & { cause?: unknown } = new Error("round");
    circular.cause = circular;
    expect(passes(circular)).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { peopleFirst } from "../../infra/local/sources/people-first.ts";

describe("the next messages, on two processors", () => {
  const never = new AbortController().signal;
  /** Milliseconds that were waited, while so many requests are being answered, look by look. */
  const waited = async (answering: () => number, signal = never): Promise<number> => {
    let sum = 0;
    const wait = async (milliseconds: number): Promise<void> => {
      sum += milliseconds;
    };
    await peopleFirst(answering, 2, wait)(signal);
    return sum;
  };

  it("are taken at once beside a few who wait for an answer", async () => {
    expect(await waited(() => 11)).toBe(0);
  });

  it("let a crowd go first, until it is answered", async () => {
    const looks = [32, 20, 12, 11];
    expect(await waited(() => looks.shift() ?? 0)).toBe(60);
  });

  it("get their turn all the same where it never ends", async () => {
    expect(await waited(() => 100)).toBe(5_000);
  });

  it("wait for nobody once the machine stops", async () => {
    expect(await waited(() => 100, AbortSignal.abort())).toBe(0);
  });
});

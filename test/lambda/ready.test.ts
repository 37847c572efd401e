import { describe, expect, it } from "vitest";
import { makeReady, type ReadyPorts } from "../../functions/health/ready.ts";
import type { Component } from "../../shared/ports.ts";

const up = (name: string): Component => ({ name: { fa: `${name}-فا`, en: name }, reach: async () => {} });
const down = (name: string): Component => ({
  ...up(name),
  reach: () => Promise.reject(new Error("connect ECONNREFUSED 10.0.0.7:8000, table nezarat-prod-cases")),
});
/** Ignores its signal, as a hanging socket would. */
const silent = (name: string): Component => ({ ...up(name), reach: () => new Promise<never>(() => {}) });

const aReady = (components: Component[], changes: Partial<ReadyPorts> = {}) => {
  const end = new AbortController();
  let time = 0;
  const ready = makeReady({
    components,
    deadline: () => end.signal,
    elapsed: () => time,
    keptMilliseconds: 2_000,
    ...changes,
  });
  return { ready, runOut: () => end.abort(), pass: (milliseconds: number) => (time += milliseconds) };
};

describe("ready", () => {
  it("is, when everything answers", async () => {
    expect(await aReady([up("tables"), up("queues")]).ready()).toEqual({ status: 200, body: { status: "ok" } });
  });

  it("names the components that are down, and nothing of why", async () => {
    expect(await aReady([up("tables"), down("queues"), down("documents")]).ready()).toEqual({
      problem: "not-ready",
      about: { fa: "queues-فا، documents-فا", en: "queues, documents" },
    });
  });

  it("does not wait past its deadline for what stays silent", async () => {
    const { ready, runOut } = aReady([up("tables"), silent("queues")]);
    const asked = ready();
    setImmediate(runOut);
    expect(await asked).toMatchObject({ problem: "not-ready", about: { en: "queues" } });
  });

  it("asks once for many callers, and again after a while", async () => {
    let asked = 0;
    const counted: Component = { ...up("tables"), reach: async () => void asked++ };
    const { ready, pass } = aReady([counted]);
    await Promise.all([ready(), ready(), ready()]);
    expect(asked).toBe(1);
    pass(1_999);
    await ready();
    expect(asked).toBe(1);
    pass(1);
    await ready();
    expect(asked).toBe(2);
  });
});

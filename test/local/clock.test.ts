import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timetable } from "../../infra/local/sources/timetable.ts";
import { aDataDir, aSystem, type Fixture, jsonOf } from "./fixture/system.ts";

describe("schedules", () => {
  const at = new Date("2026-11-22T08:15:30Z");

  it.each([
    ["rate(1 minute)", "2026-11-22T08:16:30.000Z"],
    ["rate(5 minutes)", "2026-11-22T08:20:30.000Z"],
    ["rate(1 day)", "2026-11-23T08:15:30.000Z"],
    ["cron(0 18 ? * MON-FRI *)", "2026-11-23T18:00:00.000Z"],
    ["cron(0/20 * * * ? *)", "2026-11-22T08:20:00.000Z"],
    ["cron(30 2 1 * ? *)", "2026-12-01T02:30:00.000Z"],
    ["cron(0 0 29 2 ? *)", "2028-02-29T00:00:00.000Z"],
    ["cron(15,45 8 * * ? *)", "2026-11-22T08:45:00.000Z"],
  ])("%s is due at %s", (expression, due) => {
    expect(timetable(expression)(at).toISOString()).toBe(due);
  });

  it.each(["rate(0.5 hours)", "cron(* * * * *)", "cron(0 0 L * ? *)", "every day"])("%s is refused", (expression) => {
    expect(() => timetable(expression)).toThrow();
  });
});

describe("the clock", () => {
  let system: Fixture;
  let folder: Awaited<ReturnType<typeof aDataDir>>;
  const day = 86_400_000;

  beforeAll(async () => {
    folder = await aDataDir();
    system = await aSystem(folder.dataDir);
  });
  afterAll(async () => {
    await system.stop();
    await folder.remove();
  });

  const move = (advance: unknown) =>
    fetch(`${system.url}/local/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ advance }),
    });
  const functionsNow = async () => {
    const { now, same } = await jsonOf<{ now: string; same: boolean }>(fetch(`${system.url}/open?do=now`));
    expect(same).toBe(true);
    return new Date(now).getTime() - Date.now();
  };

  it("is seen by the functions, fires each schedule once, and stays moved over a restart", async () => {
    expect(Math.abs(await functionsNow())).toBeLessThan(5_000);
    expect((await move("P3DT2H")).status).toBe(200);
    const ticks = system.seen().filter(({ tick }) => tick);
    expect(ticks).toHaveLength(1);
    expect(ticks[0]?.tick).toMatchObject({ source: "aws.events", "detail-type": "Scheduled Event", detail: {} });
    expect(new Date(String(ticks[0]?.at)).getTime() - Date.now()).toBeGreaterThan(3 * day);
    expect(await functionsNow()).toBeGreaterThan(3 * day);
    await system.stop();
    system = await aSystem(folder.dataDir);
    expect(await functionsNow()).toBeGreaterThan(3 * day);
    const { now } = await jsonOf<{ now: string }>(fetch(`${system.url}/local/clock`));
    expect(new Date(now).getTime() - Date.now()).toBeGreaterThan(3 * day);
  });

  it("does not move the gateway's judgement of tokens", async () => {
    const authorization = `Bearer ${await system.token("reviewer.one")}`;
    expect((await fetch(`${system.url}/things/1/parts/2`, { headers: { authorization } })).status).toBe(200);
  });

  it.each(["3 days", "", null, "P1M", "-P1D"])("refuses to move by %j", async (duration) => {
    expect((await move(duration)).status).toBe(400);
  });

  it("refuses what a form of another site could post", async () => {
    const response = await fetch(`${system.url}/local/clock`, { method: "POST", body: '{"advance":"P1D"}' });
    expect(response.status).toBe(415);
  });

  it("fires a schedule when told to", async () => {
    const before = system.seen().length;
    await system.fire("tick");
    expect(system.seen()).toHaveLength(before + 1);
  });
});

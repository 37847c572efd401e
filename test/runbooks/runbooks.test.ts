/** Each runbook is tried: what it is for is brought about, its alarm would ring, its steps are taken, and it ends as it says. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type Caller, expectStatus, type Loose, readUntil } from "../../infra/local/client.ts";
import { makeCall } from "../../infra/local/emulators/protocol.ts";
import { startedBy } from "../../infra/local/soak/process.ts";
import { readWhereabouts } from "../../infra/local/whereabouts.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { cloud } from "../adapters/emulators.ts";
import { approve, claimed, drafted, inState, officialHire, transferToRoads, underReview } from "../journeys/play.ts";
import { authorityMode, useSystem } from "../journeys/system.ts";
import { until } from "../local/fixture/system.ts";
import { gauge, queueUrl, redrive, region, watch } from "./watching.ts";

const running = useSystem();
let officer: Caller;
let reviewer: Caller;
let national: Caller;
let administrator: Caller;

beforeAll(async () => {
  const names = ["officer.health", "reviewer.one", "authority.national", "administrator"];
  [officer, reviewer, national, administrator] = (await Promise.all(names.map(running().as))) as [
    ...[Caller, Caller, Caller, Caller],
  ];
});

const table = async () => {
  const where = await readWhereabouts(running().dataDir);
  if (!where) throw new Error("nothing runs");
  return { client: makeDynamoDb({ ...cloud, endpoint: where.endpoint }), TableName: where.cases };
};

it("failed-messages: what fails five times is laid aside, and is worked after the cause is gone and it was redriven, twice", async () => {
  const { system } = running();
  const id = await underReview(officer, reviewer, officialHire());
  const { client, TableName } = await table();
  const Key = { pk: `CASE#${id}`, sk: "EVENT#000001" };
  const { Item: event } = await client.send("GetItem", { TableName, Key });
  if (!event) throw new Error("the case has no history");
  await client.send("PutItem", { TableName, Item: { ...Key, case: id, seq: 1 } });

  const call = makeCall(system.endpoints.storage, region, "sqs");
  const QueueUrl = queueUrl(system.endpoints.storage, "validate");
  await call("AmazonSQS.SetQueueAttributes", { QueueUrl, Attributes: { VisibilityTimeout: "1" } });
  const failed = watch(running(), "failed");
  await call("AmazonSQS.SendMessage", {
    QueueUrl,
    MessageBody: JSON.stringify({ step: "validate", case: id, seq: 1 }),
  });
  await until(() => gauge(running()).failed === 1 && failed().length >= 5);
  expect(failed()).toHaveLength(5);

  await client.send("PutItem", { TableName, Item: event });
  client.destroy();
  expect(await redrive(running(), "validate")).toBe(1);
  expect(await redrive(running(), "validate")).toBe(0);
  await system.settled();
  expect(gauge(running())).toMatchObject({ messages: 0, failed: 0 });
  expect((await reviewer.get(`/v1/cases/${id}`)).body.state).toBe("under-review");
});

it("counters-differ: a counter that was changed by hand is reported, set back by one careful update, and reported no more", async () => {
  const { system } = running();
  const permit = "302/1405/118";
  const { client, TableName } = await table();
  const Key = { pk: `COUNTER#permit#${permit}`, sk: "COUNTER" };
  const change = { UpdateExpression: "ADD used :one", ExpressionAttributeValues: { ":one": 1 } };
  await client.send("UpdateItem", { TableName, Key, ...change });
  const told = watch(running(), "counters-differ");
  await system.fire("recount");
  await until(() => told().length > 0);
  expect(told()).toMatchObject([{ records: 1 }]);
  const { differences } = expectStatus(await administrator.get("/v1/recount"), 200, "recount").body;
  expect(differences).toMatchObject([{ counter: `permit#${permit}` }]);
  const [{ counted, kept }] = differences;
  expect(kept).toBe(counted + 1);
  const setBack = {
    UpdateExpression: "SET used = :counted",
    ConditionExpression: "used = :kept",
    ExpressionAttributeValues: { ":counted": counted, ":kept": kept },
  };
  await client.send("UpdateItem", { TableName, Key, ...setBack });
  client.destroy();
  await system.fire("recount");
  expect((await administrator.get("/v1/recount")).body).toMatchObject({ differences: [], unreadable: [] });
});

describe("hand-offs", () => {
  it("hand-offs-fail: attempts that do not arrive are counted, shown with their reason, and end when the other system works again", async () => {
    const { system } = running();
    await authorityMode(running(), { mode: "fail" });
    const id = await claimed(officer, reviewer, transferToRoads());
    const failed = watch(running(), "hand-off-failed");
    await approve(reviewer, id);
    const tried = async (times: number) =>
      readUntil(reviewer, id, ({ attempts }) => attempts?.attempts === times && attempts.lastFailure !== null);
    await tried(1);
    for (const [times, minutes] of [
      [2, 2],
      [3, 3],
      [4, 6],
      [5, 16],
    ] as const) {
      await system.clock.advance(`PT${minutes}M`);
      await tried(times);
    }
    await until(() => failed().length >= 5);
    expect(failed().map(({ records }) => records)).toEqual([1, 2, 3, 4, 5]);
    expect((await tried(5)).body).toMatchObject({ state: "approved", attempts: { lastFailure: "status 503" } });
    await authorityMode(running(), { mode: "accept" });
    await system.clock.advance("PT4H");
    await readUntil(officer, id, inState("concluded"));
    expect(failed()).toHaveLength(5);
  });

  it("hand-offs-late: an authority that says nothing is counted past its day, listed as late, and counted no more once it answered", async () => {
    const { system } = running();
    const id = await claimed(officer, reviewer, officialHire());
    await approve(reviewer, id);
    const { body } = await readUntil(national, id, inState("forwarded"));
    const late = watch(running(), "hand-offs-late");
    await system.clock.advance("P40D");
    await until(() => late().length > 0);
    const before = late().at(-1)?.records ?? 0;
    const rows = (await reviewer.get("/v1/cases?queue=hand-offs&limit=100")).body.items;
    expect(rows.find((row: Loose) => row.id === id)).toMatchObject({ late: true });
    const receipt = { handOff: body.handOff.id, outcome: "accepted", reference: { contractId: "1405-7" } };
    expectStatus(await national.post(`/v1/cases/${id}/receipt`, receipt), 200, "receipt");
    const after = watch(running(), "hand-offs-late");
    await system.fire("clock");
    // What a function prints reaches the log a moment after it is done.
    await until(() => (after().at(-1)?.records ?? 0) === before - 1);
  });
});

it("calendar-missing: a year within reach that has no table is told in the morning, by its number", async () => {
  const { system } = running();
  const now = system.clock.now();
  const morning = new Date(`${now.toISOString().slice(0, 10)}T04:31:00.000Z`).getTime() + 24 * 3_600_000;
  const told = watch(running(), "calendar-missing");
  await system.clock.advance(`PT${Math.round((morning - now.getTime()) / 1000)}S`);
  await system.settled();
  await until(() => told().length > 0);
  const year = told()[0]?.outcome ?? "";
  const calendar = expectStatus(await officer.get(`/v1/calendar?year=${year}`), 200, "calendar");
  expect(calendar.body.provisional).toBe(true);
});

it("function-errors and answers-fail: while the tables do not answer nothing is lost, and the same request has its answer after", async () => {
  const { system } = running();
  const tables = startedBy(process.pid).find((id) => {
    const line = readFileSync(`/proc/${id}/cmdline`, "utf8");
    return line.includes("dynoxide") && !line.startsWith("sh\0");
  });
  if (tables === undefined) throw new Error("there is no process of the tables");
  const id = await drafted(officer, officialHire());
  const submit = () => officer.post(`/v1/cases/${id}/submit`, {}, { key: `submit-${id}` });
  const failed = watch(running(), "failed");
  process.kill(tables, "SIGSTOP");
  try {
    const [answer] = await Promise.all([submit(), system.fire("reconcile")]);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    await until(() => failed().some(({ service }) => service === "reconcile"));
  } finally {
    process.kill(tables, "SIGCONT");
  }
  expectStatus(await submit(), 202, "the repeated submission");
  await readUntil(reviewer, id, inState("under-review"));
  const { events } = (await reviewer.get(`/v1/cases/${id}/events`)).body;
  expect(events.map(({ type }: Loose) => type)).toEqual(["submitted", "validated"]);
  const swept = watch(running(), "swept");
  await system.fire("reconcile");
  await until(() => swept().some(({ service }) => service === "reconcile"));
});

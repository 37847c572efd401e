import { afterEach, beforeEach, expect, it } from "vitest";
import { aDataDir, aSystem, type Fixture, until } from "./fixture/system.ts";

let system: Fixture;
let folder: Awaited<ReturnType<typeof aDataDir>>;

beforeEach(async () => {
  folder = await aDataDir();
  system = await aSystem(folder.dataDir);
});
afterEach(async () => {
  await system.stop();
  await folder.remove();
});

const read = () => system.seen().flatMap((seen) => (seen.tail as string[] | undefined) ?? []);

it("reads what passes the filter, in order, once", async () => {
  await system.put("PLAIN#1", "EVENT#1", "EVENT#2", "EVENT#1", "EVENT#3");
  await system.settled();
  expect(read()).toEqual(["EVENT#1", "EVENT#2", "EVENT#3"]);
});

it("halves a batch that throws until the faulty record stands alone, tries it again, and lays it aside", async () => {
  await system.put("EVENT#1", "EVENT#2", "EVENT#bomb", "EVENT#4", "EVENT#5");
  await until(async () => (await system.lying("TailFailures")).length > 0);
  await system.settled();
  expect(new Set(read())).toEqual(new Set(["EVENT#1", "EVENT#2", "EVENT#4", "EVENT#5"]));
  const [note] = await waitFor("TailFailures");
  expect(note).toMatchObject({
    requestContext: { condition: "RetryAttemptsExhausted", approximateInvokeCount: 2 },
    DDBStreamBatchInfo: { batchSize: 1 },
  });
});

it("goes on from the first record that the function names as failed", async () => {
  await system.put("EVENT#1", "EVENT#refused", "EVENT#3");
  const [note] = await waitFor("TailFailures");
  expect(note).toMatchObject({ DDBStreamBatchInfo: { batchSize: 1 } });
  await until(() => read().includes("EVENT#3"));
  expect(read().filter((name) => name === "EVENT#1")).toHaveLength(1);
});

it("keeps its place over a restart", async () => {
  await system.put("EVENT#1", "EVENT#2");
  await system.settled();
  await system.stop();
  system = await aSystem(folder.dataDir);
  await system.put("EVENT#3");
  await system.settled();
  expect(read()).toEqual(["EVENT#1", "EVENT#2", "EVENT#3"]);
});

async function waitFor(queue: string): Promise<Record<string, unknown>[]> {
  let found: Record<string, unknown>[] = [];
  await until(async () => {
    found = await system.lying(queue);
    return found.length > 0;
  });
  return found;
}

import { afterAll, beforeAll, expect, it } from "vitest";
import { atOnce } from "../../infra/local/sources/queue.ts";
import { aDataDir, aSystem, type Fixture, until } from "./fixture/system.ts";

let system: Fixture;
let remove: () => Promise<void>;

beforeAll(async () => {
  const folder = await aDataDir();
  remove = folder.remove;
  system = await aSystem(folder.dataDir);
});
afterAll(async () => {
  await system?.stop();
  await remove();
});

const triesOf = (job: string) => system.seen().flatMap((seen) => (seen.job === job ? [seen.tries] : []));
const failures = async () => (await system.lying("JobFailures")).map(({ job }) => job);

it("deletes what succeeded, and only that", async () => {
  await system.sendJob("good");
  await system.settled();
  expect(triesOf("good")).toEqual([1]);
  expect(system.seen()[0]).toMatchObject({ eventSource: "aws:sqs" });
  expect(await system.lying("Jobs")).toEqual([]);
});

it("tries only the failed message of a batch again, then lays it aside", async () => {
  await Promise.all([system.sendJob("poison", "fails"), system.sendJob("neighbour"), system.sendJob("other")]);
  await until(async () => (await failures()).includes("poison"));
  expect(triesOf("poison")).toEqual([1, 2]);
  expect([triesOf("neighbour"), triesOf("other")]).toEqual([[1], [1]]);
});

it.each(["throws", "confuses"])("counts nothing as done when the function %s", async (outcome) => {
  await system.sendJob(outcome, outcome);
  await until(async () => (await failures()).includes(outcome));
  expect(triesOf(outcome)).toEqual([1, 2]);
});

it.each([
  { limit: 2, processors: 1, most: 1 },
  { limit: 2, processors: 2, most: 1 },
  { limit: 2, processors: 8, most: 2 },
  { limit: undefined, processors: 2, most: 4 },
])(
  "leaves a processor to people while bulk work runs: $most at once of $limit on $processors",
  ({ limit, processors, most }) => {
    expect(atOnce(limit, processors)).toBe(most);
  },
);

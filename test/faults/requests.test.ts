/** What a case asks of the cloud, counted call by call: what docs/performance.md says of requests is held here. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { people } from "../builders.ts";
import { makeDesk } from "../steps/desk.ts";
import { fileOf, succeeded } from "../steps/ways.ts";
import { type Stack, startStack } from "./stack.ts";
import { openTown, type Town } from "./town.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

/** A renewal that is approved at once and ends in the province. */
const play = async (town: Town, number: number): Promise<void> => {
  const id = await town.prepare(fileOf(number, "specific-work-renewal"), `${number}`.repeat(32));
  const [officer, reviewer] = [makeDesk(town.steps, people.officer), makeDesk(town.steps, people.reviewer)];
  succeeded(await town.patiently("submit", () => officer.submit(id, [], { key: `submit ${number}` })));
  await town.machine();
  succeeded(await town.patiently("claim", () => reviewer.claim(id, { key: `claim ${number}` })));
  succeeded(await town.patiently("decide", () => reviewer.approve(id, [], { key: `decide ${number}` })));
  await town.machine();
};

it("each step reads its case once and writes it once, validation counts places, and each notice is found and marked", async () => {
  const calls: string[] = [];
  const town = await openTown(stack, (site) => {
    calls.push(site.replace(/ \d+$/, ""));
    return undefined;
  });
  try {
    // The registry is remembered for a minute, so the second case shows what a case asks; its post is its own.
    await play(town, 1);
    calls.length = 0;
    await play(town, 2);
  } finally {
    await town.close();
  }
  const counted = Object.fromEntries(
    [...Map.groupBy(calls, (call) => call)].map(([call, { length }]) => [call, length]),
  );
  expect(counted).toEqual({
    ...{ "submit Query": 1, "submit GetItem": 1, "submit TransactWriteItems": 1 },
    ...{ "validate Query": 1, "validate BatchGetItem": 1, "validate TransactWriteItems": 1 },
    ...{ "claim Query": 1, "claim TransactWriteItems": 1 },
    ...{ "decide Query": 1, "decide TransactWriteItems": 1 },
    ...{ "forward Query": 1, "forward TransactWriteItems": 1 },
    ...{ "notify Query": 3, "notify UpdateItem": 3 },
    "dispatch SendMessageBatch": 5,
  });
});

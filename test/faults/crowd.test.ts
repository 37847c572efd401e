/** Many at the same moment, on the embedded stack: what may happen once happens once, what there is ten of is given ten times. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { isProblem, type Outcome } from "../../shared/contract/outcome.ts";
import { people } from "../builders.ts";
import { permit, post } from "../law/a-file.ts";
import { makeDesk } from "../steps/desk.ts";
import { others } from "../steps/registry.ts";
import { fileOf, succeeded } from "../steps/ways.ts";
import type { FaultOf } from "./faulty-calls.ts";
import { type Stack, startStack } from "./stack.ts";
import { standingOf } from "./standing.ts";
import { openTown, type Town } from "./town.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

/** DynamoDB refuses one of two transactions that meet; the emulator runs them in turn. Every third is refused here. */
const conflicts = (): FaultOf => {
  let passed = 0;
  return (site) => {
    if (!site.includes("TransactWriteItems")) return undefined;
    passed += 1;
    return passed % 3 === 0 ? "conflict" : undefined;
  };
};

const { officer, reviewer, colleague, chief } = people;

const someAtOnce = async <Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> => {
  const open = [...items];
  const worker = async () => {
    for (let item = open.shift(); item !== undefined; item = open.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
};

/** Cases in the hands of two reviewers. */
const held = async (town: Town, count: number, changes: (n: number) => object = () => ({})) => {
  const cases = Array.from({ length: count }, (_, n) => ({
    id: n.toString(16).padStart(32, "0"),
    holder: n % 2 === 0 ? reviewer : colleague,
    n,
  }));
  await someAtOnce(cases, async ({ id, n }) => {
    await town.prepare({ ...fileOf(n), ...changes(n) }, id);
    await town.patiently("submit", () => makeDesk(town.steps, officer).submit(id)).then(succeeded);
  });
  await town.machine();
  await someAtOnce(cases, ({ id, holder }) =>
    town.patiently("claim", () => makeDesk(town.steps, holder).claim(id)).then(succeeded),
  );
  return cases;
};

const outcomesOf = (answers: readonly Outcome[]): Record<string, number> => {
  const names = answers.map((answer) => (isProblem(answer) ? answer.problem : "done"));
  return Object.fromEntries(
    Object.entries(Object.groupBy(names, (name) => name)).map(([name, all]) => [name, all?.length ?? 0]),
  );
};

it("fifty decisions on one case, by its holder from many tabs and by others, are one event", async () => {
  const town = await openTown(stack, conflicts());
  const [one] = await held(town, 1);
  const id = one?.id ?? "";
  const tab = (n: number): Promise<Outcome> => {
    const desk = makeDesk(town.steps, n % 5 === 4 ? ([colleague, chief, others.deputy][n % 3] ?? chief) : reviewer);
    // Some tabs repeat one request; the others are people who press again.
    const asked = { key: n % 5 === 0 ? "the same tab" : `tab ${n}` };
    return n % 2 === 0 || n % 5 === 0 ? desk.approve(id, [], asked) : desk.sendBack(id, ["exam-passed"], asked);
  };
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => town.patiently("decide", () => tab(n))));
  const { events } = await town.cases.load(id);
  expect(events.filter(({ type }) => type === "approved" || type === "returned")).toHaveLength(1);
  expect(events).toHaveLength(4);
  // Whoever was told that it is done was told of that one event.
  const done = answers.filter((answer) => !isProblem(answer)).map((answer) => succeeded(answer).body);
  expect(done.length).toBeGreaterThan(0);
  for (const body of done) expect(body).toEqual(done[0]);
  expect([1, 10]).toContain(done.length);
  await town.machine();
  await town.calm();
  expect((await standingOf(stack.endpoints.tables, town.table)).faults).toEqual([]);
  await town.close();
});

it("a hundred approvals at the same moment on a permit of ten are ten", async () => {
  const [number, first] = ["302/1405/210", 5_001];
  await stack.registry.putPermit({ ...permit, number, granted: 10 });
  await Promise.all(
    Array.from({ length: 100 }, (_, n) => stack.registry.putPost({ ...post, number: String(first + n) })),
  );
  const town = await openTown(stack, conflicts());
  const cases = await held(town, 100, (n) => ({ permit: number, post: String(first + n) }));
  const answers = await Promise.all(
    cases.map(({ id, holder }) =>
      town.patiently("approve", () => makeDesk(town.steps, holder).approve(id, [], { key: `approve ${id}` })),
    ),
  );
  expect(outcomesOf(answers)).toEqual({ done: 10, "no-place-left": 90 });
  await town.machine();
  await town.calm();
  const { faults, used, cases: standing } = await standingOf(stack.endpoints.tables, town.table);
  expect(faults).toEqual([]);
  expect(used[`permit#${number}`]).toBe(10);
  expect(standing.filter(({ state }) => state === "forwarded")).toHaveLength(10);
  expect(standing.filter(({ state }) => state === "under-review")).toHaveLength(90);
  await town.close();
}, 300_000);

import { describe, expect, it } from "vitest";
import { makeCaseLists } from "../../shared/adapters/case-lists.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import type { Summary } from "../../shared/domain/summary.ts";
import { makeFakes } from "../fakes/index.ts";
import { caseListContract } from "./contracts/case-lists.ts";
import { waitingContract } from "./contracts/waiting.ts";
import { cloud } from "./emulators.ts";
import { next, samples, submission, unique } from "./histories.ts";
import { casePortsAt, useTables } from "./tables.ts";

describe("the fake", () => {
  caseListContract(async () => makeFakes());
  waitingContract(async () => makeFakes());
});

describe("DynamoDB", () => {
  const { at, fail, seen } = useTables();
  caseListContract(async () => casePortsAt(at.tables));
  waitingContract(async () => casePortsAt(at.tables));

  it("lists what an earlier program wrote, which knew neither warnings nor days of urgency", async () => {
    const { cases, lists } = casePortsAt(at.tables);
    const { append } = submission(unique("case"), { agency: unique("agency") });
    const { escalated: _escalated, urgentOn: _urgentOn, decidedBy: _decidedBy, ...older } = append.head;
    await cases.append({ ...append, head: older as Summary });
    const { items } = await lists.byPerson(append.head.personSearch, { limit: 2, cursor: null });
    expect(items).toEqual([append.head]);
  });

  it.each([
    ["its state alone", { state: "under-review" }, 26],
    ["a span of days", { state: "under-review", due: { from: "2026-12-01", until: "2026-12-31" } }, 26],
    ["an agency, by which it is not keyed", { state: "under-review", agency: "agency-1" }, 1_000],
  ] as const)("of a queue narrowed to %s reads so many entries at a time as it must", async (_, narrowing, entries) => {
    const client = makeDynamoDb({ ...cloud, endpoint: at.tables });
    const limits: unknown[] = [];
    const send: typeof client.send = (operation, input, signal) => {
      if (operation === "Query") limits.push((input as { Limit?: number }).Limit);
      return client.send(operation, input, signal);
    };
    const lists = makeCaseLists({ client: { ...client, send }, table: "Cases" });
    await lists.queue(unique("province"), "under-review", { limit: 25, cursor: null, narrowing });
    expect(limits).toEqual([entries]);
  });

  describe("behind an index that lags", () => {
    /** What the index still says of a case that has moved on. */
    const lagging = (province: string, ...ids: string[]) => ({
      operation: "Query",
      instead: {
        status: 200,
        body: {
          Items: ids.map((id) => ({
            ...{ pk: { S: `CASE#${id}` }, sk: { S: "HEAD" } },
            ...{ queue: { S: `${province}#submitted` }, due: { S: `2026-12-20#${id}` } },
          })),
        },
      },
    });
    const decided = async (province: string): Promise<string> => {
      const { cases } = casePortsAt(at.tables);
      const caseId = unique("case");
      const { append, after } = submission(caseId, { province });
      await cases.append(append);
      const validated = next(caseId, after, { type: "validated", payload: samples(caseId).validated });
      await cases.append(validated.append);
      return caseId;
    };

    it("does not list a decided case as undecided, and fills the page with what follows", async () => {
      const { cases, lists } = casePortsAt(at.line);
      const province = unique("province");
      const gone = [await decided(province), await decided(province), await decided(province)];
      const { append } = submission(unique("case"), { province });
      await cases.append(append);
      fail(lagging(province, ...gone));
      const { items } = await lists.queue(province, "submitted", { limit: 2, cursor: null });
      expect(items.map(({ id }) => id)).toEqual([append.event.case]);
    });

    it("does not list what is not there at all", async () => {
      const { lists } = casePortsAt(at.line);
      const province = unique("province");
      fail(lagging(province, unique("case")));
      expect(await lists.queue(province, "submitted", { limit: 2, cursor: null })).toEqual({ items: [], next: null });
    });

    it("gives up filling a page after four rounds, and says where to go on", async () => {
      const { lists } = casePortsAt(at.line);
      const province = unique("province");
      const gone = [await decided(province), await decided(province)];
      const before = seen().length;
      fail(...[1, 2, 3, 4].map(() => lagging(province, ...gone)));
      const page = await lists.queue(province, "submitted", { limit: 1, cursor: null });
      expect([page.items, page.next === null]).toEqual([[], false]);
      expect(
        seen()
          .slice(before)
          .filter((operation) => operation === "Query"),
      ).toHaveLength(4);
    });
  });
});

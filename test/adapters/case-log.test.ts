import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeCaseLists } from "../../shared/adapters/case-lists.ts";
import { makeCaseLog } from "../../shared/adapters/case-log.ts";
import { makeDrafts } from "../../shared/adapters/drafts.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeHandOffs } from "../../shared/adapters/hand-offs.ts";
import { makeFakes } from "../fakes/index.ts";
import { caseLogContract } from "./contracts/case-log.ts";
import { cloud, startTestTables } from "./emulators.ts";
import { cancelled, startFaultyLine } from "./faulty-line.ts";
import { next, samples, submission, unique } from "./histories.ts";

describe("the fake", () => {
  caseLogContract(async () => makeFakes());
});

describe("DynamoDB", () => {
  let tables: Awaited<ReturnType<typeof startTestTables>>;
  let line: Awaited<ReturnType<typeof startFaultyLine>>;
  beforeAll(async () => {
    tables = await startTestTables();
    line = await startFaultyLine(tables.endpoint);
  });
  afterAll(async () => {
    await line.stop();
    await tables.stop();
  });

  const portsAt = (endpoint: string, waits: number[] = []) => {
    const client = makeDynamoDb({ ...cloud, endpoint });
    const patience = { attempts: 4, random: () => 0.5, wait: async (pause: number) => waits.push(pause) };
    const settings = { client, table: "Cases", patience };
    return {
      caseLog: makeCaseLog(settings),
      drafts: makeDrafts(settings),
      handOffs: makeHandOffs(settings),
      lists: makeCaseLists(settings),
    };
  };

  caseLogContract(async () => portsAt(tables.endpoint));

  describe("on a line on which things go wrong", () => {
    const lost = { operation: "TransactWriteItems" };

    it("takes a lost reply for what it is: the event is there once", async () => {
      const { caseLog, lists } = portsAt(line.endpoint);
      const { append } = submission(unique("case"));
      line.fail(lost);
      expect(await caseLog.append(append)).toEqual({ ok: true });
      expect((await caseLog.load(append.event.case)).events).toEqual([append.event]);
      expect((await lists.byCode(append.head.code)).map(({ id }) => id)).toEqual([append.event.case]);
    });

    it("reads back when every reply is lost", async () => {
      const { caseLog } = portsAt(line.endpoint);
      const { append } = submission(unique("case"));
      line.fail(lost, lost, lost);
      expect(await caseLog.append(append)).toEqual({ ok: true });
      expect((await caseLog.load(append.event.case)).events).toEqual([append.event]);
    });

    it("says what it does not know: nothing could be read back", async () => {
      const { caseLog } = portsAt(line.endpoint);
      const { append } = submission(unique("case"));
      const query = { operation: "Query" };
      line.fail(lost, lost, lost, query, query, query);
      await expect(caseLog.append(append)).rejects.toThrow();
      expect(await caseLog.append(append)).toEqual({ ok: true });
    });

    it.each(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"])(
      "waits out %s at every position, with growing pauses",
      async (code) => {
        const waits: number[] = [];
        const { caseLog } = portsAt(line.endpoint, waits);
        const { append } = submission(unique("case"));
        const codes = [0, 1, 2].map((position) => ["None", "None", "None"].with(position, code));
        line.fail(...codes.map((reasons) => ({ ...lost, instead: cancelled(...reasons) })));
        expect(await caseLog.append(append)).toEqual({ ok: true });
        expect(waits).toEqual([25, 50, 100]);
      },
    );

    it("does not wait for ever", async () => {
      const waits: number[] = [];
      const { caseLog } = portsAt(line.endpoint, waits);
      const { append } = submission(unique("case"));
      const conflict = { ...lost, instead: cancelled("None", "TransactionConflict", "None") };
      line.fail(conflict, conflict, conflict, conflict);
      await expect(caseLog.append(append)).rejects.toThrow("TransactionConflict");
      expect(waits).toHaveLength(3);
      expect((await caseLog.load(append.event.case)).events).toEqual([]);
    });

    it("never tries a failed condition again, whatever else was in the way", async () => {
      const waits: number[] = [];
      const { caseLog } = portsAt(line.endpoint, waits);
      const { append } = submission(unique("case"));
      const reasons = ["TransactionConflict", "None", "ConditionalCheckFailed", "ThrottlingError"];
      line.fail({ ...lost, instead: cancelled(...reasons) });
      expect(await caseLog.append(append)).toEqual({ ok: false, reason: "guard-held" });
      expect(waits).toEqual([]);
    });

    it("throws what will fail again", async () => {
      const { caseLog } = portsAt(line.endpoint);
      const { append } = submission(unique("case"));
      line.fail({ ...lost, instead: cancelled("ValidationError", "None", "TransactionConflict") });
      await expect(caseLog.append(append)).rejects.toThrow("ValidationError");
    });

    it("knows its own event behind a refusal: the guard was taken by the very append whose reply was lost", async () => {
      const { caseLog } = portsAt(line.endpoint);
      const { append } = submission(unique("case"));
      await caseLog.append(append);
      line.fail({ ...lost, instead: cancelled("TransactionConflict", "None", "ConditionalCheckFailed") });
      expect(await caseLog.append(append)).toEqual({ ok: true });
    });

    it("begins a hand-off through contention", async () => {
      const { caseLog, handOffs } = portsAt(line.endpoint);
      const caseId = unique("case");
      const first = submission(caseId);
      await caseLog.append(first.append);
      await caseLog.append(next(caseId, first.after, { type: "validated", payload: samples(caseId).validated }).append);
      line.fail({ ...lost, instead: cancelled("TransactionConflict", "None") });
      const attempt = { handOff: "hand-off", attempts: 1, nextAttempt: null, lastFailure: null };
      expect(await handOffs.begin(caseId, 2, attempt)).toBe(true);
      line.fail({ ...lost, instead: cancelled("ConditionalCheckFailed", "None") });
      expect(await handOffs.begin(caseId, 2, attempt)).toBe(false);
    });
  });
});

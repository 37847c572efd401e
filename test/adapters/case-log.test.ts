import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { dictionary1 } from "../../shared/adapters/cases/dictionaries/1.ts";
import { eventItem, readEvent } from "../../shared/adapters/cases/items.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeFakes } from "../fakes/index.ts";
import { caseLogContract } from "./contracts/case-log.ts";
import { consequenceContract } from "./contracts/consequences.ts";
import { cloud } from "./emulators.ts";
import { cancelled } from "./faulty-line.ts";
import { next, samples, submission, unique } from "./histories.ts";
import { casePortsAt, useTables } from "./tables.ts";

describe("the fake", () => {
  caseLogContract(async () => makeFakes());
  consequenceContract(async () => makeFakes());
});

describe("DynamoDB", () => {
  const { at, fail } = useTables();
  caseLogContract(async () => casePortsAt(at.tables));
  consequenceContract(async () => casePortsAt(at.tables));

  it("reads an event that was stored before large payloads were packed", async () => {
    const { cases } = casePortsAt(at.tables);
    const { append } = submission(unique("case"));
    const { event } = append;
    const client = makeDynamoDb({ ...cloud, endpoint: at.tables });
    const Item = { pk: `CASE#${event.case}`, sk: "EVENT#000001", ...event };
    await client.send("PutItem", { TableName: "Cases", Item });
    expect(eventItem(event)).toHaveProperty("packed");
    expect((await cases.load(event.case)).events).toEqual([event]);
  });

  it("reads an event whose payload was packed before there was a dictionary", async () => {
    const { cases } = casePortsAt(at.tables);
    const { event } = submission(unique("case")).append;
    const { payload, ...rest } = event;
    const client = makeDynamoDb({ ...cloud, endpoint: at.tables });
    const packed = deflateRawSync(JSON.stringify(payload));
    await client.send("PutItem", {
      TableName: "Cases",
      Item: { pk: `CASE#${event.case}`, sk: "EVENT#000001", ...rest, packed },
    });
    expect((await cases.load(event.case)).events).toEqual([event]);
  });

  it("holds every dictionary as it was released, and reads nothing with one that it does not know", () => {
    const bytes = createHash("sha256").update(dictionary1).digest("hex");
    expect(bytes).toBe("3fa0ca5edef281673527693bcc175417a91f9f9d0c8b1dfd308b3a8714cdebf8");
    const stored = eventItem(submission(unique("case")).append.event);
    expect(stored.dictionary).toBe(1);
    expect(() => readEvent({ ...stored, dictionary: 2 })).toThrow("dictionary 2");
  });

  it("refuses to store what could not be read back as it was", () => {
    const { event } = submission(unique("case")).append;
    const holed = { ...event, payload: { ...event.payload, note: undefined } } as never;
    expect(() => eventItem(holed)).toThrow(TypeError);
  });

  describe("on a line on which things go wrong", () => {
    const lost = { operation: "TransactWriteItems" };

    it("takes a lost reply for what it is: the event is there once", async () => {
      const { cases, lists } = casePortsAt(at.line);
      const { append } = submission(unique("case"));
      fail(lost);
      expect(await cases.append(append)).toEqual({ ok: true });
      expect((await cases.load(append.event.case)).events).toEqual([append.event]);
      expect((await lists.byCode(append.head.code)).map(({ id }) => id)).toEqual([append.event.case]);
    });

    it("reads back when every reply is lost", async () => {
      const { cases } = casePortsAt(at.line);
      const { append } = submission(unique("case"));
      fail(lost, lost, lost);
      expect(await cases.append(append)).toEqual({ ok: true });
      expect((await cases.load(append.event.case)).events).toEqual([append.event]);
    });

    it("says what it does not know: nothing could be read back", async () => {
      const { cases } = casePortsAt(at.line);
      const { append } = submission(unique("case"));
      const query = { operation: "Query" };
      fail(lost, lost, lost, query, query, query);
      await expect(cases.append(append)).rejects.toThrow();
      expect(await cases.append(append)).toEqual({ ok: true });
    });

    it.each(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"])(
      "waits out %s at every position, with growing pauses",
      async (code) => {
        const waits: number[] = [];
        const { cases } = casePortsAt(at.line, waits);
        const { append } = submission(unique("case"));
        const codes = [0, 1, 2].map((position) => ["None", "None", "None"].with(position, code));
        fail(...codes.map((reasons) => ({ ...lost, instead: cancelled(...reasons) })));
        expect(await cases.append(append)).toEqual({ ok: true });
        expect(waits).toEqual([25, 50, 100]);
      },
    );

    it("does not wait for ever", async () => {
      const waits: number[] = [];
      const { cases } = casePortsAt(at.line, waits);
      const { append } = submission(unique("case"));
      const conflict = { ...lost, instead: cancelled("None", "TransactionConflict", "None") };
      fail(conflict, conflict, conflict, conflict);
      await expect(cases.append(append)).rejects.toThrow("TransactionConflict");
      expect(waits).toHaveLength(3);
      expect((await cases.load(append.event.case)).events).toEqual([]);
    });

    it("never tries a failed condition again, whatever else was in the way", async () => {
      const waits: number[] = [];
      const { cases } = casePortsAt(at.line, waits);
      const { append } = submission(unique("case"));
      const reasons = ["TransactionConflict", "None", "ConditionalCheckFailed", "ThrottlingError"];
      fail({ ...lost, instead: cancelled(...reasons) });
      expect(await cases.append(append)).toEqual({ ok: false, reason: "guard-held" });
      expect(waits).toEqual([]);
    });

    it("throws what will fail again", async () => {
      const { cases } = casePortsAt(at.line);
      const { append } = submission(unique("case"));
      fail({ ...lost, instead: cancelled("ValidationError", "None", "TransactionConflict") });
      await expect(cases.append(append)).rejects.toThrow("ValidationError");
    });

    it("knows its own event behind a refusal: the guard was taken by the very append whose reply was lost", async () => {
      const { cases } = casePortsAt(at.line);
      const { append } = submission(unique("case"));
      await cases.append(append);
      fail({ ...lost, instead: cancelled("TransactionConflict", "None", "ConditionalCheckFailed") });
      expect(await cases.append(append)).toEqual({ ok: true });
    });

    it("begins a hand-off through contention", async () => {
      const { cases, handOffs } = casePortsAt(at.line);
      const caseId = unique("case");
      const first = submission(caseId);
      await cases.append(first.append);
      await cases.append(next(caseId, first.after, { type: "validated", payload: samples(caseId).validated }).append);
      fail({ ...lost, instead: cancelled("TransactionConflict", "None") });
      const attempt = { handOff: "hand-off", attempts: 1, nextAttempt: null, lastFailure: null };
      expect(await handOffs.begin(caseId, 2, attempt)).toBe(true);
      fail({ ...lost, instead: cancelled("ConditionalCheckFailed", "None") });
      expect(await handOffs.begin(caseId, 2, attempt)).toBe(false);
    });
  });
});

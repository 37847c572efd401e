import { describe, expect, it } from "vitest";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeReadLog } from "../../shared/adapters/read-log.ts";
import { makeFakeReadLog } from "../fakes/read-log.ts";
import { readLogContract, readOf } from "./contracts/read-log.ts";
import { cloud } from "./emulators.ts";
import { useTables } from "./tables.ts";

describe("the fake", () => {
  readLogContract(async () => {
    const log = makeFakeReadLog();
    return () => log;
  });
});

describe("DynamoDB", () => {
  const { at, fail, seen } = useTables();
  const open = () => makeReadLog({ client: makeDynamoDb({ ...cloud, endpoint: at.line }), table: "Reads" });
  readLogContract(async () => open);

  const subject = { case: "a".repeat(32) };
  const written = (): number => seen().filter((operation) => operation === "PutItem").length;

  it("writes nothing for what this instance noted in the same minute", async () => {
    const log = open();
    const before = written();
    await log.note(subject, readOf(subject, "patient", "2026-11-22T09:15:01.000Z"));
    for (let second = 10; second < 60; second++)
      await log.note(subject, readOf(subject, "patient", `2026-11-22T09:15:${second}.000Z`));
    expect(written() - before).toBe(1);
    await log.note(subject, readOf(subject, "patient", "2026-11-22T09:16:00.000Z"));
    expect(written() - before).toBe(2);
  });

  it("does not take a failed write for a note: the next reading tries again", async () => {
    const log = open();
    const down = { operation: "PutItem", instead: { status: 500, body: { __type: "InternalServerError" } } };
    fail(down, down, down);
    const read = readOf(subject, "unlucky", "2026-11-22T10:15:01.000Z");
    await expect(log.note(subject, read)).rejects.toThrow();
    await log.note(subject, read);
    expect((await log.by("unlucky", { limit: 5, cursor: null })).items).toEqual([read]);
  });

  it("takes a write whose reply was lost for what it is", async () => {
    fail({ operation: "PutItem" });
    const log = open();
    const read = readOf(subject, "deaf", "2026-11-22T11:15:01.000Z");
    await log.note(subject, read);
    expect((await log.by("deaf", { limit: 5, cursor: null })).items).toEqual([read]);
  });
});

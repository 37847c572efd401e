import { describe, expect, it } from "vitest";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeFakes } from "../fakes/index.ts";
import { importLogContract } from "./contracts/import-log.ts";
import { cloud } from "./emulators.ts";
import { unique } from "./histories.ts";
import { casePortsAt, useTables } from "./tables.ts";

describe("the fake", () => {
  importLogContract(async () => makeFakes().importLog);
});

describe("DynamoDB", () => {
  const { at } = useTables();
  importLogContract(async () => casePortsAt(at.tables).importLog);

  const tally = { chunk: 1, accepted: 1, refused: 0 };
  const receipts = [{ line: 1, outcome: "created" as const, case: "case-1", kept: null, faults: [] }];
  const table = () => makeDynamoDb({ ...cloud, endpoint: at.tables });

  it("keeps receipts apart from what is read at every look, however many there are", async () => {
    const id = unique("import");
    await casePortsAt(at.tables).importLog.finishChunk(id, tally, receipts);
    const { Items } = await table().send("Query", {
      ...{ TableName: "Cases", KeyConditionExpression: "pk = :pk" },
      ExpressionAttributeValues: { ":pk": `IMPORT#${id}` },
    });
    expect(Items).toEqual([{ pk: `IMPORT#${id}`, sk: "CHUNK#0001", tally }]);
  });

  it("reads the receipts of an import from before they were kept apart", async () => {
    const id = unique("import");
    const Item = { pk: `IMPORT#${id}`, sk: "CHUNK#0001", tally, receipts };
    await table().send("PutItem", { TableName: "Cases", Item });
    expect(await casePortsAt(at.tables).importLog.receipts(id, 1)).toEqual(receipts);
  });
});

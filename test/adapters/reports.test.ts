import { describe } from "vitest";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeReports } from "../../shared/adapters/reports.ts";
import { makeFakeReports } from "../fakes/reports.ts";
import { reportsContract } from "./contracts/reports.ts";
import { cloud } from "./emulators.ts";
import { useTables } from "./tables.ts";

describe("the fake", () => {
  reportsContract(async () => makeFakeReports());
});

describe("DynamoDB", () => {
  const { at } = useTables();
  reportsContract(async () =>
    makeReports({ client: makeDynamoDb({ ...cloud, endpoint: at.tables }), table: "Registry" }),
  );
});

import { describe } from "vitest";
import { makeFakes } from "../fakes/index.ts";
import { importLogContract } from "./contracts/import-log.ts";
import { casePortsAt, useTables } from "./tables.ts";

describe("the fake", () => {
  importLogContract(async () => makeFakes().importLog);
});

describe("DynamoDB", () => {
  const { at } = useTables();
  importLogContract(async () => casePortsAt(at.tables).importLog);
});

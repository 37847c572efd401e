import { describe } from "vitest";
import { makeFakes } from "../fakes/index.ts";
import { sampleLogContract } from "./contracts/sample-log.ts";
import { casePortsAt, useTables } from "./tables.ts";

describe("the fake", () => {
  sampleLogContract(async () => makeFakes().samples);
});

describe("DynamoDB", () => {
  const { at } = useTables();
  sampleLogContract(async () => casePortsAt(at.tables).samples);
});

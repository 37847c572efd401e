import { describe } from "vitest";
import { makeFakes } from "../fakes/index.ts";
import { rehearsalLogContract } from "./contracts/rehearsal-log.ts";
import { casePortsAt, useTables } from "./tables.ts";

describe("the fake", () => {
  rehearsalLogContract(async () => makeFakes().rehearsalLog);
});

describe("DynamoDB", () => {
  const { at } = useTables();
  rehearsalLogContract(async () => casePortsAt(at.tables).rehearsalLog);
});

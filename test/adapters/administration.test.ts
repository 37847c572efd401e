import { describe } from "vitest";
import { makeAdministration } from "../../shared/adapters/administration.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeIdentity } from "../../shared/adapters/identity.ts";
import { makeRegistryWriter } from "../../shared/adapters/registry-writer.ts";
import { makeFakeClock } from "../fakes/clock.ts";
import { makeFakes } from "../fakes/index.ts";
import { administrationContract } from "./contracts/administration.ts";
import { grantingContract } from "./contracts/granting.ts";
import { cloud } from "./emulators.ts";
import { casePortsAt, useTables } from "./tables.ts";

describe("the fake", () => {
  administrationContract(async () => {
    const { administration, registry } = makeFakes();
    return { administration, identity: registry, writer: registry };
  });
  grantingContract(async () => {
    const { administration, registry, cases, drafts, handOffs, lists } = makeFakes();
    return { administration, writer: registry, cases, drafts, handOffs, lists };
  });
});

describe("DynamoDB", () => {
  const { at } = useTables();
  administrationContract(async () => {
    const settings = { client: makeDynamoDb({ ...cloud, endpoint: at.tables }), table: "Registry" };
    const { now } = makeFakeClock();
    return {
      administration: makeAdministration({ ...settings, casesTable: "Cases" }),
      identity: makeIdentity({ ...settings, now }),
      writer: makeRegistryWriter(settings),
    };
  });
  grantingContract(async () => {
    const settings = { client: makeDynamoDb({ ...cloud, endpoint: at.tables }), table: "Registry" };
    const administration = makeAdministration({ ...settings, casesTable: "Cases" });
    return { ...casePortsAt(at.tables), administration, writer: makeRegistryWriter(settings) };
  });
});

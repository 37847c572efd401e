/** The tables of a running system, behind their adapters: for what people cannot bring about, and to end an account. */

import type { System } from "../../infra/local/system.ts";
import { makeCaseLog } from "../../shared/adapters/case-log.ts";
import { makeDrafts } from "../../shared/adapters/drafts.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makePersonKeys } from "../../shared/adapters/person-keys.ts";
import { makeRegistry } from "../../shared/adapters/registry.ts";
import { makeRegistryWriter } from "../../shared/adapters/registry-writer.ts";
import { salt } from "../../shared/adapters/salt.ts";

export const recordsOf = (system: System) => {
  const settings = system.environment("validate");
  const client = makeDynamoDb({
    endpoint: system.endpoints.tables,
    region: settings.AWS_REGION ?? "",
    credentials: { accessKeyId: "journeys", secretAccessKey: "local" },
  });
  const cases = { client, table: settings.CASES_TABLE ?? "" };
  const registry = { client, table: settings.REGISTRY_TABLE ?? "", now: system.clock.now };
  return {
    cases: makeCaseLog(cases),
    drafts: makeDrafts(cases),
    registry: makeRegistry(registry),
    writer: makeRegistryWriter(registry),
    personKeys: makePersonKeys(settings.PERSON_KEY ?? ""),
    salt,
  };
};

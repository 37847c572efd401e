import { describe, expect, it } from "vitest";
import { makeAmendmentLog } from "../../shared/adapters/amendments.ts";
import { makeDynamoDb } from "../../shared/adapters/dynamodb.ts";
import { makeIdentity } from "../../shared/adapters/identity.ts";
import { makeRegistry } from "../../shared/adapters/registry.ts";
import { makeRegistryWriter } from "../../shared/adapters/registry-writer.ts";
import { makeFakeClock } from "../fakes/clock.ts";
import { makeFakes } from "../fakes/index.ts";
import { anOrganization, registryContract } from "./contracts/registry.ts";
import { cloud } from "./emulators.ts";
import { useTables } from "./tables.ts";

describe("the fake", () => {
  registryContract(async () => {
    const { registry } = makeFakes();
    return { registry, identity: registry, writer: registry, amendments: registry, later: () => {} };
  });
});

describe("DynamoDB", () => {
  const { at, fail, seen } = useTables();
  const portsAt = (endpoint: string) => {
    const clock = makeFakeClock();
    const settings = { client: makeDynamoDb({ ...cloud, endpoint }), table: "Registry", now: clock.now };
    return {
      registry: makeRegistry(settings),
      identity: makeIdentity(settings),
      writer: makeRegistryWriter(settings),
      amendments: makeAmendmentLog(settings),
      later: () => clock.advance(60_000),
      clock,
    };
  };
  registryContract(async () => portsAt(at.tables));

  it("remembers for a minute, and reads once however many ask", async () => {
    const { registry, writer, clock } = portsAt(at.line);
    const organization = anOrganization({ mail: ["old@agency.example"] });
    await writer.putOrganization(organization);
    const before = seen().length;
    await Promise.all([1, 2, 3].map(() => registry.organization(organization.id)));
    expect(seen().slice(before)).toEqual(["GetItem"]);

    await writer.putOrganization({ ...organization, mail: ["new@agency.example"] });
    clock.advance(59_999);
    expect((await registry.organization(organization.id))?.mail).toEqual(["old@agency.example"]);
    clock.advance(1);
    expect((await registry.organization(organization.id))?.mail).toEqual(["new@agency.example"]);
  });

  it("gives no reader what another one changed", async () => {
    const { registry, writer } = portsAt(at.tables);
    const organization = anOrganization();
    await writer.putOrganization(organization);
    const first = await registry.organization(organization.id);
    expect(() => first?.mail.push("intruder@agency.example")).toThrow(TypeError);
    expect(await registry.organization(organization.id)).toEqual(organization);
  });

  it("does not remember a failure", async () => {
    const { registry, writer } = portsAt(at.line);
    const organization = anOrganization();
    await writer.putOrganization(organization);
    const broken = { operation: "GetItem", instead: { status: 400, body: { __type: "AccessDeniedException" } } };
    fail(broken);
    await expect(registry.organization(organization.id)).rejects.toThrow();
    expect(await registry.organization(organization.id)).toEqual(organization);
  });
});

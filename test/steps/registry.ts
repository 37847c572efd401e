/** The registry of the step tests: two agencies, the province, the national organization, and everybody's accounts. */
import { caseTypes } from "../../shared/domain/case-file.ts";
import type { Actor, Organization } from "../../shared/domain/registry.ts";
import type { RegistryWriter } from "../../shared/ports.ts";
import { anActor, anAgreement, people } from "../builders.ts";
import { agency, permit, post } from "../law/a-file.ts";

const words = (en: string) => ({ fa: `«${en}»`, en });

const organization = (id: string, changes: Partial<Organization>): Organization => ({
  ...agency,
  id,
  name: words(id),
  mail: [`${id}@example.org`],
  province: null,
  ...changes,
});

/** Besides the cast: the other agency's officer, a second chief, and the authority that has a system of its own. */
export const others = {
  stranger: anActor("agency-officer", "stranger", { organization: "agency-b" }),
  deputy: anActor("chief-reviewer", "deputy"),
  machine: anActor("authority", "machine", { organization: "ministry" }),
} as const;

export const places = 3;

const account = ({ account: id, person, organization: home, roles }: Actor) => ({
  ...{ id, person, organization: home, roles, active: true, sessionsEndedBefore: null, endedSessions: [] },
});

export const fillRegistry = async ({ registry }: { registry: RegistryWriter }): Promise<void> => {
  const endpoint = { url: "https://ministry.example/hand-offs", keys: [] };
  for (const each of [
    organization("agency-a", { kind: "agency", province: "province-ea" }),
    organization("agency-b", { kind: "agency", province: "province-ea" }),
    organization("province-ea", { kind: "province" }),
    organization("national", { kind: "national" }),
    organization("ministry", { kind: "national", endpoint }),
  ])
    await registry.putOrganization(each);
  for (const each of [...Object.values(people), ...Object.values(others)]) {
    await registry.putPerson({ id: each.person, active: true, name: each.person });
    await registry.putAccount(account(each));
  }
  await registry.putAgreement(anAgreement());
  await registry.putPermit({ ...permit, granted: places });
  await registry.putPermit({ ...permit, number: "302/1405/119", agency: "agency-b" });
  for (let number = 4801; number < 4830; number += 1) await registry.putPost({ ...post, number: String(number) });
  for (const caseType of caseTypes) {
    const here = { kind: "organization", organization: "national" } as const;
    const away = { kind: "organization", organization: "ministry" } as const;
    const target = caseType.endsWith("renewal")
      ? ({ kind: "none" } as const)
      : caseType === "contractual-hire"
        ? away
        : here;
    await registry.putRoute({ caseType, target, receiptWithin: 10 });
  }
};

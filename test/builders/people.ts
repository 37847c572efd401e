/** The cast of the tests: every role, each another person unless a test says otherwise. */
import type { Actor, Role } from "../../shared/domain/registry.ts";

const homes = {
  "agency-officer": { organization: "agency-a", kind: "agency" },
  "agency-head": { organization: "agency-a", kind: "agency" },
  reviewer: { organization: "province-ea", kind: "province" },
  "chief-reviewer": { organization: "province-ea", kind: "province" },
  administrator: { organization: "province-ea", kind: "province" },
  auditor: { organization: "province-ea", kind: "province" },
  authority: { organization: "national", kind: "national" },
} as const satisfies Record<Role, Pick<Actor, "organization" | "kind">>;

export const anActor = (role: Role, name: string = role, changes: Partial<Actor> = {}): Actor => {
  const home = { ...homes[role], ...changes };
  return {
    account: `account-${name}`,
    person: `person-${name}`,
    roles: [role],
    headSigns: false,
    session: `session-${name}`,
    affiliations: [home.organization],
    ...home,
  };
};

export const people = {
  officer: anActor("agency-officer"),
  head: anActor("agency-head"),
  reviewer: anActor("reviewer"),
  colleague: anActor("reviewer", "colleague"),
  chief: anActor("chief-reviewer"),
  administrator: anActor("administrator"),
  auditor: anActor("auditor"),
  authority: anActor("authority"),
} as const;
export type Who = keyof typeof people;

/** Which roles an organization's accounts can hold, and who may give them to whom. */
import type { Account, Actor, Organization, Role } from "./registry.ts";

const fitting: Record<Organization["kind"], readonly Role[]> = {
  // An agency is the next authority of who is transferred to it.
  agency: ["agency-officer", "agency-head", "authority"],
  province: ["reviewer", "chief-reviewer", "administrator", "auditor"],
  national: ["authority", "auditor"],
};

export const rolesFitting = (kind: Organization["kind"]): readonly Role[] => fitting[kind];

/** What the head of an agency gives and takes in the own agency. */
const underTheHead: readonly Role[] = ["agency-officer", "agency-head"];

/** The role by which somebody changes accounts with those roles; null where no role of theirs does. */
export const officeOver = (actor: Actor, ...each: readonly Pick<Account, "organization" | "roles">[]): Role | null => {
  if (actor.roles.includes("administrator")) return "administrator";
  const own = each.every(
    ({ organization, roles }) =>
      organization === actor.organization && roles.every((role) => underTheHead.includes(role)),
  );
  return actor.roles.includes("agency-head") && own ? "agency-head" : null;
};

/** Nobody changes what the own person may do: so the last administrator stays, and nobody takes another office alone. */
export const isOwn = (actor: Actor, person: string): boolean => actor.person === person;

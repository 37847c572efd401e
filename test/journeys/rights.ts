/** Who may do what, in words of the test's own: the program's table is not asked. */
import { accounts } from "../../infra/local/seed/accounts.ts";
import type { State } from "../../shared/domain/case.ts";
import type { Account, Role } from "../../shared/domain/registry.ts";
import type { Placed } from "./cases-in-states.ts";

export type Subject = Pick<Account, "id" | "organization" | "roles">;

/** Beside the demo accounts: the same roles in an organization that has nothing to do with any case, and no role at all. */
export const outsiders: Subject[] = [
  { id: "elsewhere.reviewer", organization: "province-other", roles: ["reviewer"] },
  { id: "elsewhere.chief", organization: "province-other", roles: ["chief-reviewer"] },
  { id: "elsewhere.administrator", organization: "province-other", roles: ["administrator"] },
  { id: "elsewhere.authority", organization: "province-other", roles: ["authority"] },
  { id: "elsewhere.officer", organization: "culture", roles: ["agency-officer"] },
  { id: "roleless", organization: "health", roles: [] },
  { id: "two.roles", organization: "health", roles: ["agency-officer", "authority"] },
];
/** One demo account of each organization and role; what concerns the person is decided by the steps, not by rights. */
export const subjects: Subject[] = [
  ...accounts
    .map(({ account, organization, roles }) => ({ id: account, organization, roles }))
    .filter(
      ({ organization, roles }, index, each) =>
        index === each.findIndex((one) => one.organization === organization && one.roles.join() === roles.join()),
    ),
  ...outsiders,
];

const reading = ["readCase", "readHistory", "readRevision", "readLetter", "readDocument"] as const;
/** Answered to nobody but who may, as if it were not there. */
const hidden: readonly string[] = [...reading, "readReads"];
export const agencySteps = [
  ...["editCase", "deleteCase", "submitCase", "askSignOff", "withdrawCase"],
  ...["answerQuestion", "requestDocument", "completeDocument"],
] as const;
export const headSteps = ["sendBackCase", "handOverDraft"] as const;
const reviewSteps = ["claimCase", "releaseCase", "evaluateCase", "askAgency", "decideCase", "noteCase"] as const;
const chiefSteps = ["assignCase", "extendCase", "recallCase", "confirmCase"] as const;
export const onCase: readonly string[] = [
  ...hidden,
  ...agencySteps,
  ...headSteps,
  ...reviewSteps,
  ...chiefSteps,
  "receiveReceipt",
];

type Relation = "own" | "supervised" | "handed" | "none";
type Rights = Partial<Record<Relation, readonly string[]>>;

const agencyRights: Rights = { own: [...reading, ...agencySteps] };
const everywhere = (rights: readonly string[]): Rights => ({
  own: rights,
  supervised: rights,
  handed: rights,
  none: rights,
});
const rightsOf: Record<Role, Rights> = {
  "agency-officer": agencyRights,
  "agency-head": { own: [...reading, ...agencySteps, ...headSteps] },
  reviewer: { supervised: [...reading, ...reviewSteps] },
  "chief-reviewer": { supervised: [...reading, ...reviewSteps, ...chiefSteps] },
  administrator: {},
  auditor: everywhere(hidden),
  authority: { handed: [...reading, "receiveReceipt"] },
};

/** Every agency of the seed is supervised by the one province; a hand-off is seen from the approval on. */
export const relationsOf = ({ organization }: Subject, { agency, to, state }: Placed): Relation[] => {
  const relations: Relation[] = [];
  if (organization === agency) relations.push("own");
  if (organization === "province-ea" && state !== "draft") relations.push("supervised");
  if (organization === to && ["approved", "forwarded", "concluded"].includes(state)) relations.push("handed");
  return relations.length > 0 ? relations : ["none"];
};

export const mayOn = (subject: Subject, placed: Placed): Set<string> =>
  new Set(
    relationsOf(subject, placed).flatMap((relation) => subject.roles.flatMap((role) => rightsOf[role][relation] ?? [])),
  );

export const correcting: readonly State[] = ["draft", "returned"];

/** What a call answers that would be right but for its version, its size or its hand-off: nothing changes by it. */
const passed = (id: string, { state }: Placed): number => {
  if (id === "readLetter") return state === "returned" || state === "lapsed" ? 200 : 404;
  if (id === "readRevision") return state === "draft" ? 404 : 200;
  if (hidden.includes(id)) return 200;
  if (id === "requestDocument") return correcting.includes(state) ? 422 : 409;
  if (id === "completeDocument") return correcting.includes(state) ? 200 : 409;
  return id === "receiveReceipt" ? 409 : 412;
};

export const expected = (subject: Subject, id: string, placed: Placed): number => {
  // Whose organization has a system of its own must sign a receipt, before anything is looked up.
  if (id === "receiveReceipt" && subject.organization === "roads") return 401;
  const rights = mayOn(subject, placed);
  if (rights.has(id)) return passed(id, placed);
  return rights.has("readCase") && !hidden.includes(id) ? 403 : 404;
};

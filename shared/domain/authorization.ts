/**
 * The one table of who may do what, by role and by the relation of the person's organization to the thing. A route names
 * its action from here or does not build. What concerns the person (holder, contributor, second person) is decided by the
 * steps themselves. Who may not see gets the answer of what does not exist.
 */
import type { Case, Draft } from "./case.ts";
import type { Actor, Organization, Role } from "./registry.ts";

/** With what an agency hands in. */
const filing = ["check", "create", "edit", "delete", "attach", "submit", "withdraw", "answer", "import"] as const;
/** With a case that was handed in, by its province: whoever reviews, and what is the chief's. */
const reviewing = ["claim", "release", "evaluate", "ask", "decide", "note"] as const;
const leading = ["assign", "extend", "recall", "confirm"] as const;
export const actions = [
  ...filing,
  "ask-sign-off",
  "send-back",
  "hand-over",
  "read-keepers",
  "read",
  "read-history",
  "read-reads",
  "search",
  "list",
  "list-held-by-others",
  ...reviewing,
  ...leading,
  "receive",
  "read-self",
  "read-reviewers",
  "count-cases",
  "read-workload",
  "read-law",
  "rehearse",
  "read-rehearsal",
  "count-overrides",
  "read-recount",
  "read-permits",
  "read-agreement",
  "read-organizations",
  "read-registry",
  "manage-registry",
  "read-accounts",
  "manage-accounts",
  "read-saved-reasons",
  "manage-saved-reasons",
  "read-leave",
  "manage-leave",
  "check-decisions",
  "read-samples",
  "read-registry-changes",
  "manage-sign-off",
] as const;
export type Action = (typeof actions)[number];

/** `own`: the thing's agency is the actor's organization. `supervised`: its province is. `handed`: it was handed to it. */
export type Relation = "own" | "supervised" | "handed" | "any";

/** What authorization looks at of a thing. */
export interface Resource {
  agency: string | null;
  /** Null before a submission: a draft is known to its agency and to the auditor only. */
  province: string | null;
  handedTo: string | null;
}

const agency = { "agency-officer": ["own"], "agency-head": ["own"] } as const;
const everybody = {
  "agency-officer": ["any"],
  "agency-head": ["any"],
  reviewer: ["any"],
  "chief-reviewer": ["any"],
  administrator: ["any"],
  auditor: ["any"],
  authority: ["any"],
} as const;
const readers = {
  ...agency,
  reviewer: ["supervised"],
  "chief-reviewer": ["supervised"],
  auditor: ["any"],
  authority: ["handed"],
} as const;
const reviewers = { reviewer: ["supervised"], "chief-reviewer": ["supervised"] } as const;
const chief = { "chief-reviewer": ["supervised"] } as const;

const table: Record<Action, Partial<Record<Role, readonly Relation[]>>> = {
  check: agency,
  create: agency,
  edit: agency,
  delete: agency,
  attach: agency,
  submit: agency,
  "ask-sign-off": agency,
  "send-back": { "agency-head": ["own"] },
  "hand-over": { "agency-head": ["own"] },
  "read-keepers": agency,
  withdraw: agency,
  answer: agency,
  import: agency,
  read: readers,
  "read-history": readers,
  "read-reads": { auditor: ["any"] },
  search: { ...everybody, administrator: [] },
  list: { ...everybody, administrator: [] },
  "list-held-by-others": { "chief-reviewer": ["any"], auditor: ["any"] },
  claim: reviewers,
  release: reviewers,
  assign: chief,
  evaluate: reviewers,
  extend: chief,
  ask: reviewers,
  recall: chief,
  decide: reviewers,
  confirm: chief,
  note: reviewers,
  receive: { authority: ["handed"] },
  "read-self": everybody,
  "count-cases": { ...everybody, administrator: [] },
  "read-workload": { "chief-reviewer": ["any"], auditor: ["any"] },
  "read-reviewers": { reviewer: ["any"], "chief-reviewer": ["any"], auditor: ["any"] },
  "read-law": everybody,
  rehearse: { administrator: ["any"] },
  "read-rehearsal": { administrator: ["any"], auditor: ["any"] },
  "count-overrides": { "chief-reviewer": ["any"], auditor: ["any"] },
  "read-recount": { administrator: ["any"], auditor: ["any"] },
  "read-permits": everybody,
  "read-agreement": everybody,
  "read-organizations": everybody,
  "read-registry": { ...agency, ...reviewers, administrator: ["any"], auditor: ["any"] },
  "manage-registry": { administrator: ["any"] },
  "read-accounts": { "agency-head": ["own"], administrator: ["any"], auditor: ["any"] },
  "manage-accounts": { "agency-head": ["own"], administrator: ["any"] },
  "read-saved-reasons": reviewers,
  "manage-saved-reasons": chief,
  "read-leave": { ...chief, administrator: ["any"], auditor: ["any"] },
  "check-decisions": chief,
  "read-samples": { ...chief, auditor: ["any"] },
  "manage-leave": { ...chief, administrator: ["any"] },
  "read-registry-changes": { administrator: ["any"], auditor: ["any"] },
  "manage-sign-off": { "agency-head": ["own"], administrator: ["any"] },
};

const related = (relation: Relation, actor: Actor, resource: Resource): boolean => {
  switch (relation) {
    case "own":
      return resource.agency === actor.organization;
    case "supervised":
      return resource.province === actor.organization;
    case "handed":
      return resource.handedTo === actor.organization;
    case "any":
      return true;
  }
};

const allows = (role: Role, actor: Actor, action: Action, resource: Resource): boolean =>
  (table[action][role] ?? []).some((relation) => related(relation, actor, resource));

export const may = (actor: Actor, action: Action, resource: Resource): boolean =>
  actor.roles.some((role) => allows(role, actor, action, resource));

/** Those of the actor's roles that allow it. */
export const rolesAllowing = (actor: Actor, action: Action, resource: Resource): Role[] =>
  actor.roles.filter((role) => allows(role, actor, action, resource));

/** Something that belongs to no agency: rules, lists, the agreement. */
export const common: Resource = { agency: null, province: null, handedTo: null };

export const ofAgency = (agencyId: string): Resource => ({ ...common, agency: agencyId });

/** What belongs to those who review in a province. */
export const ofDesk = (province: string): Resource => ({ ...common, province });

/** What the registry keeps of an organization: its own people's, and its supervisors' to read. */
export const ofOrganization = ({ id, province }: Pick<Organization, "id" | "province">): Resource => ({
  ...common,
  agency: id,
  province,
});

export const ofDraft = ({ agency: agencyId }: Pick<Draft, "agency">): Resource => ofAgency(agencyId);

export const ofCase = (subject: Case): Resource => ({
  agency: subject.agency,
  province: subject.province,
  handedTo: handedTo(subject),
});

/** The next authority sees a case from its hand-off on; of an approved case it may already have got the file. */
const handedTo = (subject: Case): string | null => {
  if (subject.state === "forwarded") return subject.handOff.to;
  if (subject.state === "approved") return subject.approval.to;
  return subject.state === "concluded" ? subject.receivedBy : null;
};

/** For the tests that walk the whole table. */
export const authorizationTable = table as Readonly<typeof table>;

import { describe, expect, it } from "vitest";
import {
  type Action,
  actions,
  common,
  may,
  ofAgency,
  ofCase,
  ofDesk,
  ofDraft,
  ofOrganization,
  rolesAllowing,
} from "../../shared/domain/authorization.ts";
import { type Case, states } from "../../shared/domain/case.ts";
import { type Role, roles } from "../../shared/domain/registry.ts";
import { aCase, aDraft, anActor, aStory, people, walk } from "../builders.ts";

/** How a thing may belong to an organization; each alone, so that no other lends it a right. */
const relations = {
  own: { agency: "here", province: "elsewhere", handedTo: "elsewhere" },
  supervised: { agency: "elsewhere", province: "here", handedTo: "elsewhere" },
  handed: { agency: "elsewhere", province: "elsewhere", handedTo: "here" },
  foreign: { agency: "elsewhere", province: "elsewhere", handedTo: "elsewhere" },
  nobodys: common,
} as const;
type Relation = keyof typeof relations;

const reading: readonly Action[] = ["read", "read-history"];
const open: readonly Action[] = ["read-self", "read-law", "read-permits", "read-agreement", "read-organizations"];
const looking: readonly Action[] = [...open, "search", "list", "count-cases"];
const filing: readonly Action[] = [
  "check",
  "create",
  "edit",
  "delete",
  "attach",
  "submit",
  "ask-sign-off",
  "read-keepers",
  "withdraw",
  "answer",
  "import",
];
const looksInto: readonly Action[] = ["read-rehearsal", "read-recount", "read-registry", "read-registry-changes"];
const checking: readonly Action[] = ["check-decisions", "read-samples"];
const leave: readonly Action[] = ["read-leave", "manage-leave"];
const keeping: readonly Action[] = ["read-accounts", "manage-accounts"];
/** The head's part of what the agency hands in. */
const signing: readonly Action[] = ["send-back", "manage-sign-off", "hand-over"];
const reviewing: readonly Action[] = ["claim", "release", "evaluate", "ask", "decide", "note"];

/** Written down a second time, by role: what each may do with anything at all, and what with a thing of its own kind. */
const rights: Record<Role, { anything: readonly Action[]; its?: Relation; things?: readonly Action[] }> = {
  "agency-officer": { anything: looking, its: "own", things: [...reading, ...filing, "read-registry"] },
  "agency-head": {
    anything: looking,
    its: "own",
    things: [...reading, ...filing, ...signing, ...keeping, "read-registry"],
  },
  reviewer: {
    anything: [...looking, "read-reviewers"],
    its: "supervised",
    things: [...reading, ...reviewing, "read-registry", "read-saved-reasons"],
  },
  "chief-reviewer": {
    anything: [...looking, "read-reviewers", "read-workload", "count-overrides", "list-held-by-others"],
    its: "supervised",
    things: [
      ...reading,
      ...reviewing,
      "read-registry",
      "read-saved-reasons",
      "manage-saved-reasons",
      "assign",
      "extend",
      "recall",
      "confirm",
      ...leave,
      ...checking,
    ],
  },
  administrator: {
    anything: [...open, ...keeping, ...leave, ...looksInto, "manage-registry", "manage-sign-off", "rehearse"],
  },
  auditor: {
    anything: [
      ...looking,
      ...reading,
      ...looksInto,
      "read-reads",
      "read-accounts",
      "read-leave",
      "read-samples",
      "read-reviewers",
      "read-workload",
      "count-overrides",
      "list-held-by-others",
    ],
  },
  authority: { anything: looking, its: "handed", things: [...reading, "receive"] },
};

const mayOf = (holder: readonly Role[], relation: Relation): Action[] => {
  const actor = { ...anActor("reviewer", "somebody", { organization: "here" }), roles: [...holder] };
  return actions.filter((action) => may(actor, action, relations[relation]));
};
const expected = (role: Role, relation: Relation): Set<Action> => {
  const { anything, its, things = [] } = rights[role];
  return new Set([...anything, ...(relation === its ? things : [])]);
};
const cells = roles.flatMap((role) =>
  (Object.keys(relations) as Relation[]).map((relation) => [role, relation] as const),
);

describe("what a role may do", () => {
  it.each(cells)("%s, with a thing that is %s", (role, relation) => {
    expect(new Set(mayOf([role], relation))).toEqual(expected(role, relation));
  });

  it("is nothing without a role", () => {
    for (const relation of Object.keys(relations) as Relation[]) expect(mayOf([], relation)).toEqual([]);
  });

  it.each(cells)("adds up: %s and authority, with a thing that is %s", (role, relation) => {
    const both = expected(role, relation).union(expected("authority", relation));
    expect(new Set(mayOf([role, "authority"], relation))).toEqual(both);
  });

  it("names each action once, and leaves none that nobody may", () => {
    const named = Object.values(rights).flatMap(({ anything, things = [] }) => [...anything, ...things]);
    expect(new Set(named)).toEqual(new Set(actions));
    expect(new Set(actions).size).toBe(actions.length);
  });
});

describe("whose a thing is", () => {
  const lived = states.filter((state): state is Case["state"] => state !== "draft");
  const seen: readonly Case["state"][] = ["approved", "forwarded", "concluded"];

  it.each(lived)(
    "a case in %s is its agency's, its province's, and the next authority's from the approval on",
    (state) => {
      expect(ofCase(aCase({ state }))).toEqual({
        agency: people.officer.organization,
        province: people.reviewer.organization,
        handedTo: seen.includes(state) ? people.authority.organization : null,
      });
    },
  );

  it("a case that ends in the province is handed to nobody", () => {
    const approved = aStory({ state: "approved", to: null });
    const concluded = walk([["forward", "machine"]], { to: null }, approved).subject as Case;
    expect([approved.subject.state, concluded.state]).toEqual(["approved", "concluded"]);
    for (const subject of [approved.subject, concluded]) expect(ofCase(subject).handedTo).toBeNull();
  });

  it("a draft is its agency's alone, and so is a list", () => {
    const alone = { agency: people.officer.organization, province: null, handedTo: null };
    expect(ofDraft(aDraft())).toEqual(alone);
    expect(ofAgency(people.officer.organization)).toEqual(alone);
  });

  it("what is kept of an organization is its own and its province's, what reviewers share is their province's", () => {
    expect(ofOrganization({ id: "agency-a", province: "province-ea" })).toEqual({
      ...{ agency: "agency-a", province: "province-ea", handedTo: null },
    });
    expect(ofDesk("province-ea")).toEqual({ agency: null, province: "province-ea", handedTo: null });
  });

  it("is told with the roles that allow it, and no other role of the same person", () => {
    const roles: Role[] = ["reviewer", "agency-officer"];
    const both = { ...anActor("reviewer", "here"), organization: "here", roles };
    expect(rolesAllowing(both, "decide", relations.supervised)).toEqual(["reviewer"]);
    expect(rolesAllowing(both, "edit", relations.own)).toEqual(["agency-officer"]);
    expect(rolesAllowing(both, "edit", relations.foreign)).toEqual([]);
  });
});

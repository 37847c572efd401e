/** Who may hold which office, who gives it, and what an office is for; and how a post stands. */
import { describe, expect, it } from "vitest";
import { isOwn, officeOver, rolesFitting } from "../../shared/domain/office.ts";
import { isReviewer, keepsDrafts, type Role, roles, standingOf, writesFiles } from "../../shared/domain/registry.ts";
import { anActor, people } from "../builders.ts";
import { post } from "../law/a-file.ts";

const { administrator, head, officer } = people;
const account = (role: Role, organization = "agency-a") => ({ organization, roles: [role] });
const whoever = (is: (of: { roles: Role[] }) => boolean): Role[] => roles.filter((role) => is({ roles: [role] }));

describe("an office", () => {
  it("fits the kind of organization; an agency is the next authority of who is transferred to it", () => {
    expect(rolesFitting("agency")).toEqual(["agency-officer", "agency-head", "authority"]);
    expect(rolesFitting("province")).toEqual(["reviewer", "chief-reviewer", "administrator", "auditor"]);
    expect(rolesFitting("national")).toEqual(["authority", "auditor"]);
  });

  it("is given by the administrator, to anybody", () => {
    expect(officeOver(administrator, account("authority", "elsewhere"))).toBe("administrator");
    const both = { ...head, roles: ["agency-head", "administrator"] as Role[] };
    expect(officeOver(both, account("agency-officer"))).toBe("administrator");
  });

  it("is given by an agency's head in the own agency, where all of it is the agency's", () => {
    expect(officeOver(head, account("agency-officer"))).toBe("agency-head");
    expect(officeOver(head, account("agency-officer"), account("agency-head"))).toBe("agency-head");
    expect(officeOver(head, account("agency-officer", "agency-b"))).toBeNull();
    expect(officeOver(head, account("agency-officer"), account("agency-officer", "agency-b"))).toBeNull();
    expect(officeOver(head, account("authority"))).toBeNull();
    expect(officeOver(head, { organization: "agency-a", roles: ["agency-officer", "authority"] })).toBeNull();
    expect(officeOver(officer, account("agency-officer"))).toBeNull();
  });

  it("is nobody's own to change, whatever account is used", () => {
    expect(isOwn(head, head.person)).toBe(true);
    expect(isOwn(anActor("agency-head", "other", { person: head.person }), head.person)).toBe(true);
    expect(isOwn(head, officer.person)).toBe(false);
  });
});

describe("what an office is for", () => {
  it("an agency's files are written by its officers and its head, and kept by who still stands", () => {
    expect(whoever(writesFiles)).toEqual(["agency-officer", "agency-head"]);
    expect(whoever(({ roles: held }) => keepsDrafts({ roles: held, active: true }))).toEqual(whoever(writesFiles));
    expect(whoever(({ roles: held }) => keepsDrafts({ roles: held, active: false }))).toEqual([]);
  });

  it("cases are given to reviewers and their chief", () => {
    expect(whoever(isReviewer)).toEqual(["reviewer", "chief-reviewer"]);
  });
});

describe("a post", () => {
  it.each([
    [{ approved: true, vacant: true }, 0, "free"],
    [{ approved: true, vacant: true }, 1, "held"],
    [{ approved: true, vacant: false }, 0, "held"],
    [{ approved: false, vacant: true }, 0, "closed"],
    [{ approved: false, vacant: false }, 1, "closed"],
  ] as const)("that is %j, taken by %d here, is %3$s", (says, taken, standing) => {
    expect(standingOf({ ...post, ...says }, taken)).toBe(standing);
  });
});

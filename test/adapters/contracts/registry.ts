import { beforeAll, describe, expect, it } from "vitest";
import type { Amendment } from "../../../shared/domain/amendment.ts";
import type { Account, Agreement, Organization, Permit } from "../../../shared/domain/registry.ts";
import type { AmendmentLog, Identity, Registry, RegistryWriter } from "../../../shared/ports.ts";
import { unique } from "../histories.ts";

export interface RegistryPorts {
  registry: Registry;
  identity: Identity;
  writer: RegistryWriter;
  amendments: AmendmentLog;
  /** Lets the minute pass for which things are remembered. */
  later: () => void;
}

const words = { fa: "دستگاه", en: "Agency" };

export const anOrganization = (change: Partial<Organization> = {}): Organization => ({
  ...{ id: unique("agency"), kind: "agency", name: words, province: "province-ea", mail: ["desk@agency.example"] },
  ...{ endpoint: null, approvedPosts: 640, specificWorkStaff: 63 },
  ...change,
});

export const aPermit = (change: Partial<Permit> = {}): Permit => ({
  ...{ number: unique("302/1405/"), agency: unique("agency"), caseTypes: ["official-hire"], granted: 10 },
  ...{ referenceDate: null, maximumAge: null, validUntil: null, veteranPlaces: null, disabledPlaces: null },
  ...change,
});

export const anAgreement = (change: Partial<Agreement> = {}): Agreement => ({
  ...{ version: unique("1397-"), title: words, text: "", from: "2018-01-01", answerWithin: 20, replyWithin: 10 },
  ...{ remindAfter: [5, 8], warnBefore: 2, confirmedCaseTypes: [] },
  ...change,
});

const anAmendment = (number: number, change: Partial<Amendment> = {}): Amendment => ({
  ...{ number, from: "2027-01-01", retirements: ["funding"], note: "آزمایش", hash: "sha256:h", rehearsal: "r" },
  parameters: [{ name: "minimum-age", value: 21, source: "CSML", verified: true }],
  ...{ activatedAt: "2026-11-22T08:00:00.000Z", activatedBy: { account: "a", person: "p" } },
  ...{ request: { id: unique("request"), body: "sha256:b" }, ...change },
});

/** The clock of the ports stands at 2026-11-22. */
export const registryContract = (makePorts: () => Promise<RegistryPorts>): void => {
  let ports: RegistryPorts;
  beforeAll(async () => {
    ports = await makePorts();
  });

  describe("the registry", () => {
    it("gives back what was put in, and null for what is not there", async () => {
      const { registry, writer } = ports;
      const organization = anOrganization();
      const permit = aPermit();
      const post = {
        ...{ agency: permit.agency, number: "4808", title: "کارشناس", approved: true, sovereign: null, fixed: true },
        ...{ minimumDegree: "bachelor", fields: null, place: null, vacant: true },
      };
      const route = { caseType: "transfer", target: { kind: "destination" }, receiptWithin: 10 } as const;
      await writer.putOrganization(organization);
      await writer.putPermit(permit);
      await writer.putPost(post);
      await writer.putRoute(route);
      expect(await registry.organization(organization.id)).toEqual(organization);
      expect(await registry.permit(permit.number)).toEqual(permit);
      expect(await registry.post(permit.agency, "4808")).toEqual(post);
      expect(await registry.post(organization.id, "4808")).toBeNull();
      expect(await registry.postsOf(permit.agency)).toEqual([post]);
      expect(await registry.postsOf(organization.id)).toEqual([]);
      expect(await registry.route("transfer")).toEqual(route);
      expect(await registry.route("secondment")).toBeNull();
      expect(await registry.organization(unique("agency"))).toBeNull();
      expect(await registry.permit(unique("permit"))).toBeNull();
    });

    it("lists an agency's permits, and the provinces", async () => {
      const { registry, writer, later } = ports;
      const agency = unique("agency");
      const [one, other] = [aPermit({ agency }), aPermit({ agency })];
      const province = anOrganization({ id: unique("province"), kind: "province", province: null });
      for (const permit of [one, other, aPermit()]) await writer.putPermit(permit);
      for (const organization of [province, anOrganization()]) await writer.putOrganization(organization);
      later();
      expect((await registry.permitsOf(agency)).map(({ number }) => number).sort()).toEqual(
        [one.number, other.number].sort(),
      );
      expect((await registry.permits()).length).toBeGreaterThanOrEqual(3);
      expect(await registry.provinces()).toContain(province.id);
      expect(await registry.provinces()).not.toContain(agency);
    });

    it("lists the agencies whole, and no other organization", async () => {
      const { registry, writer, later } = ports;
      const agency = anOrganization();
      const province = anOrganization({ id: unique("province"), kind: "province", province: null });
      for (const organization of [agency, province]) await writer.putOrganization(organization);
      later();
      const agencies = await registry.agencies();
      expect(agencies).toContainEqual(agency);
      expect(agencies.map(({ id }) => id)).not.toContain(province.id);
      expect(agencies.map(({ id }) => id)).toEqual(agencies.map(({ id }) => id).sort());
    });

    it("tells what persons are called, and leaves out whom it does not know", async () => {
      const { registry, writer, later } = ports;
      const [one, other, unknown] = [unique("person"), unique("person"), unique("person")];
      await writer.putPerson({ id: one, active: true, name: "سارا مرادی" });
      await writer.putPerson({ id: other, active: false, name: "مینا کریمی" });
      expect(await registry.names([one, other, one, unknown])).toEqual({ [one]: "سارا مرادی", [other]: "مینا کریمی" });
      expect(await registry.names([])).toEqual({});
      await writer.putPerson({ id: one, active: true, name: "سارا مرادی‌نژاد" });
      later();
      expect(await registry.names([one])).toEqual({ [one]: "سارا مرادی‌نژاد" });
    });

    it("takes each number of an amendment once, and lists them in that order", async () => {
      const { registry, amendments, later } = ports;
      expect(await amendments.all()).toEqual([]);
      const first = anAmendment(1);
      expect(await amendments.activate(first)).toBe(true);
      expect(await amendments.activate(anAmendment(1, { from: "2027-02-01" }))).toBe(false);
      const others = Array.from({ length: 10 }, (_, index) => anAmendment(index + 2));
      for (const other of others) expect(await amendments.activate(other)).toBe(true);
      expect(await amendments.all()).toEqual([first, ...others]);
      later();
      expect(await registry.amendments()).toEqual([first, ...others]);
    });

    it("names the agreement in force today, not the next one", async () => {
      const { registry, writer, later } = ports;
      const inForce = anAgreement({ from: "2026-11-22" });
      await writer.putAgreement(anAgreement({ from: "2019-01-01" }));
      await writer.putAgreement(inForce);
      await writer.putAgreement(anAgreement({ from: "2026-11-23" }));
      later();
      expect(await registry.agreement()).toEqual(inForce);
      expect(await registry.agreement("unheard-of")).toEqual(inForce);
    });

    it("gives back the version that a case pins, whatever is in force since", async () => {
      const { registry, writer, later } = ports;
      const pinned = anAgreement({ from: "2018-06-03", replyWithin: 15 });
      await writer.putAgreement(pinned);
      later();
      expect(await registry.agreement(pinned.version)).toEqual(pinned);
    });

    it("tells what the desk decides about working days; nothing, before it decides anything", async () => {
      const { registry, writer, later } = ports;
      expect(await registry.calendar()).toEqual({ thursdays: [], closures: [] });
      const decided = {
        thursdays: [{ from: "2026-01-01", open: true }],
        closures: [{ on: "2026-11-28", why: "آلودگی هوا" }],
      };
      await writer.putCalendar(decided);
      later();
      expect(await registry.calendar()).toEqual(decided);
    });
  });

  describe("identity", () => {
    const anAccount = (change: Partial<Account> = {}): Account => ({
      ...{ id: unique("account"), person: unique("person"), organization: "health", roles: ["agency-officer"] },
      ...{ active: true, sessionsEndedBefore: null, endedSessions: [] },
      ...change,
    });
    const enrolled = async (change: Partial<Account> = {}) => {
      const organization = anOrganization();
      const account = anAccount({ organization: organization.id, ...change });
      await ports.writer.putOrganization(organization);
      await ports.writer.putPerson({ id: account.person, active: true, name: "زهرا" });
      await ports.writer.putAccount(account);
      return { account, organization };
    };
    const token = (account: string, session = "session-1", signedInAt = "2026-11-22T08:00:00Z") => ({
      ...{ account, session, signedInAt: new Date(signedInAt) },
    });

    it("resolves an account to its person, organization and roles", async () => {
      const { account, organization } = await enrolled();
      const actor = {
        ...{ account: account.id, person: account.person, organization: organization.id, kind: "agency" },
        ...{ roles: ["agency-officer"], affiliations: [organization.id], headSigns: false },
      };
      expect(await ports.identity.actor(token(account.id))).toEqual({ ...actor, session: "session-1" });
      expect(await ports.identity.account(account.id)).toEqual({ ...actor, session: "" });
    });

    it("knows every organization in which the person holds an active account", async () => {
      const { account, organization } = await enrolled();
      const { organization: second } = await enrolled({ person: account.person });
      const { account: closed, organization: third } = await enrolled({ person: account.person });
      const affiliations = async () => (await ports.identity.actor(token(account.id)))?.affiliations;
      expect(await affiliations()).toEqual([organization.id, second.id, third.id].sort());
      await ports.writer.putAccount({ ...closed, organization: third.id, active: false });
      expect(await affiliations()).toEqual([organization.id, second.id].sort());
    });

    it("knows nobody by an account that is not there, or whose organization is not", async () => {
      expect(await ports.identity.actor(token(unique("account")))).toBeNull();
      const { account } = await enrolled({ organization: unique("nowhere") });
      expect(await ports.identity.actor(token(account.id))).toBeNull();
    });

    it.each<[string, (account: Account) => Promise<void>]>([
      ["the account", (account) => ports.writer.putAccount({ ...account, active: false })],
      ["the person", ({ person }) => ports.writer.putPerson({ id: person, active: false, name: "زهرا" })],
      ["the session", (account) => ports.writer.putAccount({ ...account, endedSessions: ["session-1"] })],
      [
        "every session until now",
        (account) => ports.writer.putAccount({ ...account, sessionsEndedBefore: "2026-11-22T08:00:01Z" }),
      ],
    ])("sees at the next request that %s has ended", async (_what, end) => {
      const { account } = await enrolled();
      expect(await ports.identity.actor(token(account.id))).not.toBeNull();
      await end(account);
      expect(await ports.identity.actor(token(account.id))).toBeNull();
    });

    it("takes a session that began after the others were ended", async () => {
      const { account } = await enrolled({ endedSessions: ["old"], sessionsEndedBefore: "2026-11-22T08:00:00Z" });
      expect(await ports.identity.actor(token(account.id, "new", "2026-11-22T08:00:00Z"))).not.toBeNull();
      expect(await ports.identity.actor(token(account.id, "new", "2026-11-22T07:59:59Z"))).toBeNull();
      expect(await ports.identity.actor(token(account.id, "old"))).toBeNull();
      expect(await ports.identity.account(account.id)).not.toBeNull();
    });

    it("lists the accounts of an organization with what their people are called, ended ones too", async () => {
      const { account, organization } = await enrolled({ roles: ["reviewer"] });
      const other = anAccount({ organization: organization.id, roles: ["chief-reviewer"], active: false });
      await ports.writer.putPerson({ id: other.person, active: true, name: "ناهید" });
      await ports.writer.putAccount(other);
      const gone = anAccount({ organization: organization.id });
      await ports.writer.putPerson({ id: gone.person, active: false, name: "کاوه" });
      await ports.writer.putAccount(gone);
      await enrolled();
      const member = ({ id, person, roles }: Account, name: string, active: boolean) => ({
        ...{ account: id, person, name, roles, active, away: null },
      });
      expect(await ports.identity.members(organization.id)).toEqual([
        member(account, "زهرا", true),
        member(other, "ناهید", false),
        member(gone, "کاوه", false),
      ]);
      expect(await ports.identity.members(unique("nowhere"))).toEqual([]);
    });

    it("lists an account where it is now, whatever organization or person it had before", async () => {
      const { account, organization } = await enrolled();
      const { account: heir, organization: second } = await enrolled();
      await ports.writer.putAccount({ ...account, organization: second.id, person: heir.person });
      expect(await ports.identity.members(organization.id)).toEqual([]);
      expect((await ports.identity.members(second.id)).map(({ account: id, person }) => [id, person])).toEqual(
        [account, heir].map(({ id }) => [id, heir.person]),
      );
    });

    it("sees a role that changed, and an account that moved to another person", async () => {
      const { account, organization } = await enrolled();
      await ports.writer.putAccount({ ...account, roles: ["reviewer"] });
      expect((await ports.identity.actor(token(account.id)))?.roles).toEqual(["reviewer"]);
      const { account: heir } = await enrolled();
      await ports.writer.putAccount({ ...account, person: heir.person });
      expect((await ports.identity.actor(token(account.id)))?.person).toBe(heir.person);
      expect((await ports.identity.actor(token(heir.id)))?.affiliations).toContain(organization.id);
    });
  });
};

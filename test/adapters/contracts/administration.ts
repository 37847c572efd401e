import { beforeAll, describe, expect, it } from "vitest";
import type { Account, Organization } from "../../../shared/domain/registry.ts";
import type { ChangedBy, ChangeTo, RegistryChange } from "../../../shared/domain/registry-change.ts";
import type { Administration, Identity, Kept, RegistryWriter } from "../../../shared/ports.ts";
import { unique } from "../histories.ts";
import { anOrganization } from "./registry.ts";

export interface AdministrationPorts {
  administration: Administration;
  identity: Identity;
  writer: RegistryWriter;
}

/** In the order in which they are asked for. */
let moments = 0;
const nextMoment = (): string => new Date(Date.UTC(2026, 10, 22, 8) + 1000 * moments++).toISOString();

export const administrationContract = (makePorts: () => Promise<AdministrationPorts>): void => {
  let ports: AdministrationPorts;
  let by: ChangedBy;

  const anAccount = (change: Partial<Account> = {}): Account => ({
    ...{ id: unique("account"), person: unique("person"), organization: "health", roles: ["agency-officer"] },
    ...{ active: true, sessionsEndedBefore: null, endedSessions: [] },
    ...change,
  });

  const anAdministrator = async (): Promise<ChangedBy> => {
    const account = anAccount({ organization: "province-ea", roles: ["administrator"] });
    await ports.writer.putPerson({ id: account.person, active: true, name: "پیمان" });
    await ports.writer.putAccount(account);
    const { id, person, organization } = account;
    return { account: id, person, organization, session: "s", role: "administrator" };
  };

  beforeAll(async () => {
    ports = await makePorts();
    await ports.writer.putOrganization(anOrganization({ id: "province-ea", kind: "province", province: null }));
    by = await anAdministrator();
  });

  const change = <Of extends Pick<RegistryChange, "kind" | "subject" | "after">>(
    { kind, subject, after }: Of,
    before: Kept<Of["after"]> | null,
    made: Partial<RegistryChange> = {},
  ): RegistryChange =>
    ({
      ...{ id: unique("change"), at: nextMoment(), by, kind, subject, version: (before?.version ?? 0) + 1 },
      ...{ before: before?.entry ?? null, after, ...made },
    }) as RegistryChange;
  const organizationChange = (after: Organization, before: Kept<Organization> | null, made = {}) =>
    change({ kind: "organization", subject: after.id, after }, before, made);
  const accountChange = (after: Account, before: Kept<Account> | null, made = {}) =>
    change({ kind: "account", subject: after.id, after }, before, made);
  const write = (...changes: RegistryChange[]) => ports.administration.write({ changes, request: null });
  const latest = async (limit = 1) =>
    (await ports.administration.changes({ kind: null, subject: null }, { limit, cursor: null })).items;

  const seeded = async (organization = anOrganization()) => {
    await ports.writer.putOrganization(organization);
    return organization;
  };
  const enrolled = async (given: Partial<Account> = {}) => {
    const account = anAccount(given);
    await ports.writer.putPerson({ id: account.person, active: true, name: "زهرا" });
    await ports.writer.putAccount(account);
    return account;
  };

  describe("a reviewer's leave", () => {
    it("is kept under its version, and known with the members of the desk; the person's accounts stay as they are", async () => {
      const { administration, identity } = ports;
      const account = await enrolled({ organization: unique("province"), roles: ["reviewer"] });
      const { person, organization } = account;
      const away = { from: "2026-11-23", until: "2026-12-05" };
      const leave = (until: string): Pick<ChangeTo<"leave">, "kind" | "subject" | "after"> => ({
        ...{ kind: "leave", subject: person, after: { person, away: { ...away, until } } },
      });
      expect(await administration.read("leave", person)).toBeNull();
      expect(await write(change(leave(away.until), null))).toEqual({ ok: true });
      expect(await write(change(leave("2026-12-06"), null))).toEqual({ ok: false, reason: "outdated" });
      const kept = await administration.read("leave", person);
      expect(kept).toEqual({ entry: { person, away }, version: 1 });
      expect(await write(change(leave("2026-12-06"), kept))).toEqual({ ok: true });
      expect(await identity.members(organization)).toMatchObject([{ person, away: { ...away, until: "2026-12-06" } }]);
      expect((await administration.heldBy(person)).map(({ entry }) => entry)).toEqual([account]);
    });
  });

  describe("a province's saved reasons", () => {
    it("are kept whole under one version: who was first decides", async () => {
      const { administration } = ports;
      const province = unique("province");
      const reasons = (...titles: string[]): Pick<ChangeTo<"saved-reasons">, "kind" | "subject" | "after"> => ({
        ...{ kind: "saved-reasons", subject: province },
        after: { province, reasons: titles.map((title) => ({ rule: null, title, text: "پیوست نیست." })) },
      });
      expect(await administration.read("saved-reasons", province)).toBeNull();
      expect(await write(change(reasons("یک"), null))).toEqual({ ok: true });
      expect(await write(change(reasons("دو"), null))).toEqual({ ok: false, reason: "outdated" });
      const kept = await administration.read("saved-reasons", province);
      expect(kept).toEqual({ entry: reasons("یک").after, version: 1 });
      expect(await write(change(reasons("دو", "یک"), kept))).toEqual({ ok: true });
      expect(await administration.read("saved-reasons", province)).toEqual({
        entry: reasons("دو", "یک").after,
        version: 2,
      });
    });
  });

  describe("a change of the registry", () => {
    it("makes what was not there, once, and is kept", async () => {
      const { administration } = ports;
      const organization = anOrganization();
      const made = organizationChange(organization, null);
      expect(await administration.read("organization", organization.id)).toBeNull();
      expect(await write(made)).toEqual({ ok: true });
      expect(await administration.read("organization", organization.id)).toEqual({ entry: organization, version: 1 });
      expect(await latest()).toEqual([made]);
      expect(await write(organizationChange(anOrganization({ id: organization.id }), null))).toEqual({
        ...{ ok: false, reason: "outdated" },
      });
      expect(await latest()).toEqual([made]);
    });

    it("counts its versions from what a first start was filled with", async () => {
      const { administration } = ports;
      const organization = await seeded();
      const versions: number[] = [];
      for (const mail of ["one@agency.example", "two@agency.example", "three@agency.example"]) {
        const before = await administration.read("organization", organization.id);
        if (!before) throw new Error("it was put there");
        versions.push(before.version);
        expect(await write(organizationChange({ ...before.entry, mail: [mail] }, before))).toEqual({ ok: true });
      }
      const after = await administration.read("organization", organization.id);
      expect([versions, after?.version, after?.entry.mail]).toEqual([[0, 1, 2], 3, ["three@agency.example"]]);
    });

    it.each([0, 1])("is of one of many who saw version %d; nothing of the others is kept", async (seen) => {
      const { administration } = ports;
      const organization = await seeded();
      const read = async () => (await administration.read("organization", organization.id)) as Kept<Organization>;
      if (seen === 1) await write(organizationChange(organization, await read()));
      const before = await read();
      expect(before.version).toBe(seen);
      const rivals = Array.from({ length: 8 }, (_, index) =>
        organizationChange({ ...organization, mail: [`${index}@agency.example`] }, before),
      );
      const written = await Promise.all(rivals.map((rival) => write(rival)));
      const winners = rivals.filter((_, index) => written[index]?.ok);
      expect(winners).toHaveLength(1);
      expect(await read()).toEqual({ entry: winners[0]?.after, version: seen + 1 });
      const recorded = (await latest(20)).filter(({ subject }) => subject === organization.id);
      expect(recorded.filter(({ version }) => version === seen + 1)).toEqual(winners);
    });

    it("is all or nothing: two things of one request, and its answer", async () => {
      const { administration } = ports;
      const [free, taken] = [anOrganization(), await seeded()];
      const request = { id: unique("request"), body: "sha256:b", answer: '{"status":201}' };
      const id = unique("change");
      const at = nextMoment();
      const changes = [free, taken].map((one) => organizationChange(one, null, { id, at }));
      expect(await administration.write({ changes, request })).toEqual({ ok: false, reason: "outdated" });
      expect(await administration.read("organization", free.id)).toBeNull();
      expect(await administration.answered(request.id)).toBeNull();
      const both = [free, anOrganization()].map((one) => organizationChange(one, null, { id, at }));
      expect(await administration.write({ changes: both, request })).toEqual({ ok: true });
      expect(await administration.answered(request.id)).toEqual(request);
      expect((await latest(2)).map(({ subject }) => subject).reverse()).toEqual(both.map(({ subject }) => subject));
    });

    it("is told from one whose request was answered already, whatever else stands against it", async () => {
      const { administration } = ports;
      const request = { id: unique("request"), body: "sha256:b", answer: "{}" };
      const organization = anOrganization();
      const changes = [organizationChange(organization, null)];
      const written = await Promise.all([1, 2, 3].map(() => administration.write({ changes, request })));
      expect(written.filter(({ ok }) => ok)).toHaveLength(1);
      expect(written.filter(({ ok }) => !ok)).toEqual([1, 2].map(() => ({ ok: false, reason: "repeated" })));
    });

    it("is listed with the others, the newest first, page by page", async () => {
      const { administration } = ports;
      const made = Array.from({ length: 5 }, () => organizationChange(anOrganization(), null));
      for (const one of made) await write(one);
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<Administration["changes"]>> = await administration.changes(
          { kind: null, subject: null },
          { limit: 2, cursor },
        );
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== null && seen.length < 5);
      expect(seen.slice(0, 5)).toEqual(made.map(({ id }) => id).reverse());
      await expect(administration.changes({ kind: null, subject: null }, { limit: 2, cursor: "%%" })).rejects.toThrow(
        "cursor",
      );
    });
  });

  describe("the changes of one thing", () => {
    it("are found among all others, page by page", async () => {
      const { administration } = ports;
      const organization = await seeded();
      for (const mail of ["one@agency.example", "two@agency.example", "three@agency.example"]) {
        const before = await administration.read("organization", organization.id);
        await write(organizationChange({ ...organization, mail: [mail] }, before));
        await write(organizationChange(anOrganization(), null));
      }
      const which = { kind: "organization", subject: organization.id } as const;
      const first = await administration.changes(which, { limit: 2, cursor: null });
      const rest = await administration.changes(which, { limit: 2, cursor: first.next });
      expect(first.items.map(({ version }) => version)).toEqual([3, 2]);
      expect([rest.items.map(({ version }) => version), rest.next]).toEqual([[1], null]);
      const permits = { kind: "permit", subject: organization.id } as const;
      expect(await administration.changes(permits, { limit: 2, cursor: null })).toEqual({ items: [], next: null });
    });
  });

  describe("who changes the registry", () => {
    const ends: [string, (office: ChangedBy) => Promise<void>][] = [
      ["the account", ({ account: id, person }) => ports.writer.putAccount({ ...standing(id, person), active: false })],
      [
        "the role",
        ({ account: id, person }) => ports.writer.putAccount({ ...standing(id, person), roles: ["auditor"] }),
      ],
      [
        "the organization",
        ({ account: id, person }) => ports.writer.putAccount({ ...standing(id, person), organization: "elsewhere" }),
      ],
      ["the person", ({ person: id }) => ports.writer.putPerson({ id, active: false, name: "پیمان" })],
    ];
    const standing = (id: string, person: string) =>
      anAccount({ id, person, organization: "province-ea", roles: ["administrator"] });

    it.each(ends)("changes nothing once %s is no longer theirs", async (_what, end) => {
      const office = await anAdministrator();
      const organization = anOrganization();
      const wanted = organizationChange(organization, null, { by: office });
      await end(office);
      expect(await write(wanted)).toEqual({ ok: false, reason: "office-ended" });
      expect(await ports.administration.read("organization", organization.id)).toBeNull();
    });

    it("cannot all end each other: one stays", async () => {
      const offices = await Promise.all([1, 2, 3].map(anAdministrator));
      const accounts = await Promise.all(
        offices.map(async ({ account }) => (await ports.administration.read("account", account)) as Kept<Account>),
      );
      const written = await Promise.all(
        accounts.map((before, index) => {
          const office = offices[(index + 1) % 3] as ChangedBy;
          return write(accountChange({ ...before.entry, active: false }, before, { by: office }));
        }),
      );
      const standingStill = await Promise.all(accounts.map(({ entry }) => ports.identity.account(entry.id)));
      expect(standingStill.filter((actor) => actor !== null).length).toBeGreaterThanOrEqual(1);
      expect(written.filter(({ ok }) => !ok).length).toBeGreaterThanOrEqual(1);
    });

    it("may write the own item too: its version is what holds it then", async () => {
      const before = (await ports.administration.read("account", by.account)) as Kept<Account>;
      const after = { ...before.entry, sessionsEndedBefore: "2026-11-22T07:00:00.000Z" };
      expect(await write(accountChange(after, before))).toEqual({ ok: true });
      expect(await write(accountChange(after, before))).toEqual({ ok: false, reason: "outdated" });
    });
  });

  describe("an account", () => {
    const token = (account: string) => ({ account, session: "s", signedInAt: new Date("2026-11-22T08:00:00Z") });

    it("is somebody at once, with a person who is made in the same moment", async () => {
      const { id: home } = await seeded();
      const account = anAccount({ organization: home });
      const person = { id: account.person, active: true, name: "نگار" };
      const made = { id: unique("change"), at: nextMoment() };
      const personChange = change({ kind: "person", subject: person.id, after: person }, null, made);
      expect(await write(personChange, accountChange(account, null, made))).toEqual({ ok: true });
      expect(await ports.identity.actor(token(account.id))).toMatchObject({ person: person.id, organization: home });
      expect(await ports.identity.members(home)).toMatchObject([{ account: account.id, name: "نگار" }]);
      expect(await ports.administration.heldBy(person.id)).toEqual([{ entry: account, version: 1 }]);
    });

    it("is nobody at once where it is ended, and leaves organization and person whom it is taken from", async () => {
      const [{ id: first }, { id: second }] = [await seeded(), await seeded()];
      const { administration, identity } = ports;
      const account = await enrolled({ organization: first });
      const heir = await enrolled({ organization: second });
      const read = async () => (await administration.read("account", account.id)) as Kept<Account>;
      await write(accountChange({ ...account, organization: second, person: heir.person }, await read()));
      expect(await identity.actor(token(account.id))).toMatchObject({ person: heir.person, organization: second });
      expect([await administration.heldBy(account.person), await identity.members(first)]).toEqual([[], []]);
      expect((await administration.heldBy(heir.person)).map(({ entry }) => entry.id).sort()).toEqual(
        [account.id, heir.id].sort(),
      );
      const before = await read();
      expect(before.version).toBe(1);
      expect(await write(accountChange({ ...before.entry, active: false }, before))).toEqual({ ok: true });
      expect(await identity.actor(token(account.id))).toBeNull();
    });

    it("moves to one of two who take it at once", async () => {
      const { administration } = ports;
      const [account, one, other] = [await enrolled(), await enrolled(), await enrolled()];
      const before = (await administration.read("account", account.id)) as Kept<Account>;
      const written = await Promise.all(
        [one, other].map(({ person }) => write(accountChange({ ...account, person }, before))),
      );
      expect(written.filter(({ ok }) => ok)).toHaveLength(1);
      const held = await Promise.all([account, one, other].map(({ person }) => administration.heldBy(person)));
      expect(held.flat().filter(({ entry }) => entry.id === account.id)).toHaveLength(1);
    });
  });

  describe("the list of accounts", () => {
    it("goes through organizations in the order given, page by page, as they stand now", async () => {
      const { administration } = ports;
      const homes = await Promise.all([1, 2, 3].map(async () => (await seeded()).id));
      homes.sort();
      const ids = await Promise.all(
        homes.map(async (organization) =>
          (await Promise.all([1, 2, 3].map(() => enrolled({ organization })))).map(({ id }) => id).sort(),
        ),
      );
      const seen: string[] = [];
      let cursor: string | null = null;
      let pages = 0;
      do {
        const page: Awaited<ReturnType<Administration["accountsOf"]>> = await administration.accountsOf(
          homes,
          { limit: 4, cursor },
          () => true,
        );
        seen.push(...page.items.map(({ account }) => account.entry.id));
        cursor = page.next;
        pages += 1;
      } while (cursor !== null && pages < 10);
      expect([seen, pages]).toEqual([ids.flat(), 3]);

      const [home = ""] = homes;
      const [ended = ""] = ids[0] ?? [];
      const before = (await administration.read("account", ended)) as Kept<Account>;
      await write(accountChange({ ...before.entry, active: false }, before));
      const active = await administration.accountsOf(
        [home],
        { limit: 9, cursor: null },
        ({ account }) => account.entry.active,
      );
      expect(active.items.map(({ account, person }) => [account.entry.id, person.name])).toEqual(
        (ids[0] ?? []).slice(1).map((id) => [id, "زهرا"]),
      );
      await expect(administration.accountsOf(homes, { limit: 4, cursor: "%%" }, () => true)).rejects.toThrow("cursor");
    });
  });

  it("lists a kind whole, in the order of names, as it stands now", async () => {
    const organization = await seeded();
    const before = (await ports.administration.read("organization", organization.id)) as Kept<Organization>;
    await write(organizationChange({ ...organization, mail: [] }, before));
    const all = await ports.administration.all("organization");
    expect(all).toContainEqual({ entry: { ...organization, mail: [] }, version: 1 });
    expect(all.map(({ entry }) => entry.id)).toEqual(all.map(({ entry }) => entry.id).sort());
  });
};

import type { Amendment } from "../../shared/domain/amendment.ts";
import type { Account, Actor, Permit } from "../../shared/domain/registry.ts";
import {
  calendarSubject,
  postSubject,
  type RegistryEntries,
  type RegistryKind,
} from "../../shared/domain/registry-change.ts";
import { tehranDate } from "../../shared/domain/solar-date.ts";
import type { AmendmentLog, Identity, Now, Registry, RegistryWriter } from "../../shared/ports.ts";
import { kept } from "./memory.ts";
import { makeRegistryMemory, type RegistryMemory, versionKey } from "./registry-memory.ts";

/** Registry, identity and the desk that writes them, over one memory; every change is seen at once. */
export const makeFakeRegistry = (
  now: Now,
  memory: RegistryMemory = makeRegistryMemory(),
): Registry & Identity & RegistryWriter & AmendmentLog => {
  const { entries, versions } = memory;
  const { organization: organizations, account: accounts, person: persons } = entries;
  const { permit: permits, post: posts, route: routes, agreement: agreements } = entries;
  const amendments: Amendment[] = [];

  const actorOf = (account: Account | undefined, session: string): Actor | null => {
    const organization = account && organizations.get(account.organization);
    if (!organization || !account.active || !persons.get(account.person)?.active) return null;
    const own = [...accounts.values()].filter(({ person, active }) => person === account.person && active);
    return {
      account: account.id,
      person: account.person,
      organization: account.organization,
      kind: organization.kind,
      headSigns: organization.signOff ?? false,
      roles: [...account.roles],
      session,
      affiliations: [...new Set(own.map((held) => held.organization))].sort(),
    };
  };

  const found = <T>(from: Map<string, T>, key: string): T | null => {
    const value = from.get(key);
    return value === undefined ? null : kept(value);
  };

  /** As a table that is filled without its administrators: nothing is checked, and what stood there is gone. */
  const put = <Kind extends RegistryKind>(kind: Kind, subject: string, entry: RegistryEntries[Kind]): void => {
    (entries[kind] as Map<string, RegistryEntries[Kind]>).set(subject, kept(entry));
    versions.delete(versionKey(kind, subject));
  };

  return {
    organization: async (id) => found(organizations, id),
    provinces: async () =>
      [...organizations.values()]
        .filter(({ kind }) => kind === "province")
        .map(({ id }) => id)
        .sort(),
    agencies: async () =>
      kept(
        [...organizations.values()]
          .filter(({ kind }) => kind === "agency")
          .sort((one, other) => (one.id < other.id ? -1 : 1)),
      ),
    names: async (asked) =>
      Object.fromEntries(asked.flatMap((id) => (persons.has(id) ? [[id, persons.get(id)?.name ?? ""]] : []))),
    agreement: async (version) => {
      const pinned = version === undefined ? null : found(agreements, version);
      if (pinned) return pinned;
      const today = tehranDate(now());
      const inForce = [...agreements.values()]
        .filter(({ from }) => from <= today)
        .sort((one, other) => (one.from < other.from ? -1 : 1))
        .at(-1);
      if (!inForce) throw new Error("No agreement is in force");
      return kept(inForce);
    },
    permit: async (number) => found(permits, number),
    permitsOf: async (agency) => kept(sortedPermits(permits).filter((permit) => permit.agency === agency)),
    permits: async () => kept(sortedPermits(permits)),
    post: async (agency, number) => found(posts, postSubject(agency, number)),
    postsOf: async (agency) =>
      kept(
        [...posts.values()]
          .filter((post) => post.agency === agency)
          .sort((one, other) => (one.number < other.number ? -1 : 1)),
      ),
    route: async (caseType) => found(routes, caseType),
    calendar: async () => found(entries.calendar, calendarSubject) ?? { thursdays: [], closures: [] },
    amendments: async () => kept(amendments),

    all: async () => kept(amendments),
    activate: async (amendment) => {
      if (amendment.number !== amendments.length + 1) return false;
      amendments.push(kept(amendment));
      return true;
    },

    actor: async ({ account: id, session, signedInAt }) => {
      const account = accounts.get(id);
      if (!account || account.endedSessions.includes(session)) return null;
      const { sessionsEndedBefore } = account;
      if (sessionsEndedBefore !== null && signedInAt < new Date(sessionsEndedBefore)) return null;
      return actorOf(account, session);
    },
    account: async (id) => actorOf(accounts.get(id), ""),
    members: async (organization) =>
      [...accounts.values()]
        .filter((account) => account.organization === organization)
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .flatMap(({ id, person, roles, active }) => {
          const { name, active: stands } = persons.get(person) ?? {};
          return name === undefined
            ? []
            : [
                {
                  ...{ account: id, person, name, roles: [...roles], active: active && stands === true },
                  away: kept(entries.leave.get(person)?.away ?? null),
                },
              ];
        }),

    putOrganization: async (organization) => put("organization", organization.id, organization),
    putAccount: async (account) => put("account", account.id, account),
    putPerson: async (person) => put("person", person.id, person),
    putPermit: async (permit) => put("permit", permit.number, permit),
    putPost: async (post) => put("post", postSubject(post.agency, post.number), post),
    putRoute: async (route) => put("route", route.caseType, route),
    putAgreement: async (agreement) => put("agreement", agreement.version, agreement),
    putCalendar: async (settings) => put("calendar", calendarSubject, settings),
  };
};

const sortedPermits = (permits: Map<string, Permit>): Permit[] =>
  [...permits.values()].sort((one, other) => (one.number < other.number ? -1 : 1));

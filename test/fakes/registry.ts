import type { Amendment } from "../../shared/domain/amendment.ts";
import type {
  Account,
  Actor,
  Agreement,
  CalendarSettings,
  Organization,
  Permit,
  Post,
  Route,
} from "../../shared/domain/registry.ts";
import { tehranDate } from "../../shared/domain/solar-date.ts";
import type { AmendmentLog, Identity, Now, Registry, RegistryWriter } from "../../shared/ports.ts";
import { kept } from "./memory.ts";

/** Registry, identity and the desk that writes them, over one memory; every change is seen at once. */
export const makeFakeRegistry = (now: Now): Registry & Identity & RegistryWriter & AmendmentLog => {
  const organizations = new Map<string, Organization>();
  const accounts = new Map<string, Account>();
  const persons = new Map<string, { id: string; active: boolean; name: string }>();
  const permits = new Map<string, Permit>();
  const posts = new Map<string, Post>();
  const routes = new Map<string, Route>();
  const agreements = new Map<string, Agreement>();
  const amendments: Amendment[] = [];
  let calendar: CalendarSettings = { thursdays: [], closures: [] };

  const actorOf = (account: Account | undefined, session: string): Actor | null => {
    const organization = account && organizations.get(account.organization);
    if (!organization || !account.active || !persons.get(account.person)?.active) return null;
    const own = [...accounts.values()].filter(({ person, active }) => person === account.person && active);
    return {
      account: account.id,
      person: account.person,
      organization: account.organization,
      kind: organization.kind,
      roles: [...account.roles],
      session,
      affiliations: [...new Set(own.map((held) => held.organization))].sort(),
    };
  };

  const found = <T>(from: Map<string, T>, key: string): T | null => {
    const value = from.get(key);
    return value === undefined ? null : kept(value);
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
    post: async (agency, number) => found(posts, `${agency}#${number}`),
    postsOf: async (agency) =>
      kept(
        [...posts.values()]
          .filter((post) => post.agency === agency)
          .sort((one, other) => (one.number < other.number ? -1 : 1)),
      ),
    route: async (caseType) => found(routes, caseType),
    calendar: async () => kept(calendar),
    amendments: async () => kept(amendments),

    all: async () => kept(amendments),
    activate: async (amendment) => {
      if (amendment.number !== amendments.length + 1) return false;
      amendments.push(kept(amendment));
      return true;
    },

    actor: async ({ account: id, session, issuedAt }) => {
      const account = accounts.get(id);
      if (!account || account.endedSessions.includes(session)) return null;
      const { sessionsEndedBefore } = account;
      if (sessionsEndedBefore !== null && issuedAt < new Date(sessionsEndedBefore)) return null;
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
            : [{ account: id, person, name, roles: [...roles], active: active && stands === true }];
        }),

    putOrganization: async (organization) => void organizations.set(organization.id, kept(organization)),
    putAccount: async (account) => void accounts.set(account.id, kept(account)),
    putPerson: async (person) => void persons.set(person.id, kept(person)),
    putPermit: async (permit) => void permits.set(permit.number, kept(permit)),
    putPost: async (post) => void posts.set(`${post.agency}#${post.number}`, kept(post)),
    putRoute: async (route) => void routes.set(route.caseType, kept(route)),
    putAgreement: async (agreement) => void agreements.set(agreement.version, kept(agreement)),
    putCalendar: async (settings) => {
      calendar = kept(settings);
    },
  };
};

const sortedPermits = (permits: Map<string, Permit>): Permit[] =>
  [...permits.values()].sort((one, other) => (one.number < other.number ? -1 : 1));

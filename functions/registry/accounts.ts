/** Accounts: administrators keep all, the head of an agency those of its own officers and heads. */
import type * as z from "zod";
import type { Outcome, RequestIdentity } from "../../shared/contract/outcome.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import type * as commands from "../../shared/contract/registry-commands.ts";
import { type Action, common, may, ofAgency } from "../../shared/domain/authorization.ts";
import { isOwn, officeOver } from "../../shared/domain/office.ts";
import type { Account, Actor, Person } from "../../shared/domain/registry.ts";
import type { Administration, Held, Kept, SignInDirectory } from "../../shared/ports.ts";
import { asProblem, type Fault, officeFaults, unknownAt } from "./fault.ts";
import { isStale, nextVersion, replacing, type Writing, writes } from "./writing.ts";

export interface AccountPorts {
  administration: Administration;
  signInDirectory: SignInDirectory;
  write: Writing;
  idOf: (request: RequestIdentity) => string;
}

interface Asked {
  actor: Actor;
  action: Action;
}
type OnOne = Asked & { params: z.infer<typeof commands.onAccount>; request: RequestIdentity; ifMatch: string | null };

const view = ({ account: { entry, version }, person }: Held) => {
  const { id, userName = id, organization, roles, active, sessionsEndedBefore } = entry;
  const { name, active: stillHere } = person;
  return {
    ...{ id, userName, person: { id: person.id, name, active: stillHere }, organization, roles, active },
    ...{ sessionsEndedBefore, version },
  };
};

const answer = (status: 200 | 201, entry: Account, version: number, person: Person) => ({
  status,
  body: view({ account: { entry, version }, person }),
  etag: String(version),
});

/** Where nothing else is said: who never signed in has no session to end. */
const unused = { active: true, sessionsEndedBefore: null, endedSessions: [] };

export const makeAccounts = ({ administration, signInDirectory, write, idOf }: AccountPorts) => {
  const find = async (id: string): Promise<Held | null> => {
    const account = await administration.read("account", id);
    const person = account && (await administration.read("person", account.entry.person));
    return account && person ? { account, person: person.entry } : null;
  };

  /** Null both where there is none and where it is not this person's to see. */
  const see = async ({ actor, params }: Pick<OnOne, "actor" | "params">): Promise<Held | null> => {
    const held = await find(params.id);
    return held && may(actor, "read-accounts", ofAgency(held.account.entry.organization)) ? held : null;
  };

  /** A head knows the persons of the own agency only; another agency's are unknown here. */
  const somebody = async (actor: Actor, id: string): Promise<Kept<Person> | null> => {
    const person = await administration.read("person", id);
    if (!person?.entry.active) return null;
    if (may(actor, "manage-accounts", common)) return person;
    const held = await administration.heldBy(id);
    return held.some(({ entry }) => entry.organization === actor.organization) ? person : null;
  };

  const list = async ({
    actor,
    action,
    query,
  }: Asked & { query: z.infer<typeof commands.accountListing> }): Promise<Outcome> => {
    const seesAll = may(actor, action, common);
    const home = query.organization ?? (seesAll ? null : actor.organization);
    if (home !== null && !may(actor, action, ofAgency(home))) return { problem: "forbidden" };
    const organizations =
      home === null ? (await administration.all("organization")).map(({ entry }) => entry.id) : [home];
    const { role, active, limit, cursor = null } = query;
    const { items, next } = await administration.accountsOf(organizations, { limit, cursor }, ({ account, person }) => {
      const isActive = account.entry.active && person.active;
      const fits = role === undefined || account.entry.roles.includes(role);
      return fits && (active === undefined || isActive === (active === "true"));
    });
    return { status: 200, body: { items: items.map(view) }, next };
  };

  const read = async (asked: Pick<OnOne, "actor" | "params">): Promise<Outcome> => {
    const held = await see(asked);
    return held ? { status: 200, body: view(held), etag: String(held.account.version) } : { problem: "not-found" };
  };

  const create = async ({
    actor,
    request,
    body,
  }: Asked & { request: RequestIdentity; body: z.infer<typeof commands.accountCreation> }): Promise<Outcome> => {
    const { userName, organization: home, roles } = body;
    const role = officeOver(actor, { organization: home, roles });
    if (role === null) return { problem: "forbidden" };
    const named = "id" in body.person ? body.person.id : null;
    if (named !== null && isOwn(actor, named)) return { problem: "own-account" };
    return write({ actor, request, keepsAnswer: true }, async () => {
      const [organization, known] = await Promise.all([
        administration.read("organization", home),
        named === null ? null : somebody(actor, named),
      ]);
      const faults = officeFaults(organization?.entry ?? null, roles);
      if (named !== null && known === null) faults.push(unknownAt("/person/id"));
      const problem = asProblem(faults);
      if (problem) return problem;
      const person: Person = known?.entry ?? {
        id: idOf(request),
        active: true,
        name: "name" in body.person ? body.person.name : "",
      };
      // Before the registry: whoever can sign in without it is nobody here yet, and the repeat finds them there.
      const { account: id } = await signInDirectory.enroll({ userName, mail: body.mail });
      if (await administration.read("account", id)) return { problem: "already-exists", about: userName };
      const called = id === userName ? {} : { userName };
      const after: Account = { id, ...called, person: person.id, organization: home, roles, ...unused };
      return {
        wishes: [
          ...(known ? [] : [{ kind: "person", subject: person.id, kept: null, after: person } as const]),
          { kind: "account", subject: id, kept: null, after },
        ],
        role,
        answer: { ...answer(201, after, 1, person), location: `/v1/accounts/${id}` },
      };
    });
  };

  /** A head moves nobody to another agency or person: what was done under the account stays whose it was. */
  const officeToEdit = (actor: Actor, before: Account, after: Account) => {
    const moves = before.organization !== after.organization || before.person !== after.person;
    const role = officeOver(actor, before, after);
    return moves && role === "agency-head" ? null : role;
  };

  const editFaults = async (actor: Actor, after: Account, isThere: boolean): Promise<Problem | null> => {
    if (isOwn(actor, after.person)) return { problem: "own-account" };
    const home = await administration.read("organization", after.organization);
    const faults: Fault[] = officeFaults(home?.entry ?? null, after.roles);
    return asProblem(isThere ? faults : [...faults, unknownAt("/person")]);
  };

  const edit = ({ actor, params, request, ifMatch, body }: OnOne & { body: z.infer<typeof commands.accountEdit> }) =>
    write({ actor, request, keepsAnswer: false }, async () => {
      const held = await see({ actor, params });
      if (held === null) return { problem: "not-found" };
      const { account, person } = held;
      const after: Account = { ...account.entry, ...body };
      const role = officeToEdit(actor, account.entry, after);
      if (role === null) return { problem: "forbidden" };
      const holder = await administration.read("person", after.person);
      const decision = replacing({
        ...{ kind: "account", subject: params.id, kept: account, after, ifMatch, role },
        answer: (entry, version) => answer(200, entry, version, holder?.entry ?? person),
      });
      if (!writes(decision)) return decision;
      if (isOwn(actor, account.entry.person)) return { problem: "own-account" };
      return (await editFaults(actor, after, holder !== null)) ?? decision;
    });

  const endSessions = ({ actor, params, request, ifMatch }: OnOne) =>
    write({ actor, request, keepsAnswer: true }, async (at) => {
      const held = await see({ actor, params });
      if (held === null) return { problem: "not-found" };
      const { account, person } = held;
      const role = officeOver(actor, account.entry);
      if (role === null) return { problem: "forbidden" };
      if (isStale(ifMatch, account)) return { problem: "precondition-failed" };
      const after: Account = { ...account.entry, sessionsEndedBefore: at.toISOString() };
      return {
        wishes: [{ kind: "account", subject: params.id, kept: account, after }],
        role,
        answer: answer(200, after, nextVersion(account), person),
      };
    });

  return { list, read, create, edit, endSessions };
};

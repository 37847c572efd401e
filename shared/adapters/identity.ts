import type { Leave } from "../domain/leave.ts";
import type { Account, Actor, Member } from "../domain/registry.ts";
import type { Identity, Now } from "../ports.ts";
import { patience } from "./dynamodb/patience.ts";
import { getItem, getItems, getPartition } from "./dynamodb/read.ts";
import type { DynamoDb } from "./dynamodb.ts";
import {
  accountKey,
  entryOf,
  leaveKey,
  memberPartition,
  personAccountKey,
  personKey,
  personPartition,
} from "./registry/entries.ts";
import { makeRegistry } from "./registry.ts";

export interface IdentitySettings {
  client: DynamoDb;
  table: string;
  now: Now;
}

interface Standing {
  account: Account;
  /** The person's other active accounts, this one among them. */
  active: Account[];
}

/** A warm instance lives for hours; what it remembers stays small. */
const mostOwners = 2_000;

/** Who somebody is, read anew at each request: what ends in the registry ends at once. Only organizations are remembered. */
export const makeIdentity = ({ client, table, now }: IdentitySettings): Identity => {
  const registry = makeRegistry({ client, table, now });

  /** Whose account it was when last looked up. It only says where to read: an account that moved is not there any more. */
  const owners = new Map<string, string>();

  /** The account and its person as they stand now; null where either has ended. */
  const standing = async (id: string): Promise<Standing | null> => {
    const remembered = owners.get(id);
    const found = remembered === undefined ? null : await standingOf(remembered, id);
    if (found) return found;
    const owner = entryOf<{ person: string }>(await getItem(client, table, accountKey(id)));
    if (!owner) return null;
    if (owners.size >= mostOwners) owners.clear();
    owners.set(id, owner.person);
    return standingOf(owner.person, id);
  };

  const standingOf = async (owner: string, id: string): Promise<Standing | null> => {
    const items = await getPartition(client, table, personPartition(owner));
    const person = entryOf<{ active: boolean }>(items.find(({ sk }) => sk === "PERSON"));
    const active = items
      .filter(({ sk }) => sk.startsWith("ACCOUNT#"))
      .flatMap((item) => entryOf<Account>(item) ?? [])
      .filter((account) => account.active);
    const account = active.find((held) => held.id === id);
    return person?.active && account ? { account, active } : null;
  };

  const actorOf = async ({ account, active }: Standing, session: string): Promise<Actor | null> => {
    const organization = await registry.organization(account.organization);
    return (
      organization && {
        account: account.id,
        person: account.person,
        organization: account.organization,
        kind: organization.kind,
        headSigns: organization.signOff ?? false,
        roles: account.roles,
        session,
        affiliations: [...new Set(active.map((held) => held.organization))].sort(),
      }
    );
  };

  return {
    actor: async ({ account: id, session, signedInAt }) => {
      const found = await standing(id);
      if (!found || found.account.endedSessions.includes(session)) return null;
      const { sessionsEndedBefore } = found.account;
      if (sessionsEndedBefore !== null && signedInAt < new Date(sessionsEndedBefore)) return null;
      return actorOf(found, session);
    },

    account: async (id) => {
      const found = await standing(id);
      return found && actorOf(found, "");
    },

    members: async (organization) => {
      const listed = await getPartition(client, table, memberPartition(organization));
      const keys = listed.flatMap((item) => {
        const person = entryOf<{ person: string }>(item)?.person ?? "";
        return [personAccountKey(person, item.sk), personKey(person), leaveKey(person)];
      });
      const items = await getItems(client, table, keys, patience);
      return listed.flatMap((_, index): Member[] => {
        const account = entryOf<Account>(items[3 * index]);
        const person = entryOf<{ active: boolean; name: string }>(items[3 * index + 1]);
        const away = entryOf<Leave>(items[3 * index + 2])?.away ?? null;
        if (!account || account.organization !== organization || !person) return [];
        const { id, roles } = account;
        const active = account.active && person.active;
        return [{ account: id, person: account.person, name: person.name, roles, active, away }];
      });
    },
  };
};

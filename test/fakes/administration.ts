import { counterOf } from "../../shared/domain/quota.ts";
import type { ChangedBy, RegistryChange, RegistryEntries, RegistryKind } from "../../shared/domain/registry-change.ts";
import {
  type Administration,
  type Asked,
  BadCursor,
  type Held,
  type Kept,
  type Page,
  type RegistryWritten,
  type SignInDirectory,
} from "../../shared/ports.ts";
import { kept, type Memory } from "./memory.ts";
import { versionKey } from "./registry-memory.ts";

/** The cursor is the last place of the page before. */
const paged = <T>(items: readonly T[], placeOf: (item: T) => string, { limit, cursor }: Asked): Page<T> => {
  const from = cursor === null ? 0 : items.findIndex((item) => placeOf(item) === cursor) + 1;
  if (cursor !== null && from === 0) throw new BadCursor();
  const last = items[from + limit - 1];
  const next = from + limit < items.length && last ? placeOf(last) : null;
  return { items: items.slice(from, from + limit), next };
};

const byText = (one: string, other: string): number => (one < other ? -1 : 1);
const encoded = (place: string): string => Buffer.from(place).toString("base64url");

export const makeFakeAdministration = (memory: Memory): Administration => {
  const { entries, versions, changes, requests } = memory.registry;

  const find = <Kind extends RegistryKind>(kind: Kind, subject: string): Kept<RegistryEntries[Kind]> | null => {
    const entry = (entries[kind] as Map<string, RegistryEntries[Kind]>).get(subject);
    return entry === undefined ? null : { entry: kept(entry), version: versions.get(versionKey(kind, subject)) ?? 0 };
  };

  const allOf = <Kind extends RegistryKind>(kind: Kind): Kept<RegistryEntries[Kind]>[] =>
    [...entries[kind].keys()].sort(byText).flatMap((subject) => find(kind, subject) ?? []);

  const held = ({ entry }: Kept<RegistryEntries["account"]>): Held[] => {
    const account = find("account", entry.id);
    const person = entries.person.get(entry.person);
    return account && person ? [{ account, person: kept(person) }] : [];
  };

  const hasOffice = ({ account, person, organization, role }: ChangedBy): boolean => {
    const standing = entries.account.get(account);
    const holds = standing?.active && standing.organization === organization && standing.roles.includes(role);
    return holds === true && entries.person.get(person)?.active === true;
  };

  const against = (change: RegistryChange): RegistryWritten | null => {
    const found = find(change.kind, change.subject);
    const stands = found ? change.before !== null && found.version === change.version - 1 : change.before === null;
    if (!stands) return { ok: false, reason: "outdated" };
    if (change.kind === "permit" && (memory.counters.get(counterOf.permit(change.subject)) ?? 0) > change.after.granted)
      return { ok: false, reason: "places-taken" };
    const days = [...entries.agreement.values()].map(({ from }) => from);
    const isTaken = change.kind === "agreement" && days.includes(change.after.from);
    return isTaken ? { ok: false, reason: "outdated" } : null;
  };

  return {
    read: async (kind, subject) => find(kind, subject),
    all: async (kind) => allOf(kind),
    permitsOf: async ({ agency, number }, asked) =>
      paged(
        allOf("permit").filter(
          ({ entry }) =>
            (agency === null || entry.agency === agency) && (number === null || entry.number.includes(number)),
        ),
        ({ entry }) => encoded(entry.number),
        asked,
      ),
    postsOf: async (agency, asked) =>
      paged(
        allOf("post").filter(({ entry }) => entry.agency === agency),
        ({ entry }) => encoded(entry.number),
        asked,
      ),
    accountsOf: async (organizations, asked, filter) =>
      paged(
        organizations
          .flatMap((id) => allOf("account").filter(({ entry }) => entry.organization === id))
          .flatMap(held)
          .filter(filter),
        ({ account: { entry } }) => encoded(`${entry.organization}#${entry.id}`),
        asked,
      ),
    heldBy: async (person) => allOf("account").filter(({ entry }) => entry.person === person),
    answered: async (requestId) => requests.get(requestId) ?? null,

    write: async (wanted) => {
      const { changes: made, request } = kept(wanted);
      if (request && requests.has(request.id)) return { ok: false, reason: "repeated" };
      if (made[0] && !hasOffice(made[0].by)) return { ok: false, reason: "office-ended" };
      const refusal = made.map(against).find((found) => found !== null);
      if (refusal) return refusal;
      for (const change of made) {
        (entries[change.kind] as Map<string, unknown>).set(change.subject, change.after);
        versions.set(versionKey(change.kind, change.subject), change.version);
        if (change.kind === "permit") memory.ceilings.set(counterOf.permit(change.subject), change.after.granted);
        changes.push(change);
      }
      if (request) requests.set(request.id, request);
      return { ok: true };
    },

    changes: async (which, asked) => {
      const placed = changes
        .map((change, index) => ({ change, place: `${change.at}#${change.id}#${String(index).padStart(6, "0")}` }))
        .filter(
          ({ change: { kind, subject } }) => kind === (which.kind ?? kind) && subject === (which.subject ?? subject),
        );
      const newestFirst = placed.sort((one, other) => byText(other.place, one.place));
      const { items, next } = paged(newestFirst, ({ place }) => encoded(place), asked);
      return { items: items.map(({ change }) => kept(change)), next };
    },
  };
};

/** Calls whom it enrolled by their user name, unless told otherwise. */
export const makeFakeSignInDirectory = () => {
  const enrolled: { userName: string; mail: string | null }[] = [];
  const directory: SignInDirectory & { enrolled: typeof enrolled; ids: Map<string, string> } = {
    enrolled,
    ids: new Map(),
    enroll: async (person) => {
      if (!enrolled.some(({ userName }) => userName === person.userName)) enrolled.push({ ...person });
      return { account: directory.ids.get(person.userName) ?? person.userName };
    },
  };
  return directory;
};

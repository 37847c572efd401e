/** The transaction of a change of the registry: each write under its condition, with what a refusal means. */
import { counterOf } from "../../domain/quota.ts";
import type { ChangedBy, ChangeTo, RegistryChange } from "../../domain/registry-change.ts";
import type { RegistryWrite, RegistryWritten } from "../../ports.ts";
import { counterKey } from "../cases/keys.ts";
import type { Write } from "../dynamodb/operations.ts";
import type { Item } from "../dynamodb/read.ts";
import {
  accountKey,
  agreementDayKey,
  changeKey,
  entryItem,
  keyOf,
  memberKey,
  personAccountKey,
  personKey,
  requestKey,
} from "./entries.ts";

export interface Tables {
  registry: string;
  /** Where the places are counted. */
  cases: string;
}

interface RefusableWrite {
  write: Write;
  whenRefused: RegistryWritten;
}

const outdated: RegistryWritten = { ok: false, reason: "outdated" };

/** Where it stands one version before; what a first start was filled with has none. */
const unchanged = ({ before, version }: Pick<RegistryChange, "before" | "version">) => {
  if (before === null) return { ConditionExpression: "attribute_not_exists(pk)" };
  if (version === 1) return { ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(version)" };
  return { ConditionExpression: "version = :before", ExpressionAttributeValues: { ":before": version - 1 } };
};

const nothingThere = { ConditionExpression: "attribute_not_exists(pk)" };

/** With its person, by its own id and with its organization; it leaves those who had it before. */
const accountWrites = (TableName: string, change: ChangeTo<"account">): Write[] => {
  const { before, after, version } = change;
  const { id, person, organization } = after;
  const item = { ...entryItem(personAccountKey(person, id), after), version };
  const moves = before !== null && before.person !== person;
  return [
    { Put: { TableName, Item: entryItem(accountKey(id), { person }), ...(before === null ? nothingThere : {}) } },
    { Put: { TableName, Item: item, ...(moves ? nothingThere : unchanged(change)) } },
    { Put: { TableName, Item: entryItem(memberKey(organization, id), { person }) } },
    ...(moves ? [{ Delete: { TableName, Key: personAccountKey(before.person, id), ...unchanged(change) } }] : []),
    ...(before !== null && before.organization !== organization
      ? [{ Delete: { TableName, Key: memberKey(before.organization, id) } }]
      : []),
  ];
};

/** Never fewer than are taken; from here on no approval takes more, whatever figure it still remembers. */
const ceiling = (TableName: string, { after }: ChangeTo<"permit">): RefusableWrite => ({
  write: {
    Update: {
      TableName,
      Key: counterKey(counterOf.permit(after.number)),
      UpdateExpression: "SET most = :granted, used = if_not_exists(used, :none)",
      ConditionExpression: "attribute_not_exists(used) OR used <= :granted",
      ExpressionAttributeValues: { ":granted": after.granted, ":none": 0 },
    },
  },
  whenRefused: { ok: false, reason: "places-taken" },
});

const changeWrites = (tables: Tables, change: RegistryChange): RefusableWrite[] => {
  const TableName = tables.registry;
  if (change.kind === "account")
    return accountWrites(TableName, change).map((write) => ({ write, whenRefused: outdated }));
  const item: Item = { ...entryItem(keyOf(change.kind, change.subject), change.after), version: change.version };
  const entry = { write: { Put: { TableName, Item: item, ...unchanged(change) } }, whenRefused: outdated };
  if (change.kind === "permit") return [entry, ceiling(tables.cases, change)];
  if (change.kind !== "agreement") return [entry];
  const day = { ...agreementDayKey(change.after.from), version: change.subject };
  return [entry, { write: { Put: { TableName, Item: day, ...nothingThere } }, whenRefused: outdated }];
};

/** Who lost the office a moment ago changes nothing any more; so of two who take it from each other one keeps it. */
const officeChecks = (TableName: string, { account, person, organization, role }: ChangedBy): RefusableWrite[] => {
  const whenRefused: RegistryWritten = { ok: false, reason: "office-ended" };
  const held = {
    ConditionExpression: "entry.#active = :yes AND entry.organization = :home AND contains(entry.#roles, :role)",
    ExpressionAttributeNames: { "#active": "active", "#roles": "roles" },
    ExpressionAttributeValues: { ":yes": true, ":home": organization, ":role": role },
  };
  const here = {
    ConditionExpression: "entry.#active = :yes",
    ExpressionAttributeNames: { "#active": "active" },
    ExpressionAttributeValues: { ":yes": true },
  };
  return [
    { write: { ConditionCheck: { TableName, Key: personAccountKey(person, account), ...held } }, whenRefused },
    { write: { ConditionCheck: { TableName, Key: personKey(person), ...here } }, whenRefused },
  ];
};

const placeOf = ({ Put, Update, Delete, ConditionCheck }: Write): string => {
  const key = Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key;
  return key ? `${key.pk}\n${key.sk}` : "";
};

/** Nothing is written without its record, and no record without what it tells of. */
export const registryWrites = (tables: Tables, { changes, request }: RegistryWrite): RefusableWrite[] => {
  const TableName = tables.registry;
  const entries = changes.flatMap((change) => changeWrites(tables, change));
  const touched = new Set(entries.map(({ write }) => placeOf(write)));
  const offices = changes.slice(0, 1).flatMap(({ by }) => officeChecks(TableName, by));
  const answered = request && { ...requestKey(request.id), request };
  return [
    ...(answered
      ? [
          {
            write: { Put: { TableName, Item: answered, ...nothingThere } },
            whenRefused: { ok: false, reason: "repeated" } as const,
          },
        ]
      : []),
    // An item is written or checked, not both: the own one is held by its version.
    ...offices.filter(({ write }) => !touched.has(placeOf(write))),
    ...entries,
    ...changes.map((change, index) => ({
      write: { Put: { TableName, Item: entryItem(changeKey(change, index), change) } },
      whenRefused: outdated,
    })),
  ];
};

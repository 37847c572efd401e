/** Where everything lives in the table Registry; each item holds what it is about under `entry`. */
import type { RegistryKind } from "../../domain/registry-change.ts";
import type { Item, Key } from "../dynamodb/read.ts";

export const organizationPartition = "ORGANIZATIONS";
export const organizationKey = (id: string): Key => ({ pk: organizationPartition, sk: id });
/** Says only whose account it is: the account lies with its person, so that one query reads a person whole. */
export const accountKey = (id: string): Key => ({ pk: `ACCOUNT#${id}`, sk: "ACCOUNT" });
export const personPartition = (person: string): string => `PERSON#${person}`;
export const personKey = (person: string): Key => ({ pk: personPartition(person), sk: "PERSON" });
export const personAccountKey = (person: string, account: string): Key => ({
  pk: personPartition(person),
  sk: `ACCOUNT#${account}`,
});
/** With the person, so that a desk is read whole: members, names and who is away. */
export const leaveKey = (person: string): Key => ({ pk: personPartition(person), sk: "LEAVE" });
/** Names the persons whose accounts are in an organization; the accounts themselves lie with their persons. */
export const memberPartition = (organization: string): string => `MEMBERS#${organization}`;
export const memberKey = (organization: string, account: string): Key => ({
  pk: memberPartition(organization),
  sk: account,
});
export const permitPartition = "PERMITS";
export const permitKey = (number: string): Key => ({ pk: permitPartition, sk: number });
export const postPartition = (agency: string): string => `POSTS#${agency}`;
export const postKey = (agency: string, number: string): Key => ({ pk: postPartition(agency), sk: number });
export const routePartition = "ROUTES";
export const routeKey = (caseType: string): Key => ({ pk: routePartition, sk: caseType });
export const agreementPartition = "AGREEMENTS";
export const agreementKey = (version: string): Key => ({ pk: agreementPartition, sk: version });
/** Two versions do not begin on one day. */
export const agreementDayKey = (from: string): Key => ({ pk: "AGREEMENT-DAYS", sk: from });
export const amendmentPartition = "AMENDMENTS";
export const amendmentKey = (number: number): Key => ({
  pk: amendmentPartition,
  sk: String(number).padStart(6, "0"),
});
export const countersReportKey: Key = { pk: "REPORTS", sk: "COUNTERS" };
export const overridesPartition = (province: string): string => `OVERRIDES#${province}`;
export const overridesKey = (province: string, rule: string): Key => ({ pk: overridesPartition(province), sk: rule });
export const workloadKey = (province: string): Key => ({ pk: "WORKLOADS", sk: province });
/** By day; what is counted of the province stands before all days. */
export const decisionsPartition = (province: string): string => `DECISIONS#${province}`;
export const decisionsKey = (province: string, day: string): Key => ({ pk: decisionsPartition(province), sk: day });
export const calendarKey: Key = { pk: "CALENDAR", sk: "CALENDAR" };
export const savedReasonsKey = (province: string): Key => ({ pk: "SAVED-REASONS", sk: province });
export const changePartition = "CHANGES";
/** In the order of time; a request may have changed several things. */
export const changeKey = ({ at, id }: { at: string; id: string }, index: number): Key => ({
  pk: changePartition,
  sk: `${at}#${id}#${index}`,
});
export const requestKey = (id: string): Key => ({ pk: `REQUEST#${id}`, sk: "REQUEST" });

export const entryItem = (key: Key, entry: object): Item => ({ ...key, entry });

export const entryOf = <T>(item: Item | null | undefined): T | null => (item?.entry as T | undefined) ?? null;

type Kept = Exclude<RegistryKind, "account">;

const keys: Record<Kept, (subject: string) => Key> = {
  organization: organizationKey,
  person: personKey,
  permit: permitKey,
  post: (subject) => postKey(subject.slice(0, subject.indexOf("#")), subject.slice(subject.indexOf("#") + 1)),
  route: routeKey,
  calendar: () => calendarKey,
  agreement: agreementKey,
  leave: leaveKey,
  "saved-reasons": savedReasonsKey,
};

/** Where a thing lies by its kind and what names it there; an account lies with its person. */
export const keyOf = (kind: Kept, subject: string): Key => keys[kind](subject);

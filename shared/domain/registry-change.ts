/** A change of the registry as it is kept for ever: who, when, and what stood there before and after. */
import type { Leave } from "./leave.ts";
import type {
  Account,
  Agreement,
  CalendarSettings,
  Organization,
  Permit,
  Person,
  Post,
  Role,
  Route,
} from "./registry.ts";
import type { SavedReasons } from "./saved-reasons.ts";

/** What administrators keep, by kind. */
export interface RegistryEntries {
  organization: Organization;
  person: Person;
  account: Account;
  permit: Permit;
  post: Post;
  route: Route;
  calendar: CalendarSettings;
  agreement: Agreement;
  leave: Leave;
  "saved-reasons": SavedReasons;
}

export const registryKinds = [
  "organization",
  "person",
  "account",
  "permit",
  "post",
  "route",
  "calendar",
  "agreement",
  "leave",
  "saved-reasons",
] as const satisfies readonly (keyof RegistryEntries)[];
export type RegistryKind = (typeof registryKinds)[number];

/** In the office in which somebody changes the registry. */
export interface ChangedBy {
  account: string;
  person: string;
  organization: string;
  session: string;
  role: Role;
}

interface ChangeOf<Kind extends RegistryKind> {
  /** Of the request that made it. */
  id: string;
  at: string;
  by: ChangedBy;
  kind: Kind;
  /** Id, number, case type or version: what names the thing among its kind. */
  subject: string;
  /** Of the thing after the change; what was never changed here is at 0. */
  version: number;
  /** Null where there was none. */
  before: RegistryEntries[Kind] | null;
  after: RegistryEntries[Kind];
}

export type RegistryChange = { [Kind in RegistryKind]: ChangeOf<Kind> }[RegistryKind];
export type ChangeTo<Kind extends RegistryKind> = ChangeOf<Kind>;

/** An agency numbers its own posts: the agency's id, which has no such sign in it, comes first. */
export const postSubject = (agency: string, number: string): string => `${agency}#${number}`;
export const calendarSubject = "calendar";

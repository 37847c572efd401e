/** What the registry answers, who is asking, and the desk that writes it. */
import type { Amendment } from "../domain/amendment.ts";
import type { CaseFile } from "../domain/case-file.ts";
import type {
  Account,
  Actor,
  Agreement,
  CalendarSettings,
  Member,
  Organization,
  Permit,
  Person,
  Post,
  Route,
} from "../domain/registry.ts";

export interface Registry {
  organization(id: string): Promise<Organization | null>;
  /** Ids of the organizations that supervise. */
  provinces(): Promise<string[]>;
  agencies(): Promise<Organization[]>;
  /** What persons are called, by their ids; whom the registry does not know is left out. */
  names(persons: readonly string[]): Promise<Record<string, string>>;
  /** The one in force today; or that version, while the registry still has it: a case pins one. */
  agreement(version?: string): Promise<Agreement>;
  permit(number: string): Promise<Permit | null>;
  permitsOf(agency: string): Promise<Permit[]>;
  permits(): Promise<Permit[]>;
  post(agency: string, number: string): Promise<Post | null>;
  postsOf(agency: string): Promise<Post[]>;
  route(caseType: CaseFile["caseType"]): Promise<Route | null>;
  calendar(): Promise<CalendarSettings>;
  /** What administrators activated, in the order of their numbers; those of days to come among them. */
  amendments(): Promise<Amendment[]>;
}

export interface Identity {
  /** The account, its person's other accounts and the session as they stand now; null when any of them has ended. */
  actor(token: { account: string; session: string; signedInAt: Date }): Promise<Actor | null>;
  /** An account by its id, as an actor without a session; for an assignment. */
  account(id: string): Promise<Actor | null>;
  /** Every account of an organization, in the order of their ids; those that ended among them. */
  members(organization: string): Promise<Member[]>;
}

/** Writing to the registry: seeding, the administrator's desk, tests. */
export interface RegistryWriter {
  putOrganization(organization: Organization): Promise<void>;
  putAccount(account: Account): Promise<void>;
  putPerson(person: Person): Promise<void>;
  putPermit(permit: Permit): Promise<void>;
  putPost(post: Post): Promise<void>;
  putRoute(route: Route): Promise<void>;
  putAgreement(agreement: Agreement): Promise<void>;
  putCalendar(calendar: CalendarSettings): Promise<void>;
}

/** What administrators activate. The registry's own list is a minute old at most; this one is as it stands now. */
export interface AmendmentLog {
  all(): Promise<Amendment[]>;
  /** Where its number is free; false when another was activated first. */
  activate(amendment: Amendment): Promise<boolean>;
}

/** Keyed hashes of a national id, one per purpose: a stolen table without the key tells nothing. */
export interface PersonKeys {
  guard(nationalId: string): string;
  search(nationalId: string): string;
}

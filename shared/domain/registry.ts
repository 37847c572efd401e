/** What the registry knows: organizations, agencies, people, accounts, permits, posts, routes, agreement. */
import type { CaseType } from "./case-file.ts";
import type { Words } from "./finding.ts";
import type { Away } from "./leave.ts";

export const roles = [
  "agency-officer",
  "agency-head",
  "reviewer",
  "chief-reviewer",
  "administrator",
  "auditor",
  "authority",
] as const;
export type Role = (typeof roles)[number];

export interface Organization {
  id: string;
  kind: "agency" | "province" | "national";
  name: Words;
  /** For an agency: the organization that supervises it. */
  province: string | null;
  /** Where this organization's notices go. */
  mail: string[];
  /** Set for an organization whose own system receives hand-offs. */
  endpoint: { url: string; keys: { id: string; publicKey: { kty: "OKP"; crv: "Ed25519"; x: string } }[] } | null;
  /** For an agency: counts of CSML 32's note. */
  approvedPosts: number | null;
  specificWorkStaff: number | null;
  /** For an agency: whether its head signs before a file is handed in. Absent: it was never asked for. */
  signOff?: boolean;
}

/**
 * Milliseconds for which every warm instance remembers the registry, so that a change counts everywhere after them. People,
 * accounts, roles and sessions are read at each request.
 */
export const rememberedFor = 60_000;

/** Somebody who works here; holds one account or several. */
export interface Person {
  id: string;
  active: boolean;
  name: string;
}

export interface Account {
  id: string;
  person: string;
  organization: string;
  roles: Role[];
  active: boolean;
  /** Whoever signed in before this instant is refused; null when no sessions were ended. */
  sessionsEndedBefore: string | null;
  endedSessions: string[];
  /** What is typed at sign-in, where its issuer calls the account by another id. */
  userName?: string;
}

/** Somebody's account in an organization, and what the person is called. */
export interface Member {
  account: string;
  person: string;
  name: string;
  roles: Role[];
  /** Whether account and person still stand. */
  active: boolean;
  /** The leave that was recorded last, which may be over. */
  away: Away | null;
}

/** Whose office it is to write an agency's files. */
export const writesFiles = ({ roles }: Pick<Account, "roles">): boolean =>
  roles.includes("agency-officer") || roles.includes("agency-head");

/** Who may be given a draft to see to. */
export const keepsDrafts = (member: Pick<Account, "roles" | "active">): boolean => member.active && writesFiles(member);

/** Who may be given a case. */
export const isReviewer = ({ roles }: Pick<Account, "roles">): boolean =>
  roles.includes("reviewer") || roles.includes("chief-reviewer");

export interface Permit {
  number: string;
  agency: string;
  caseTypes: CaseType[];
  granted: number;
  /** Day on which ages are counted; null: the day of submission. */
  referenceDate: string | null;
  /** A lower age cap than the law's, where the permit names one. */
  maximumAge: number | null;
  validUntil: string | null;
  /** How many of the granted places the permit keeps for veterans and disabled persons. */
  veteranPlaces: number | null;
  disabledPlaces: number | null;
}

export interface Post {
  agency: string;
  number: string;
  title: string;
  approved: boolean;
  /** CSML 45-a; null: not decided in the registry. */
  sovereign: boolean | null;
  fixed: boolean | null;
  minimumDegree: string | null;
  /** Fields of study that the post accepts; null: not registered. */
  fields: string[] | null;
  /** Where the post is; null: not registered. In a provincial centre no native candidate has priority. */
  place: { name: string; provincialCentre: boolean } | null;
  /** False while somebody holds the post outside this system. */
  vacant: boolean;
}

export const postStandings = ["free", "held", "closed"] as const;
export type PostStanding = (typeof postStandings)[number];

/** Whether a post can be filled; `taken`: by cases that were approved here. */
export const standingOf = ({ approved, vacant }: Post, taken: number): PostStanding => {
  if (!approved) return "closed";
  return vacant && taken === 0 ? "free" : "held";
};

/** Who is next after an approval: an organization, the destination agency, or nobody (the case ends in the province). */
export type RouteTarget = { kind: "organization"; organization: string } | { kind: "destination" } | { kind: "none" };

export interface Route {
  caseType: CaseType;
  target: RouteTarget;
  /** Working days within which a receipt is expected. */
  receiptWithin: number;
}

export interface Agreement {
  version: string;
  title: Words;
  text: string;
  from: string;
  /** Working days, the organization's own target; the statement promises none. */
  answerWithin: number;
  /** Working days an agency has to answer a return before the case lapses, and when it is reminded. */
  replyWithin: number;
  remindAfter: number[];
  /** Working days before its target at which a case is shown as near due, and its province is told. */
  warnBefore: number;
  /** Case types whose approval a second person confirms, besides every approval that overrides a `fail`. */
  confirmedCaseTypes: CaseType[];
}

/** What the desk decides about working days, besides the published holidays. */
export interface CalendarSettings {
  /** Whether Thursdays are worked, from a day on. */
  thursdays: { from: string; open: boolean }[];
  /** Days on which the province closed for a reason of its own. */
  closures: { on: string; why: string }[];
}

/** The person behind a request, as the registry resolves it at each request. */
export interface Actor {
  account: string;
  person: string;
  organization: string;
  /** Agency, province or national: the kind of the organization above. */
  kind: Organization["kind"];
  /** Whether the agency above wants its head's signature before anything is handed in. */
  headSigns: boolean;
  roles: Role[];
  session: string;
  /** Organizations in which the same person holds any active account. */
  affiliations: string[];
}

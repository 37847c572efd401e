import type { Organization, Permit, Post } from "./registry.ts";

/** What the registry and the lists know about one case file, gathered before the rules run. */
export interface Facts {
  agency: Organization;
  permit: Permit | null;
  /** Places of the permit that approvals have taken so far. */
  permitUsed: number;
  post: Post | null;
  /** True when an approval in this system has already filled the post. */
  postTaken: boolean;
  /** Specific-work approvals counted on top of the agency's registered staff. */
  specificWorkTaken: number;
  /** True when another open case of the same person and type exists (anywhere, or for a dry run in the own agency). */
  duplicate: boolean;
  /** Kind and state of each document as `complete` verified it, by document id; absent: not uploaded. */
  documents: Record<string, { kind: string; verified: boolean }>;
}

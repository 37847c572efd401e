import type { Organization, Permit, Post } from "./registry.ts";

/** What the civil registry answered about the person: whether the file agrees with it, and which of its fields do not. */
export interface CivilRegistryReply {
  matches: boolean;
  differs: ("givenName" | "familyName" | "fatherName" | "birthDate" | "sex")[];
}

/** What the registry and the lists know about one case file, gathered before the rules run. */
export interface Facts {
  agency: Pick<Organization, "id" | "province" | "approvedPosts" | "specificWorkStaff">;
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
  /** Null where the civil registry gave no answer, or is not connected. */
  civilRegistry: CivilRegistryReply | null;
  /** Whether the person holds an active employee number of another agency; null where nobody could tell. */
  employedElsewhere: boolean | null;
  /** Kind and state of each document as `complete` verified it, by document id; absent: not uploaded. */
  documents: ReadonlyMap<string, { kind: string; verified: boolean }>;
}

/** Facts as a history keeps them: the documents stand in the revision already. */
export type KeptFacts = Omit<Facts, "documents">;

export const keptFacts = ({ documents: _documents, ...kept }: Facts): KeptFacts => kept;

/** The facts as they were when a revision was judged: what was handed in had been verified. */
export const factsAgain = (kept: KeptFacts, documents: readonly { documentId: string; kind: string }[]): Facts => ({
  ...kept,
  documents: new Map(documents.map(({ documentId, kind }) => [documentId, { kind, verified: true }])),
});

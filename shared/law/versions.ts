import released from "./versions.json" with { type: "json" };

/** A ruleset of the repository that was released: what it stated and found is pinned, a change of either is a new version. */
export interface ReleasedVersion {
  /** Solar year and a running number. */
  version: string;
  /** Day from which it judged. */
  from: string;
  /** Hash of all that it states. */
  hash: string;
  /** Hash of its golden findings; null for a version that is older than they are. */
  golden: string | null;
}

/** The oldest first; the last is the one that the program judges by. */
export const releasedVersions: readonly ReleasedVersion[] = released;

export const currentVersion = released.at(-1)?.version ?? "";

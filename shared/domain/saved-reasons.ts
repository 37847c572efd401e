/** Reasons that a province's reviewers give again and again, in words that their chief keeps. */

export interface SavedReason {
  /** The rule whose return it words; null where it suits any. */
  rule: string | null;
  /** What it is found by. */
  title: string;
  /** As it is put into a letter, and may be changed there. In Persian, as letters are. */
  text: string;
}

/** In the order in which they are offered. */
export interface SavedReasons {
  province: string;
  reasons: SavedReason[];
}

/** With what stood there before, all of them must fit into one record of the registry. */
export const mostSavedReasons = 60;

/** A thing that is being changed here, and what somebody else may have made of it meanwhile. */
import { useState } from "react";
import type { Problem } from "../../../api/problem.ts";

export interface Standing<Entry> {
  /** As it was seen last: a change says this version. Null: it is being made. */
  now: Entry | null;
  /** What this screen had taken it for, where somebody was first; null where nobody was. */
  missed: Entry | null;
  /** Reads it anew where a change was refused for its version. */
  refused: (problem: Problem) => void;
  /** Stands so since what was done here beside the form. */
  renew: (entry: Entry) => void;
  /** What stands is taken for good. */
  settle: () => void;
}

export function useStanding<Entry>(seen: Entry | null, read: () => Promise<Entry | null>): Standing<Entry> {
  const [{ now, missed }, become] = useState<Pick<Standing<Entry>, "now" | "missed">>({ now: seen, missed: null });
  const look = async () => {
    const found = await read();
    become({ now: found, missed: now });
  };
  return {
    now,
    missed,
    refused: (problem) => {
      // What cannot be read now is read after the next try, which is refused alike.
      if (problem.isOutrun) look().catch(() => {});
    },
    renew: (entry) => become({ now: entry, missed }),
    settle: () => become({ now, missed: null }),
  };
}

/** When a reviewer is away from the desk. What is held stays held: the chief gives it to others, or waits. */

export interface Away {
  /** First and last day. */
  from: string;
  until: string;
}

/** What the registry keeps of a person's leave: the one that is running or next; null where there is none. */
export interface Leave {
  person: string;
  away: Away | null;
}

/** Longer than any leave that a desk waits for; beyond it a slip of the pen is likelier. */
export const longestLeave = 366;

export const isAway = (away: Away | null, on: string): boolean => away !== null && away.from <= on && on <= away.until;

/** Today's or a coming one: what is over says nothing to whoever gives a case away. */
export const stillToSay = (away: Away | null, on: string): Away | null => (away && away.until >= on ? away : null);

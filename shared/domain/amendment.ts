/** What an administrator changes in the law without changing the program: new values of thresholds, rules that no longer count. */

export interface NewValue {
  /** Name of the parameter. */
  name: string;
  value: number;
  /** The instrument and place it was taken from, as the law is cited. */
  source: string;
  /** False where the text itself was not read; what rests on it then answers at most `review`. */
  verified: boolean;
}

/** A change that was thought of, before anybody decided from which day it counts. */
export interface Draft {
  parameters: NewValue[];
  /** Ids of rules. */
  retirements: string[];
  note: string;
}

/** A draft that was rehearsed and then activated: data of the registry, never changed again. */
export interface Amendment extends Draft {
  /** 1, 2, 3 … in the order of activation. */
  number: number;
  /** First day of submission for which it counts. */
  from: string;
  /** Hash of the draft. */
  hash: string;
  rehearsal: string;
  activatedAt: string;
  activatedBy: { account: string; person: string };
  request: { id: string; body: string };
}

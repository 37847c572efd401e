/** Faults that come from outside the domain and have a meaning for the caller. */

/** A cursor that no list of ours gave out. */
export class BadCursor extends Error {
  constructor() {
    super("not a cursor of this list");
    this.name = "BadCursor";
  }
}

/** A store or service did not answer, or asked to be left alone for a while; the same request may be repeated. */
export class Unavailable extends Error {
  constructor(what: string, cause?: unknown) {
    super(what, { cause });
    this.name = "Unavailable";
  }
}

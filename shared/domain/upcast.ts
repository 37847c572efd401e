import type { CaseEvent } from "./event.ts";

/** Lifts an event of an older schema version to today's shape. Version 1 is the first, so nothing is lifted yet. */
export const upcast = (event: CaseEvent): CaseEvent => event;

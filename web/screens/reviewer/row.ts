/** A row of a list, and how its urgency is marked. */
import type { BodyOf } from "../../api/types.ts";
import type { Urgency as Mark } from "../../design/parts/label.tsx";
import type { Urgency } from "./queue-question.ts";

export type Row = BodyOf<"listCases">["items"][number];

/** Of what ended no day is waited for. */
export const urgencyOf = (row: Row): Urgency => row.urgency ?? "later";

/** What stands still and what has time are marked alike: nothing presses. */
export const markOf = (urgency: Urgency): Mark => (urgency === "later" || urgency === "paused" ? "calm" : urgency);

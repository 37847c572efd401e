/** An event of the history as the caller may see it. */
import type { CaseEvent, EventType } from "../domain/event.ts";
import type { Actor } from "../domain/registry.ts";
import { sideOf } from "./views.ts";

/** The deliberations of the province are its own; the chain verifies without them. */
const internal: readonly EventType[] = [
  "claimed",
  "assigned",
  "approval-proposed",
  "approved",
  "confirmed",
  "confirmation-refused",
  "recalled",
];

export const eventView = (event: CaseEvent, agency: string, actor: Actor) =>
  sideOf(actor, agency) !== "province" && internal.includes(event.type)
    ? { ...event, payload: null, salt: null }
    : event;

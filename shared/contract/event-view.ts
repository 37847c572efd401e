/** An event of the history as the caller may see it. */
import { verifyChain } from "../domain/chain.ts";
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
  "noted",
];

/** Held against its own hashes here and now; whoever doubts it runs `npm run verify` over the same events. */
export const verificationView = (events: readonly CaseEvent[]) => {
  const verification = verifyChain(events);
  return verification.ok
    ? { ok: true, events: events.length, erased: verification.erased, brokenAt: null, fault: null }
    : { ok: false, events: events.length, erased: null, brokenAt: verification.seq, fault: verification.fault };
};

export const eventView = (event: CaseEvent, agency: string, actor: Actor) =>
  sideOf(actor, agency) !== "province" && internal.includes(event.type)
    ? { ...event, payload: null, salt: null }
    : event;

/** An approved case goes to the next authority and is followed until its receipt. */
import type { Case } from "./case.ts";
import { sha256Text } from "./chain.ts";
import { dueAfter, dueAfterPause, type Today } from "./deadline.ts";
import type { CaseEvent, Reference } from "./event.ts";
import { type Decided, happens, notHere, refuse } from "./refusal.ts";
import type { Actor } from "./registry.ts";
import { objectionToReceiver } from "./separation.ts";

/** One id per approval: sending twice is one hand-off. `seq` is the approving event's number. */
export const handOffId = (caseId: string, seq: number): string =>
  sha256Text(`hand-off ${caseId} ${seq}`).slice("sha256:".length, "sha256:".length + 32);

/** The hand-off was made, or the route ends in the province. */
export const forward = (subject: Case, channel: "here" | "endpoint", today: Today): Decided => {
  if (subject.state !== "approved") return notHere(subject);
  const { handOff, to, receiptWithin } = subject.approval;
  if (to === null) return happens({ type: "concluded", payload: {} });
  return happens({ type: "forwarded", payload: { handOff, to, channel, receiptBy: dueAfter(today, receiptWithin) } });
};

export interface Receipt {
  handOff: string;
  outcome: "accepted" | "refused";
  reference: Reference | null;
  reason: string | null;
  /** Of a receipt from another system: its signature, as evidence. */
  signature: string | null;
}

/** The next authority's answer; it may overtake our own record of having sent (state `approved`). */
export const receive = (subject: Case, receipt: Receipt, actor: Actor, today: Today): Decided => {
  if (subject.state !== "forwarded" && subject.state !== "approved") return notHere(subject);
  const { approval } = subject;
  if (approval.handOff !== receipt.handOff || approval.to !== actor.organization)
    return refuse(subject, "hand-off-unknown");
  const against = objectionToReceiver(subject, actor);
  if (against) return against;
  const common = { handOff: receipt.handOff, to: actor.organization, signature: receipt.signature };
  if (receipt.outcome === "accepted") {
    const { reference } = receipt;
    if (!reference || (reference.employeeNumber === null && reference.contractId === null))
      return refuse(subject, "reference-missing");
    return happens({ type: "accepted", payload: { ...common, reference } });
  }
  if (!receipt.reason) return refuse(subject, "reason-missing");
  return happens({
    type: "refused",
    payload: { ...common, reason: receipt.reason, dueOn: dueAfterPause(subject.clock, today) },
  });
};

/** The event by which this hand-off was answered before, if it was: a repeated receipt gets the first answer. */
export const receiptOf = (events: readonly CaseEvent[], handOff: string): CaseEvent | null =>
  events.find(({ type, payload }) => (type === "accepted" || type === "refused") && payload.handOff === handOff) ??
  null;

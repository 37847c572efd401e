/** Whoever was told of a success finds it in the history, as their own, once. */
import type { EventType } from "../../../shared/domain/event.ts";
import { same } from "../../fakes/memory.ts";
import type { Act } from "../acts.ts";
import { type Invariant, ofEachCase } from "./invariant.ts";

const events: Partial<Record<Act, readonly EventType[]>> = {
  submit: ["submitted"],
  withdraw: ["withdrawn"],
  answer: ["answered"],
  claim: ["claimed"],
  release: ["released"],
  approve: ["approved", "approval-proposed"],
  sendBack: ["returned"],
  ask: ["asked"],
  evaluate: ["re-evaluated"],
  assign: ["assigned"],
  confirm: ["confirmed"],
  disagree: ["confirmation-refused"],
  extend: ["extended"],
  recall: ["recalled"],
  note: ["noted"],
  accept: ["accepted"],
  refuse: ["refused"],
};

export const acknowledgedIsThere: Invariant = ({ cases, said }) =>
  said.flatMap(({ act, account, case: id, event: seq }) => {
    const wanted = events[act];
    if (wanted === undefined || seq === null) return [];
    const found = cases.find((each) => each.id === id)?.events.find((event) => event.seq === seq);
    if (!found || !wanted.includes(found.type))
      return [`${id}: ${account} was told that ${act} is event ${seq}; it is ${found?.type ?? "not there"}`];
    // A receipt that was given before, by whomever of that authority, is answered as it was.
    if (act === "accept" || act === "refuse") return [];
    return "account" in found.actor && found.actor.account === account
      ? []
      : [`${id}: ${account} was told that ${act} is event ${seq}, which is somebody else's`];
  });

export const requestsCountOnce = ofEachCase(({ events: history }) => {
  const seen = new Set<string>();
  return history.flatMap(({ request, seq }) => {
    if (seen.has(request.id)) return [`event ${seq} was asked for before`];
    seen.add(request.id);
    return [];
  });
});

/** The history has the working copy as it was last written, and no older one. */
export const whatWasWrittenWasSubmitted = ofEachCase(({ events, draft }) => {
  const submission = events.findLast(({ type }) => type === "submitted");
  if (submission?.type !== "submitted" || draft?.status !== "submitted") return [];
  return same({ ...submission.payload.file, documents: [] }, { ...draft.file, documents: [] })
    ? []
    : [`event ${submission.seq} submits another file than was written`];
});

/** Where a case stands, told anew from `docs/workflow.md` and not from the fold that the steps use. */
import type { State } from "../../../shared/domain/case.ts";
import type { EventType } from "../../../shared/domain/event.ts";
import type { Summary } from "../../../shared/domain/summary.ts";
import { ofEachCase } from "./invariant.ts";

/** The state that an event leads to; those that are missing leave the case where it is. */
export const leadsTo: Partial<Record<EventType, State>> = {
  submitted: "submitted",
  validated: "under-review",
  asked: "question-pending",
  answered: "under-review",
  "approval-proposed": "awaiting-confirmation",
  approved: "approved",
  confirmed: "approved",
  "confirmation-refused": "under-review",
  returned: "returned",
  recalled: "under-review",
  forwarded: "forwarded",
  accepted: "concluded",
  concluded: "concluded",
  refused: "under-review",
  withdrawn: "withdrawn",
  lapsed: "lapsed",
};

const isCard = (head: unknown): head is Summary => head !== null;

export const standsWhereItShould = ofEachCase(({ events, head }) => {
  const state = events.map(({ type }) => leadsTo[type]).findLast((each) => each !== undefined);
  if (state === undefined) return isCard(head) ? ["it has a card and no history"] : [];
  return isCard(head) && head.state === state
    ? []
    : [`it should be ${state}, and its card says ${JSON.stringify(head)}`];
});

/** What callers hold a case's version against is the last event that is no note. */
export const notesMoveNothing = ofEachCase(({ events, head }) => {
  const moved = events.findLast(({ type }) => type !== "noted")?.seq;
  return isCard(head) && head.moved !== moved
    ? [`it was moved last by event ${moved}, and its card says ${head.moved}`]
    : [];
});

/** After the last deadline has long passed: an unanswered return has lapsed, a silent authority and a late target were told. */
export const nothingIsOverdueUntold = ofEachCase(({ events, head }, { at }) => {
  if (!isCard(head) || head.dueOn === null || head.dueOn >= at.slice(0, 10)) return [];
  const told = (type: EventType) => events.some((event) => event.type === type && event.at > head.since);
  switch (head.state) {
    case "returned":
      return ["its reply is overdue, and it has not lapsed"];
    case "forwarded":
      return told("hand-off-late") ? [] : ["the receipt is overdue, and nobody was told"];
    case "submitted":
    case "under-review":
    case "awaiting-confirmation":
      return head.escalated === "overdue" ? [] : ["its target has passed, and nobody was told"];
    default:
      return [];
  }
});

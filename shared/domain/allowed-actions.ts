/** What this person may do with this case now, derived from the workflow, the authorization and the separation of duties. */
import { type Action, may, ofCase, ofDraft } from "./authorization.ts";
import type { Case, Draft } from "./case.ts";
import type { Actor } from "./registry.ts";
import { objection, objectionToReceiver } from "./separation.ts";
import { leavesTo } from "./sign-off.ts";
import { type Move, possibleMoves } from "./workflow.ts";

export const actionOf: Record<Move, Action | null> = {
  edit: "edit",
  attach: "attach",
  delete: "delete",
  submit: "submit",
  "ask-sign-off": "ask-sign-off",
  "send-back": "send-back",
  validate: null,
  claim: "claim",
  release: "release",
  assign: "assign",
  evaluate: "evaluate",
  extend: "extend",
  ask: "ask",
  answer: "answer",
  approve: "decide",
  return: "decide",
  confirm: "confirm",
  recall: "recall",
  forward: null,
  accept: "receive",
  refuse: "receive",
  remind: null,
  lapse: null,
  withdraw: "withdraw",
  note: "note",
};

const holds = (subject: Case, actor: Actor): boolean =>
  subject.state === "under-review" && subject.holder === actor.person;

const isFree = (subject: Case): boolean => subject.state === "under-review" && subject.holder === null;

const personMay = (move: Move, subject: Case, actor: Actor): boolean => {
  switch (move) {
    case "claim":
      return isFree(subject) && objection(subject, actor) === null;
    case "release":
      return holds(subject, actor);
    case "ask":
    case "evaluate":
    case "approve":
    case "return":
      return subject.state === "under-review" && holds(subject, actor) && objection(subject, actor) === null;
    case "confirm":
      return (
        subject.state === "awaiting-confirmation" &&
        subject.decidedBy !== actor.person &&
        objection(subject, actor) === null
      );
    case "assign":
    case "extend":
    case "note":
      return objection(subject, actor) === null;
    case "recall":
      return (
        (subject.state === "approved" || subject.state === "returned") &&
        subject.decidedBy !== null &&
        objection(subject, actor) === null
      );
    case "accept":
    case "refuse":
      return (
        (subject.state === "approved" || subject.state === "forwarded") && objectionToReceiver(subject, actor) === null
      );
    default:
      return true;
  }
};

/** `draft` is the working copy of a return, for who may know it. */
export const allowedOnCase = (subject: Case, actor: Actor, draft: Draft | null = null): Move[] =>
  possibleMoves(subject.state).filter((move) => {
    const action = actionOf[move];
    return (
      action !== null &&
      may(actor, action, ofCase(subject)) &&
      personMay(move, subject, actor) &&
      leavesTo(move, draft, actor)
    );
  });

export const allowedOnDraft = (draft: Draft, actor: Actor): Move[] =>
  draft.status === "open"
    ? possibleMoves("draft").filter((move) => {
        const action = actionOf[move];
        return action !== null && may(actor, action, ofDraft(draft)) && leavesTo(move, draft, actor);
      })
    : [];

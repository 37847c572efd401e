/** What the steps would accept from a person now, found by trying: what `allowedActions` must say. */
import { actionOf } from "../../shared/domain/allowed-actions.ts";
import { may, ofCase } from "../../shared/domain/authorization.ts";
import type { Case } from "../../shared/domain/case.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { type Move, possibleMoves } from "../../shared/domain/workflow.ts";
import { attempts, draftMoves, type SteppingMove, signingMoves } from "./attempts.ts";
import { aToday, circumstances } from "./defaults.ts";

const isOfDraft = (move: Move): move is Exclude<Move, SteppingMove> => draftMoves.includes(move);
/** A reviewer's return is one thing; what the machine returns and its letter are another. */
const isMachines = (move: Move, { state }: Case): boolean => move === "return" && state !== "under-review";

export const acceptedOf = (subject: Case, actor: Actor): Move[] =>
  possibleMoves(subject.state).filter((move) => {
    const action = actionOf[move];
    if (action === null || isMachines(move, subject) || !may(actor, action, ofCase(subject))) return false;
    // Nobody's agency wants a signature here.
    if (signingMoves.includes(move)) return false;
    return isOfDraft(move) || attempts[move](subject, actor, aToday(), circumstances({ id: subject.id })).ok;
  });

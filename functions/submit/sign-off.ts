/**
 * An officer asks for the head's signature, and the head sends a file back unsigned; signing it is the head's own submission.
 * Both write the draft alone, under the version that was seen: of two who act at once the second is told. A repeat finds
 * its own step in the draft, or a version that is not the one it saw any more.
 */
import type * as z from "zod";
import type { Command } from "../../shared/casework/move.ts";
import { barred } from "../../shared/casework/move.ts";
import { todayOf } from "../../shared/casework/today.ts";
import type * as commands from "../../shared/contract/agency-commands.ts";
import { type Outcome, refused } from "../../shared/contract/outcome.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import { signOffView } from "../../shared/contract/sign-off-view.ts";
import { versionOf } from "../../shared/contract/version.ts";
import type { Case, Draft } from "../../shared/domain/case.ts";
import { fold } from "../../shared/domain/fold.ts";
import { notHere } from "../../shared/domain/refusal.ts";
import { objectionToAsking, objectionToSendingBack, type SignOff } from "../../shared/domain/sign-off.ts";
import { hindrance } from "../../shared/domain/submission.ts";
import type { Dossier, Drafts } from "../../shared/ports.ts";
import { makeDoor } from "./door.ts";
import type { SubmitPorts } from "./submit.ts";

export interface SignOffPorts extends SubmitPorts {
  drafts: Drafts;
}

/** How often a step that lost a race to a note tries again. */
const attempts = 4;

interface Found {
  dossier: Dossier;
  subject: Case | null;
  draft: Draft;
}

const answered = (draft: Draft, signOff: SignOff): Outcome => {
  const version = versionOf(signOff.caseVersion, signOff.version);
  const { signOff: shown } = signOffView({ ...draft, version: signOff.version, status: "open", signOff });
  return { status: 200, body: { id: draft.id, version, signOff: shown }, etag: version };
};

/** The answer to a request that left this step in the draft; null where it did not. */
const repeatedAnswer = (draft: Draft | null, { request }: Command): Outcome | null => {
  if (!draft?.signOff || draft.signOff.request.id !== request.id) return null;
  return draft.signOff.request.body === request.body
    ? answered(draft, draft.signOff)
    : { problem: "idempotency-key-reused" };
};

export const makeSignOff = (ports: SignOffPorts) => {
  const { cases, drafts } = ports;
  const blocked = makeDoor(ports);

  const find = async (command: Command): Promise<Found | { answer: Outcome }> => {
    const dossier = await cases.load(command.caseId);
    const subject = fold(dossier.events);
    const problem = barred(dossier, subject, { ...command, ifMatch: null });
    if (problem) return { answer: problem };
    const { draft } = dossier;
    const answer = repeatedAnswer(draft, command) ?? barred(dossier, subject, command);
    if (answer) return { answer };
    return draft ? { dossier, subject, draft } : { answer: refused(notHere(subject).refusal) };
  };

  /** The step makes a version of its own; where the file is a working copy, its return must still stand. */
  const write = async (
    command: Command,
    { subject, draft }: Found,
    at: string,
    step: { status: "asked"; answers: Answers } | { status: "sent-back"; note: string },
    left = attempts,
  ): Promise<Outcome> => {
    const { account, person } = command.actor;
    const version = draft.version + 1;
    const caseVersion = subject?.moved ?? null;
    const signOff: SignOff = { ...{ at, account, person, request: command.request, version, caseVersion }, ...step };
    const saved = await drafts.save({ ...draft, version, status: "open", signOff }, subject?.version ?? null);
    if (saved.ok) return answered(saved.draft, signOff);
    const repeated = repeatedAnswer(saved.draft, command);
    if (repeated) return repeated;
    const again = await find(command);
    if ("answer" in again) return again.answer;
    // A reviewer's note that came between is in no version: what was seen still stands.
    const stands = again.draft.version === draft.version && (again.subject?.moved ?? null) === caseVersion;
    return stands && left > 1 ? write(command, again, at, step, left - 1) : { problem: "precondition-failed" };
  };

  const ask = async (command: Command & { body: { answers: Answers } }): Promise<Outcome> => {
    const found = await find(command);
    if ("answer" in found) return found.answer;
    const { subject, draft, dossier } = found;
    const { answers } = command.body;
    const against = objectionToAsking(subject, draft, command.actor) ?? hindrance(subject, answers);
    if (against) return refused(against.refusal);
    const today = await todayOf(ports);
    // What could not be handed in is not laid before the head.
    const door = await blocked(draft, dossier, today.on, "nowhere");
    return "problem" in door ? door.problem : write(command, found, today.at, { status: "asked", answers });
  };

  const sendBack = async (command: Command & { body: { note: string } }): Promise<Outcome> => {
    const found = await find(command);
    if ("answer" in found) return found.answer;
    const against = objectionToSendingBack(found.subject, found.draft);
    if (against) return refused(against.refusal);
    const { at } = await todayOf(ports);
    return write(command, found, at, { status: "sent-back", note: command.body.note });
  };

  return { ask, sendBack };
};

type Answers = z.infer<typeof commands.submission>["answers"];

/** Signing is of what was seen: without a version it would be of whatever stands there by then. */
export const unseen = ({ actor, ifMatch }: Command): Problem | null =>
  actor.headSigns && ifMatch === null ? { problem: "precondition-required" } : null;

/**
 * A draft is given to another of the agency's people, of somebody who left most of all. Everybody of the agency could write in
 * it before and can afterwards: what changes is who sees to it. Written under the version that was seen; a repeat finds its
 * own step in the draft.
 */
import type * as z from "zod";
import { barred, type Command } from "../../shared/casework/move.ts";
import type * as commands from "../../shared/contract/agency-commands.ts";
import { type Outcome, refused } from "../../shared/contract/outcome.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import { versionOf } from "../../shared/contract/version.ts";
import type { Draft } from "../../shared/domain/case.ts";
import { fold } from "../../shared/domain/fold.ts";
import { handedOver } from "../../shared/domain/keeping.ts";
import { notHere, refuse } from "../../shared/domain/refusal.ts";
import { keepsDrafts } from "../../shared/domain/registry.ts";
import { waitingSignOff } from "../../shared/domain/sign-off.ts";
import type { CaseLog, Drafts, Identity, Now } from "../../shared/ports.ts";

export interface HandOverPorts {
  cases: CaseLog;
  drafts: Drafts;
  identity: Identity;
  now: Now;
}

const answered = ({ id, keeper }: Draft, version: number): Outcome => {
  const shown = versionOf(null, version);
  return { status: 200, body: { id, version: shown, keeper }, etag: shown };
};

const repeatedAnswer = (draft: Draft | null, { request }: Command): Outcome | null => {
  const step = draft?.handedOver.find((each) => each.request.id === request.id);
  if (!draft || !step) return null;
  if (step.request.body !== request.body) return { problem: "idempotency-key-reused" };
  return answered({ ...draft, keeper: step.to }, step.version);
};

const nobodyHere: Problem = {
  problem: "invalid-request",
  errors: [
    {
      pointer: "/person",
      detail: {
        fa: "کسی را نام ببرید که اکنون در این دستگاه پرونده می‌سازد.",
        en: "Name somebody who writes this agency's files at present.",
      },
    },
  ],
};

export const makeHandOver =
  ({ cases, drafts, identity, now }: HandOverPorts) =>
  async (command: Command & { body: z.infer<typeof commands.handingOver> }): Promise<Outcome> => {
    const { actor, request, body } = command;
    const dossier = await cases.load(command.caseId);
    const subject = fold(dossier.events);
    const hidden = barred(dossier, subject, { ...command, ifMatch: null });
    if (hidden) return hidden;
    const settled = repeatedAnswer(dossier.draft, command) ?? barred(dossier, subject, command);
    if (settled) return settled;
    const { draft } = dossier;
    if (subject || !draft) return refused(notHere(subject).refusal);
    if (draft.keeper === body.person) return answered(draft, draft.version);
    // What the head is about to sign stays the version that was asked for.
    if (waitingSignOff(draft)) return refused(refuse(null, "sign-off-waits").refusal);
    const members = await identity.members(draft.agency);
    if (!members.some((member) => member.person === body.person && keepsDrafts(member))) return nobodyHere;
    const next = handedOver(draft, body.person, { at: now().toISOString(), by: actor.person, request });
    const saved = await drafts.save(next, null);
    if (saved.ok) return answered(saved.draft, next.version);
    return repeatedAnswer(saved.draft, command) ?? { problem: "precondition-failed" };
  };

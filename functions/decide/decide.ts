/** A reviewer claims, asks, approves or returns; a second person confirms; the chief assigns, extends and recalls. */
import type * as z from "zod";
import { makeGatherApproving } from "../../shared/casework/approving.ts";
import { makeJudgeRevision } from "../../shared/casework/judging.ts";
import { type CaseworkPorts, type Command, makeMoveCase } from "../../shared/casework/move.ts";
import type { note as noted } from "../../shared/contract/note-command.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import type * as commands from "../../shared/contract/review-commands.ts";
import { approve, confirm, obstacle, recall, sendBack } from "../../shared/domain/decision.ts";
import { notHere, refuse } from "../../shared/domain/refusal.ts";
import { ask, assign, claim, extend, note, release } from "../../shared/domain/review.ts";
import { evaluateAnew } from "../../shared/domain/validation.ts";
import { citationOf } from "../../shared/law/index.ts";
import type { CaseLists, Identity, OutsideRegisters, PersonKeys } from "../../shared/ports.ts";

export interface DecidePorts extends CaseworkPorts, OutsideRegisters {
  lists: CaseLists;
  personKeys: PersonKeys;
  identity: Identity;
}

type Asked<Body> = Command & { body: Body };

export const makeDecide = (ports: DecidePorts) => {
  const move = makeMoveCase(ports);
  const gatherApproving = makeGatherApproving(ports);
  const judgeRevision = makeJudgeRevision(ports);
  return {
    claim: (command: Command): Promise<Outcome> => move(command, (subject) => claim(subject, command.actor)),

    release: (command: Command): Promise<Outcome> => move(command, (subject) => release(subject, command.actor)),

    assign: (command: Asked<z.infer<typeof commands.assignment>>): Promise<Outcome> =>
      move(command, async (subject) => {
        const assignee = await ports.identity.account(command.body.account);
        return assignee ? assign(subject, assignee, command.actor) : refuse(subject, "assignee-not-reviewer");
      }),

    /** By the law of today and what is known now; ages are still counted on the day of submission. */
    evaluate: (command: Command): Promise<Outcome> =>
      move(command, async (subject, today, { documents }) => {
        if (subject.state !== "under-review") return notHere(subject);
        const against = obstacle(subject, command.actor);
        if (against) return against;
        const judged = await judgeRevision(subject, documents, today.on);
        return { ...evaluateAnew(subject, judged, command.actor), ruleset: judged.ruleset };
      }),

    ask: (command: Asked<z.infer<typeof commands.question>>): Promise<Outcome> =>
      move(command, (subject) => ask(subject, command.body.question, command.actor)),

    extend: (command: Asked<z.infer<typeof commands.extension>>): Promise<Outcome> =>
      move(command, (subject, today) => extend(subject, command.body, command.actor, today)),

    recall: (command: Asked<z.infer<typeof commands.recall>>): Promise<Outcome> =>
      move(command, (subject, today) => recall(subject, command.body.note, command.actor, today)),

    note: (command: Asked<z.infer<typeof noted>>): Promise<Outcome> =>
      move(command, (subject) => note(subject, command.body.text, command.actor)),

    decision: (command: Asked<z.infer<typeof commands.decision>>): Promise<Outcome> =>
      move(command, async (subject, today) => {
        const { body, actor } = command;
        const against = obstacle(subject, actor);
        if (against) return against;
        if (body.outcome === "return") {
          const agreement = await ports.registry.agreement(subject.agreement);
          return sendBack(subject, body, actor, { cite: citationOf, agreement }, today);
        }
        const approving = await gatherApproving(subject, today);
        return "problem" in approving ? approving : approve(subject, body, actor, approving);
      }),

    confirmation: (command: Asked<z.infer<typeof commands.confirmation>>): Promise<Outcome> =>
      move(command, async (subject, today) => {
        if (subject.state !== "awaiting-confirmation") return notHere(subject);
        const approving = await gatherApproving(subject, today);
        if ("problem" in approving) return approving;
        return confirm(subject, command.body, command.actor, approving);
      }),
  };
};

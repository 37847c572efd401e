/** A reviewer claims, asks, approves or returns; a second person confirms; the chief assigns and recalls. */
import type * as z from "zod";
import { makeGatherApproving } from "../../shared/casework/approving.ts";
import { type CaseworkPorts, type Command, makeMoveCase } from "../../shared/casework/move.ts";
import type * as commands from "../../shared/contract/commands.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import { approve, confirm, obstacle, recall, sendBack } from "../../shared/domain/decision.ts";
import { notHere, refuse } from "../../shared/domain/refusal.ts";
import { ask, assign, claim, release } from "../../shared/domain/review.ts";
import { citationOf } from "../../shared/law/index.ts";
import type { CaseLists, Identity, PersonKeys } from "../../shared/ports.ts";

export interface DecidePorts extends CaseworkPorts {
  lists: CaseLists;
  personKeys: PersonKeys;
  identity: Identity;
}

type Asked<Body> = Command & { body: Body };

export const makeDecide = (ports: DecidePorts) => {
  const move = makeMoveCase(ports);
  const gatherApproving = makeGatherApproving(ports);
  return {
    claim: (command: Command): Promise<Outcome> => move(command, (subject) => claim(subject, command.actor)),

    release: (command: Command): Promise<Outcome> => move(command, (subject) => release(subject, command.actor)),

    assign: (command: Asked<z.infer<typeof commands.assignment>>): Promise<Outcome> =>
      move(command, async (subject) => {
        const assignee = await ports.identity.account(command.body.account);
        return assignee ? assign(subject, assignee, command.actor) : refuse(subject, "assignee-not-reviewer");
      }),

    ask: (command: Asked<z.infer<typeof commands.question>>): Promise<Outcome> =>
      move(command, (subject) => ask(subject, command.body.question, command.actor)),

    recall: (command: Asked<z.infer<typeof commands.recall>>): Promise<Outcome> =>
      move(command, (subject, today) => recall(subject, command.body.note, command.actor, today)),

    decision: (command: Asked<z.infer<typeof commands.decision>>): Promise<Outcome> =>
      move(command, async (subject, today) => {
        const { body, actor } = command;
        const against = obstacle(subject, actor);
        if (against) return against;
        if (body.outcome === "return") {
          const agreement = await ports.registry.agreement();
          return sendBack(subject, body, actor, { cite: citationOf, agreement }, today);
        }
        const approving = await gatherApproving(subject);
        return "problem" in approving ? approving : approve(subject, body, actor, approving);
      }),

    confirmation: (command: Asked<z.infer<typeof commands.confirmation>>): Promise<Outcome> =>
      move(command, async (subject) => {
        if (subject.state !== "awaiting-confirmation") return notHere(subject);
        const approving = await gatherApproving(subject);
        if ("problem" in approving) return approving;
        return confirm(subject, command.body, command.actor, approving);
      }),
  };
};

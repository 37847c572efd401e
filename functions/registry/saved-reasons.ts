/** Reasons in words that a province keeps: its reviewers read them, its chief changes them, all under one version. */
import type * as z from "zod";
import type { Outcome } from "../../shared/contract/outcome.ts";
import type { savedReasonsEdit } from "../../shared/contract/saved-reasons-command.ts";
import { type Action, may, ofDesk } from "../../shared/domain/authorization.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { SavedReason } from "../../shared/domain/saved-reasons.ts";
import { isRule } from "../../shared/law/index.ts";
import type { Administration } from "../../shared/ports.ts";
import { asProblem, type Fault, unknownAt } from "./fault.ts";
import { type Edit, replacing, type Writing, writes } from "./writing.ts";

interface Asked {
  actor: Actor;
  action: Action;
}

const answer = (reasons: SavedReason[], version: number) => ({
  status: 200 as const,
  body: { reasons, version },
  etag: String(version),
});

const unknownRules = (reasons: readonly SavedReason[]): Fault[] =>
  reasons.flatMap(({ rule }, index) => (rule === null || isRule(rule) ? [] : [unknownAt(`/reasons/${index}/rule`)]));

export const makeSavedReasons = ({ administration, write }: { administration: Administration; write: Writing }) => ({
  read: async ({ actor, action }: Asked): Promise<Outcome> => {
    if (!may(actor, action, ofDesk(actor.organization))) return { problem: "forbidden" };
    const kept = await administration.read("saved-reasons", actor.organization);
    return answer(kept?.entry.reasons ?? [], kept?.version ?? 0);
  },

  edit: async ({
    actor,
    action,
    request,
    ifMatch,
    body,
  }: Asked & Edit<z.infer<typeof savedReasonsEdit>>): Promise<Outcome> => {
    if (!may(actor, action, ofDesk(actor.organization))) return { problem: "forbidden" };
    return write({ actor, request, keepsAnswer: false }, async () => {
      const province = actor.organization;
      const kept = await administration.read("saved-reasons", province);
      const decision = replacing({
        ...{ kind: "saved-reasons", subject: province, kept, ifMatch, role: "chief-reviewer" },
        after: { province, reasons: body.reasons },
        answer: ({ reasons }, version) => answer(reasons, version),
      });
      return writes(decision) ? (asProblem(unknownRules(body.reasons)) ?? decision) : decision;
    });
  },
});

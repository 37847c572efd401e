/** The rulesets that were, are and will be in force; an administrator activates what was rehearsed. */
import type * as z from "zod";
import { impossibleDay } from "../../shared/casework/days-ahead.ts";
import { notFound, type Outcome, type RequestIdentity } from "../../shared/contract/outcome.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import type * as commands from "../../shared/contract/rehearsal-commands.ts";
import type { Amendment } from "../../shared/domain/amendment.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { tehranDate } from "../../shared/domain/solar-date.ts";
import { activationFaults, rulesetHash, rulesetOn } from "../../shared/law/index.ts";
import type { AmendmentLog, Now, RehearsalLog, RehearsalRecord } from "../../shared/ports.ts";
import { statusOf } from "./progress.ts";
import { amendmentView, timeline } from "./timeline.ts";

export interface RulesetPorts {
  rehearsals: RehearsalLog;
  amendments: AmendmentLog;
  now: Now;
}

/** How often an activation that lost a race looks again. */
const attempts = 4;

const lawOfToday = {
  fa: "پرونده‌های امروز با قانون امروز سنجیده می‌شوند.",
  en: "what is submitted today is judged by the law of today.",
};

export const makeRulesets = ({ rehearsals, amendments, now }: RulesetPorts) => {
  const list = async ({ actor, action }: { actor: Actor; action: Action }): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const activated = await amendments.all();
    const inForce = rulesetOn(tehranDate(now()), activated);
    const items = timeline(activated, may(actor, "read-rehearsal", common));
    return { status: 200, body: { inForce: { version: inForce.version, hash: rulesetHash(inForce) }, items } };
  };

  const against = (
    { id, draft, on, amendments: known, ruleset }: RehearsalRecord,
    from: string,
    activated: readonly Amendment[],
  ): Problem | null => {
    if (activated.some(({ rehearsal }) => rehearsal === id)) return { problem: "already-activated" };
    // Another program, or another amendment of whatever day: the draft was not held against that.
    const isOutdated = activated.length !== known || rulesetHash(rulesetOn(on, activated)) !== ruleset.hash;
    if (isOutdated) return { problem: "rehearsal-outdated" };
    const faults = activationFaults(draft, from, activated);
    const wrong = impossibleDay(from, now(), lawOfToday);
    const errors = wrong ? [{ pointer: "/from", detail: wrong }] : faults;
    return errors.length > 0 ? { problem: "invalid-request", errors } : null;
  };

  const answer = (amendment: Amendment, activated: readonly Amendment[]): Outcome => ({
    status: 201,
    body: amendmentView(amendment, activated, true),
    location: "/v1/rulesets",
  });

  const activate = async (asked: {
    actor: Actor;
    request: RequestIdentity;
    body: z.infer<typeof commands.activation>;
  }): Promise<Outcome> => {
    const { actor, request, body } = asked;
    if (!may(actor, "rehearse", common)) return { problem: "forbidden" };
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const activated = await amendments.all();
      const own = activated.find((amendment) => amendment.request.id === request.id);
      if (own) {
        // As it was answered the first time: what came after it does not show in it.
        const then = activated.filter(({ number }) => number <= own.number);
        return own.request.body === request.body ? answer(own, then) : { problem: "idempotency-key-reused" };
      }
      const found = await rehearsals.load(body.rehearsal);
      if (!found) return notFound();
      if (statusOf(found.record, found.agencies) !== "done") return { problem: "rehearsal-not-done" };
      const problem = against(found.record, body.from, activated);
      if (problem) return problem;
      const { draft, hash, id } = found.record;
      const amendment: Amendment = {
        ...draft,
        ...{ number: activated.length + 1, from: body.from, hash, rehearsal: id, request },
        ...{ activatedAt: now().toISOString(), activatedBy: { account: actor.account, person: actor.person } },
      };
      if (await amendments.activate(amendment)) return answer(amendment, [...activated, amendment]);
    }
    return { problem: "version-conflict" };
  };

  return { list, activate };
};

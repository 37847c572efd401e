/** Who reviews in a province: to assign a case, to filter a queue, to put a name to an id. */
import type { Outcome } from "../../shared/contract/outcome.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import { stillToSay } from "../../shared/domain/leave.ts";
import { type Actor, isReviewer } from "../../shared/domain/registry.ts";
import { tehranDate } from "../../shared/domain/solar-date.ts";
import type { Identity, Now } from "../../shared/ports.ts";

interface Asked {
  actor: Actor;
  action: Action;
}

export const makeReviewers = ({ identity, now }: { identity: Pick<Identity, "members">; now: Now }) => ({
  /** Those of the caller's own organization; who no longer works there is listed as such. */
  list: async ({ actor, action }: Asked): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const members = await identity.members(actor.organization);
    const today = tehranDate(now());
    const items = members.filter(isReviewer).map((member) => ({ ...member, away: stillToSay(member.away, today) }));
    return { status: 200, body: { items } };
  },
});

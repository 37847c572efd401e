/** Who reviews in a province: to assign a case, to filter a queue, to put a name to an id. */
import type { Outcome } from "../../shared/contract/outcome.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import { type Actor, isReviewer } from "../../shared/domain/registry.ts";
import type { Identity } from "../../shared/ports.ts";

interface Asked {
  actor: Actor;
  action: Action;
}

export const makeReviewers = ({ identity }: { identity: Identity }) => ({
  /** Those of the caller's own organization; who no longer works there is listed as such. */
  list: async ({ actor, action }: Asked): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const members = await identity.members(actor.organization);
    return { status: 200, body: { items: members.filter(isReviewer) } };
  },
});

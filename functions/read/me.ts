/** Who is asking: what the registry says of account, person and organization at this request. */
import type { Outcome } from "../../shared/contract/outcome.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { Registry } from "../../shared/ports.ts";

export const makeMe =
  ({ registry }: { registry: Registry }) =>
  async ({ actor, action }: { actor: Actor; action: Action }): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const { account, person, roles } = actor;
    const [names, organization, agreement] = await Promise.all([
      registry.names([person]),
      registry.organization(actor.organization),
      registry.agreement(),
    ]);
    // The actor was made of it a moment ago.
    if (!organization) return { problem: "forbidden" };
    const { id, kind, name, province } = organization;
    const { version, from, answerWithin, replyWithin, warnBefore } = agreement;
    return {
      status: 200,
      body: {
        ...{ account, roles, person: { id: person, name: names[person] ?? account } },
        organization: { id, kind, name, province },
        agreement: { version, from, answerWithin, replyWithin, warnBefore },
      },
    };
  };

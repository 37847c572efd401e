/** Everything that was ever changed in the registry, for administrators and auditors. */
import type * as z from "zod";
import type { Outcome } from "../../shared/contract/outcome.ts";
import type * as commands from "../../shared/contract/registry-commands.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { RegistryChange } from "../../shared/domain/registry-change.ts";
import type { Administration, Registry } from "../../shared/ports.ts";

const view = ({ by, ...change }: RegistryChange) => {
  const { account, person, organization, role } = by;
  return { ...change, by: { account, person, organization, role } };
};

export const makeChanges =
  ({ administration, registry }: { administration: Administration; registry: Pick<Registry, "names"> }) =>
  async ({
    actor,
    action,
    query,
  }: {
    actor: Actor;
    action: Action;
    query: z.infer<typeof commands.changeListing>;
  }): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const { kind = null, subject = null, limit, cursor = null } = query;
    const { items, next } = await administration.changes({ kind, subject }, { limit, cursor });
    const names = await registry.names(items.map(({ by }) => by.person));
    return { status: 200, body: { items: items.map(view), names }, next };
  };

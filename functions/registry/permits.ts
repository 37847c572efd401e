/** Permits: an agency reads its own, everybody else all; administrators enter and change them. */
import type * as z from "zod";
import type { Outcome } from "../../shared/contract/outcome.ts";
import { pathName } from "../../shared/contract/path-name.ts";
import type * as commands from "../../shared/contract/permit-commands.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import { common, may } from "../../shared/domain/authorization.ts";
import { counterOf } from "../../shared/domain/quota.ts";
import type { Permit } from "../../shared/domain/registry.ts";
import type { Administration, CaseLists, Kept } from "../../shared/ports.ts";
import { agencyFaults, asProblem, permitFaults } from "./fault.ts";
import { type Asked, makeKeeping } from "./keeping.ts";
import type { Writing } from "./writing.ts";

export interface PermitPorts {
  administration: Administration;
  lists: Pick<CaseLists, "taken">;
  write: Writing;
}

type OnOne = Asked & { params: z.infer<typeof commands.onPermit> };

const shown = (entry: Permit, used: number) => ({
  ...{ id: pathName(entry.number), ...entry, used, left: Math.max(0, entry.granted - used) },
});

const view = ({ entry, version }: Kept<Permit>, used: number) => ({ ...shown(entry, used), version });

export const makePermits = (ports: PermitPorts) => {
  const { administration, lists } = ports;
  const usedOf = async (numbers: readonly string[]): Promise<(number: string) => number> => {
    const taken = await lists.taken(numbers.map(counterOf.permit));
    return (number) => taken[counterOf.permit(number)] ?? 0;
  };

  const list = async ({
    actor,
    action,
    query,
  }: Asked & { query: z.infer<typeof commands.permitListing> }): Promise<Outcome> => {
    const { agency, number = null, limit, cursor = null } = query;
    const own = actor.kind === "agency" ? actor.organization : null;
    if (!may(actor, action, common) || (own !== null && agency !== undefined && agency !== own))
      return { problem: "forbidden" };
    const { items, next } = await administration.permitsOf(
      { agency: own ?? agency ?? null, number },
      { limit, cursor },
    );
    const used = await usedOf(items.map(({ entry }) => entry.number));
    return { status: 200, body: { items: items.map((kept) => view(kept, used(kept.entry.number))) }, next };
  };

  const read = async ({ actor, action, params }: OnOne): Promise<Outcome> => {
    const kept = await administration.read("permit", params.id);
    const isSeen = may(actor, action, common) && (actor.kind !== "agency" || kept?.entry.agency === actor.organization);
    if (!kept || !isSeen) return { problem: "not-found" };
    const used = await usedOf([params.id]);
    return { status: 200, body: view(kept, used(params.id)), etag: String(kept.version) };
  };

  /** Looked at again in the write, beside the counter itself. */
  const takenAlready = async ({ number, granted }: Permit): Promise<Problem | null> => {
    const used = (await usedOf([number]))(number);
    return used > granted ? { problem: "places-taken", about: String(used) } : null;
  };

  const { create, edit } = makeKeeping(ports)({
    ...{ kind: "permit", path: "/v1/permits" },
    subjectOf: ({ number }) => number,
    calledBy: ({ number }) => number,
    shown: async (entry) => shown(entry, (await usedOf([entry.number]))(entry.number)),
    against: async (entry) =>
      asProblem([...agencyFaults(await administration.read("organization", entry.agency)), ...permitFaults(entry)]) ??
      (await takenAlready(entry)),
  });

  return { list, read, create, edit };
};

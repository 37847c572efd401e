/** Permits: an agency reads its own, everybody else all; administrators enter and change them. */
import type * as z from "zod";
import type { Outcome, RequestIdentity, Success } from "../../shared/contract/outcome.ts";
import { pathName } from "../../shared/contract/path-name.ts";
import type * as commands from "../../shared/contract/permit-commands.ts";
import type { Problem } from "../../shared/contract/problems.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import { counterOf } from "../../shared/domain/quota.ts";
import type { Actor, Permit } from "../../shared/domain/registry.ts";
import type { Administration, CaseLists, Kept } from "../../shared/ports.ts";
import { asProblem, type Fault, permitFaults, unknownAt } from "./fault.ts";
import { effectiveBy, replacing, type Writing, writes } from "./writing.ts";

export interface PermitPorts {
  administration: Administration;
  lists: Pick<CaseLists, "taken">;
  write: Writing;
}

interface Asked {
  actor: Actor;
  action: Action;
}
type OnOne = Asked & { params: z.infer<typeof commands.onPermit> };

const view = ({ entry, version }: Kept<Permit>, used: number) => ({
  ...{ id: pathName(entry.number), ...entry, used, left: Math.max(0, entry.granted - used), version },
});

export const makePermits = ({ administration, lists, write }: PermitPorts) => {
  const usedOf = async (numbers: readonly string[]): Promise<(number: string) => number> => {
    const taken = await lists.taken(numbers.map(counterOf.permit));
    return (number) => taken[counterOf.permit(number)] ?? 0;
  };

  const saved = (entry: Permit, version: number, used: number, at: Date): Pick<Success, "body" | "etag"> => ({
    body: { ...view({ entry, version }, used), effectiveBy: effectiveBy(at) },
    etag: String(version),
  });

  const agencyFaults = async (agency: string): Promise<Fault[]> =>
    (await administration.read("organization", agency))?.entry.kind === "agency" ? [] : [unknownAt("/agency")];

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

  const create = async ({
    actor,
    action,
    request,
    body,
  }: Asked & { request: RequestIdentity; body: z.infer<typeof commands.permitCreation> }): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    return write({ actor, request, keepsAnswer: true }, async (at) => {
      const { number } = body;
      const problem = asProblem([...(await agencyFaults(body.agency)), ...permitFaults(body)]);
      if (problem) return problem;
      if (await administration.read("permit", number)) return { problem: "already-exists", about: number };
      return {
        wishes: [{ kind: "permit", subject: number, kept: null, after: body }],
        role: "administrator",
        answer: { status: 201, ...saved(body, 1, 0, at), location: `/v1/permits/${pathName(number)}` },
      };
    });
  };

  /** Looked at again in the write, beside the counter itself. */
  const takenAlready = ({ granted }: Permit, used: number): Problem | null =>
    used > granted ? { problem: "places-taken", about: String(used) } : null;

  /** Whose it is and what it is called by in cases stays. */
  const edit = async ({
    actor,
    action,
    params,
    request,
    ifMatch,
    body,
  }: OnOne & {
    request: RequestIdentity;
    ifMatch: string | null;
    body: z.infer<typeof commands.permitEdit>;
  }): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    return write({ actor, request, keepsAnswer: false }, async (at) => {
      const kept = await administration.read("permit", params.id);
      if (kept === null) return { problem: "not-found" };
      const after: Permit = { ...kept.entry, ...body };
      const used = (await usedOf([params.id]))(params.id);
      const decision = replacing({
        ...{ kind: "permit", subject: params.id, kept, after, ifMatch, role: "administrator" },
        answer: (entry, version) => ({ status: 200, ...saved(entry, version, used, at) }),
      });
      if (!writes(decision)) return decision;
      return asProblem(permitFaults(after)) ?? takenAlready(after, used) ?? decision;
    });
  };

  return { list, read, create, edit };
};

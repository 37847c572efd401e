/** Organizations and agencies: everybody reads what they are called, administrators enter and change them. */
import type * as z from "zod";
import type { Outcome, RequestIdentity } from "../../shared/contract/outcome.ts";
import type * as commands from "../../shared/contract/registry-commands.ts";
import { type Action, common, may, ofAgency, ofOrganization } from "../../shared/domain/authorization.ts";
import type { Actor, Organization } from "../../shared/domain/registry.ts";
import type { Administration, Kept } from "../../shared/ports.ts";
import { asProblem, organizationFaults } from "./fault.ts";
import { effectiveBy, replacing, type Writing, writes } from "./writing.ts";

interface Asked {
  actor: Actor;
  action: Action;
}
type OnOne = Asked & { params: z.infer<typeof commands.onOrganization> };

/** Addresses, keys and counts only to who administers, audits, supervises or belongs to it. */
const view = ({ entry, version }: Kept<Organization>, actor: Actor) => {
  const { id, kind, name, province, ...rest } = entry;
  const shown = may(actor, "read-registry", ofOrganization(entry)) ? rest : {};
  return { id, kind, name, province, ...shown, version };
};

export const makeOrganizations = ({ administration, write }: { administration: Administration; write: Writing }) => {
  const supervisorOf = async ({ province }: Organization): Promise<Organization | null> =>
    province === null ? null : ((await administration.read("organization", province))?.entry ?? null);

  const saved = (entry: Organization, version: number, actor: Actor, at: Date) => ({
    body: { ...view({ entry, version }, actor), effectiveBy: effectiveBy(at) },
    etag: String(version),
  });

  return {
    list: async ({ actor, action }: Asked): Promise<Outcome> => {
      if (!may(actor, action, common)) return { problem: "forbidden" };
      const all = await administration.all("organization");
      return { status: 200, body: { items: all.map((kept) => view(kept, actor)) } };
    },

    read: async ({ actor, action, params }: OnOne): Promise<Outcome> => {
      if (!may(actor, action, common)) return { problem: "forbidden" };
      const kept = await administration.read("organization", params.id);
      return kept ? { status: 200, body: view(kept, actor), etag: String(kept.version) } : { problem: "not-found" };
    },

    create: async ({
      actor,
      action,
      request,
      body,
    }: Asked & { request: RequestIdentity; body: z.infer<typeof commands.organizationCreation> }): Promise<Outcome> => {
      if (!may(actor, action, common)) return { problem: "forbidden" };
      return write({ actor, request, keepsAnswer: true }, async (at) => {
        const problem = asProblem(organizationFaults(body, await supervisorOf(body)));
        if (problem) return problem;
        if (await administration.read("organization", body.id)) return { problem: "already-exists", about: body.id };
        return {
          wishes: [{ kind: "organization", subject: body.id, kept: null, after: body }],
          role: "administrator",
          answer: { status: 201, ...saved(body, 1, actor, at), location: `/v1/organizations/${body.id}` },
        };
      });
    },

    /** What it is and what it is called by in histories stays. */
    edit: async ({
      actor,
      action,
      params,
      request,
      ifMatch,
      body,
    }: OnOne & {
      request: RequestIdentity;
      ifMatch: string | null;
      body: z.infer<typeof commands.organizationEdit>;
    }): Promise<Outcome> => {
      if (!may(actor, action, common)) return { problem: "forbidden" };
      return write({ actor, request, keepsAnswer: false }, async (at) => {
        const kept = await administration.read("organization", params.id);
        if (kept === null) return { problem: "not-found" };
        const after: Organization = { ...kept.entry, ...body };
        const decision = replacing({
          ...{ kind: "organization", subject: params.id, kept, after, ifMatch, role: "administrator" },
          answer: (entry, version) => ({ status: 200, ...saved(entry, version, actor, at) }),
        });
        if (!writes(decision)) return decision;
        return asProblem(organizationFaults(after, await supervisorOf(after))) ?? decision;
      });
    },

    /** The agency's own affair: its head decides it, or the administrator for it. */
    editSignOff: async ({
      actor,
      action,
      params,
      request,
      ifMatch,
      body,
    }: OnOne & {
      request: RequestIdentity;
      ifMatch: string | null;
      body: z.infer<typeof commands.signOffEdit>;
    }): Promise<Outcome> => {
      if (!may(actor, action, ofAgency(params.id))) return { problem: "forbidden" };
      const role = actor.roles.includes("administrator") ? "administrator" : "agency-head";
      return write({ actor, request, keepsAnswer: false }, async (at) => {
        const kept = await administration.read("organization", params.id);
        if (kept?.entry.kind !== "agency") return { problem: "not-found" };
        const after: Organization = { ...kept.entry, signOff: body.required };
        return replacing({
          ...{ kind: "organization", subject: params.id, kept, after, ifMatch, role },
          answer: (entry, version) => ({ status: 200, ...saved(entry, version, actor, at) }),
        });
      });
    },
  };
};

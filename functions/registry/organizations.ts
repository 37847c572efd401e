/** Organizations and agencies: everybody reads what they are called, administrators enter and change them. */
import type * as z from "zod";
import type { Outcome } from "../../shared/contract/outcome.ts";
import type * as commands from "../../shared/contract/registry-commands.ts";
import { common, may, ofAgency, ofOrganization } from "../../shared/domain/authorization.ts";
import type { Actor, Organization } from "../../shared/domain/registry.ts";
import type { Administration, Kept } from "../../shared/ports.ts";
import { asProblem, organizationFaults } from "./fault.ts";
import { type Asked, makeKeeping } from "./keeping.ts";
import type { Edit, Writing } from "./writing.ts";

type OnOne = Asked & { params: z.infer<typeof commands.onOrganization> };

/** Addresses, keys and counts only to who administers, audits, supervises or belongs to it. */
const shown = (entry: Organization, actor: Actor) => {
  const { id, kind, name, province, ...rest } = entry;
  return { id, kind, name, province, ...(may(actor, "read-registry", ofOrganization(entry)) ? rest : {}) };
};

const view = ({ entry, version }: Kept<Organization>, actor: Actor) => ({ ...shown(entry, actor), version });

export const makeOrganizations = (ports: { administration: Administration; write: Writing }) => {
  const { administration } = ports;
  const supervisorOf = async ({ province }: Organization): Promise<Organization | null> =>
    province === null ? null : ((await administration.read("organization", province))?.entry ?? null);

  const { create, edit, replace } = makeKeeping(ports)({
    ...{ kind: "organization", path: "/v1/organizations" },
    subjectOf: ({ id }) => id,
    calledBy: ({ id }) => id,
    shown: async (entry, actor) => shown(entry, actor),
    against: async (entry) => asProblem(organizationFaults(entry, await supervisorOf(entry))),
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

    create,
    edit,

    /** The agency's own affair: its head decides it, or the administrator for it. */
    editSignOff: async ({ body, ...asked }: OnOne & Edit<z.infer<typeof commands.signOffEdit>>): Promise<Outcome> => {
      if (!may(asked.actor, asked.action, ofAgency(asked.params.id))) return { problem: "forbidden" };
      const role = asked.actor.roles.includes("administrator") ? "administrator" : "agency-head";
      return replace(asked, role, (entry) => (entry.kind === "agency" ? { ...entry, signOff: body.required } : null));
    },
  };
};

/** Organizations, people, accounts, and what was changed of them, as callers read them. */
import * as z from "zod";
import { registryKinds } from "../domain/registry-change.ts";
import { instant, names, words } from "./fields.ts";
import { awayDays } from "./people-answers.ts";
import { organizationKind, role, version } from "./registry-fields.ts";

export const effectiveBy = instant.meta({
  description: "From then on it counts everywhere; until then some of the program may still go by what stood before",
});

const headcount = z.number().int().nullable().optional();

export const organization = z
  .object({
    id: z.string(),
    kind: organizationKind,
    name: words,
    province: z.string().nullable(),
    mail: z.array(z.string()).optional(),
    endpoint: z
      .object({
        url: z.string(),
        keys: z.array(
          z.object({
            id: z.string(),
            publicKey: z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() }),
          }),
        ),
      })
      .nullable()
      .optional(),
    approvedPosts: headcount,
    specificWorkStaff: headcount,
    signOff: z.boolean().optional().meta({ description: "Whether its head signs before anything is handed in" }),
    version,
  })
  .meta({
    id: "Organization",
    description:
      "All but id, kind, name, province and version only for who administers, audits, supervises or belongs to it",
  });
export const organizations = z.object({ items: z.array(organization) }).meta({ id: "Organizations" });
export const organizationSaved = organization.extend({ effectiveBy }).meta({ id: "OrganizationSaved" });

export const account = z
  .object({
    id: z.string(),
    userName: z.string(),
    person: z.object({ id: z.string(), name: z.string(), active: z.boolean() }),
    organization: z.string(),
    roles: z.array(role),
    active: z.boolean(),
    sessionsEndedBefore: instant.nullable().meta({ description: "Whoever signed in before that must sign in again" }),
    version,
  })
  .meta({ id: "Account", description: "Changes of it count at its next request" });
export const accounts = z.object({ items: z.array(account) }).meta({ id: "Accounts" });

export const person = z
  .object({
    id: z.string(),
    name: z.string(),
    active: z.boolean(),
    accounts: z.array(z.string()).meta({ description: "Those that the caller may see" }),
    version,
  })
  .meta({ id: "Person" });

export const leave = z
  .object({ person: z.string(), name: z.string(), away: awayDays.nullable(), version })
  .meta({ id: "Leave", description: "The leave of a reviewer that is running or next, or was the last" });

/** Whatever an entry of that kind held then: earlier programs knew other fields. */
const entry = z.record(z.string(), z.unknown());

export const registryChange = z
  .object({
    id: z.string().meta({ description: "Of the request; what it changed together carries the same" }),
    at: instant,
    by: z.object({ account: z.string(), person: z.string(), organization: z.string(), role }),
    kind: z.enum(registryKinds),
    subject: z.string().meta({ description: "Id, number, case type or version; of a post: agency#number" }),
    version,
    before: entry.nullable().meta({ description: "null: it was made" }),
    after: entry,
  })
  .meta({ id: "RegistryChange" });
export const registryChanges = z
  .object({ items: z.array(registryChange), names })
  .meta({ id: "RegistryChanges", description: "The newest first; never changed and never deleted" });

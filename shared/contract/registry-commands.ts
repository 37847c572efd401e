/** What administrators and heads of agencies send: organizations, people and their accounts. */
import * as z from "zod";
import { registryKinds } from "../domain/registry-change.ts";
import { day, line } from "./fields.ts";
import { paging } from "./paging.ts";
import {
  accountId,
  heldRoles,
  mailAddress,
  organizationId,
  organizationKind,
  personId,
  role,
  title,
  userName,
} from "./registry-fields.ts";

export const onOrganization = z.object({ id: organizationId });
export const onAccount = z.object({ id: accountId });
export const onPerson = z.object({ id: personId });

const headcount = z.number().int().min(0).max(10_000_000).nullable();

/** An Ed25519 key as RFC 8037 writes it. */
const publicKey = z.strictObject({
  kty: z.literal("OKP"),
  crv: z.literal("Ed25519"),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
});

const endpoint = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .meta({ description: "Hand-offs are sent there; plain http only to the same machine" }),
    keys: z
      .array(z.strictObject({ id: line(80), publicKey }))
      .min(1)
      .max(5)
      .meta({ description: "With which its receipts are signed; two while one takes the other's place" }),
  })
  .meta({ id: "Endpoint", description: "Of an organization whose own system receives hand-offs" });

const ofOrganization = {
  name: title,
  province: organizationId.nullable().meta({ description: "Of an agency: the organization that supervises it" }),
  mail: z.array(mailAddress).max(10).meta({ description: "Where its notices go" }),
  endpoint: endpoint.nullable(),
  approvedPosts: headcount.meta({ description: "Of an agency, for CSML 32" }),
  specificWorkStaff: headcount.meta({ description: "Of an agency, for CSML 32: those outside this system's count" }),
};

export const organizationEdit = z.strictObject(ofOrganization).meta({ id: "OrganizationEdit" });
export const organizationCreation = z
  .strictObject({ id: organizationId, kind: organizationKind, ...ofOrganization })
  .meta({ id: "OrganizationCreation" });

export const signOffEdit = z
  .strictObject({ required: z.boolean() })
  .meta({ id: "SignOffEdit", description: "Of an agency: whether its head signs before anything is handed in" });

export const accountListing = z.strictObject({
  organization: organizationId.optional(),
  role: role.optional(),
  active: z.enum(["true", "false"]).optional().meta({
    description: "Whether account and person both stand",
  }),
  ...paging.shape,
});

export const accountCreation = z
  .strictObject({
    userName,
    mail: mailAddress
      .nullable()
      .default(null)
      .meta({ description: "Gets the invitation, where sign-in sends one; is not kept" }),
    person: z.union([z.strictObject({ id: personId }), z.strictObject({ name: line(120) })]).meta({
      description: "Somebody who holds an account already, or a new person: one person is one, whatever the accounts",
    }),
    organization: organizationId,
    roles: heldRoles,
  })
  .meta({
    id: "AccountCreation",
    example: {
      ...{ userName: "officer.culture", mail: "officer@culture.example", person: { name: "نگار فرهمند" } },
      ...{ organization: "culture", roles: ["agency-officer"] },
    },
  });

export const accountEdit = z
  .strictObject({ person: personId, organization: organizationId, roles: heldRoles, active: z.boolean() })
  .meta({ id: "AccountEdit", description: "Counts at the account's next request" });

export const changeListing = z.strictObject({
  kind: z.enum(registryKinds).optional(),
  subject: line(200).optional().meta({ description: "As the changes of that kind name it" }),
  ...paging.shape,
});

export const personEdit = z
  .strictObject({
    name: line(120),
    active: z.boolean().meta({ description: "false ends every account of theirs at its next request" }),
  })
  .meta({ id: "PersonEdit" });

export const leaveEdit = z
  .strictObject({
    away: z
      .strictObject({ from: day, until: day })
      .nullable()
      .meta({ description: "First and last day; null: the person is not away, or is back" }),
  })
  .meta({ id: "LeaveEdit", example: { away: { from: "2026-11-22", until: "2026-12-05" } } });

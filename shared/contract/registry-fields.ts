/** Pieces of what administrators keep. */
import * as z from "zod";
import { roles } from "../domain/registry.ts";
import { line } from "./fields.ts";

/** Short and lasting: it stands in histories for ever. */
export const organizationId = z
  .string()
  .max(40)
  .regex(/^[a-z][a-z0-9-]*$/)
  .meta({ description: "Organization id", example: "health" });
export const organizationKind = z.enum(["agency", "province", "national"]);
export const personId = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .meta({ description: "Person id" });
export const accountId = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .meta({ description: "Account id: what its tokens name as `sub`", example: "officer.health" });
export const userName = z
  .string()
  .max(60)
  .regex(/^[a-z0-9][a-z0-9._-]*$/)
  .meta({ description: "What is typed at sign-in; of an office rather than of a person", example: "officer.health" });
export const role = z.enum(roles);
/** In the order of the catalogue, each once. */
export const heldRoles = z
  .array(role)
  .max(roles.length)
  .transform((held) => roles.filter((each) => held.includes(each)))
  .meta({ description: "What the account may do; which ones fit is up to the organization's kind" });
export const mailAddress = z.email().max(200).meta({ description: "Mail address", example: "desk@health.example" });
export const title = z
  .strictObject({ fa: line(200), en: line(200) })
  .meta({ id: "Title", description: "In both languages" });
export const version = z
  .number()
  .int()
  .min(0)
  .meta({ description: "Send it as If-Match with a change; 0 where nothing was ever changed here" });

/** Permits and posts as callers read them. */
import * as z from "zod";
import { caseTypes } from "../domain/case-file.ts";
import { postStandings } from "../domain/registry.ts";
import { day } from "./fields.ts";
import { effectiveBy } from "./registry-answers.ts";
import { version } from "./registry-fields.ts";

const id = z.string().meta({ description: "In its own address" });

export const permit = z
  .object({
    id,
    number: z.string(),
    agency: z.string(),
    caseTypes: z.array(z.enum(caseTypes)),
    granted: z.number().int(),
    used: z.number().int(),
    left: z.number().int(),
    referenceDate: day.nullable().meta({ description: "Day on which ages are counted; null: the day of submission" }),
    maximumAge: z.number().int().nullable(),
    validUntil: day.nullable(),
    veteranPlaces: z.number().int().nullable(),
    disabledPlaces: z.number().int().nullable(),
    version,
  })
  .meta({ id: "Permit" });
export const permits = z.object({ items: z.array(permit) }).meta({ id: "Permits" });
export const permitSaved = permit.extend({ effectiveBy }).meta({ id: "PermitSaved" });

export const post = z
  .object({
    id,
    agency: z.string(),
    number: z.string(),
    title: z.string(),
    approved: z.boolean(),
    sovereign: z.boolean().nullable(),
    fixed: z.boolean().nullable(),
    minimumDegree: z.string().nullable(),
    fields: z.array(z.string()).nullable(),
    place: z.object({ name: z.string(), provincialCentre: z.boolean() }).nullable(),
    vacant: z.boolean(),
    standing: z.enum(postStandings).meta({
      description:
        "free: can be filled; held: by somebody outside this system or by an approved case; closed: not in the approved organization",
    }),
    version,
  })
  .meta({ id: "Post" });
export const posts = z.object({ items: z.array(post) }).meta({ id: "Posts" });
export const postSaved = post.extend({ effectiveBy }).meta({ id: "PostSaved" });

/** What administrators send of permits and posts. */
import * as z from "zod";
import { caseTypes, degreeLevels } from "../domain/case-file.ts";
import { postStandings } from "../domain/registry.ts";
import { day, line, numbering } from "./fields.ts";
import { paging } from "./paging.ts";
import { readPathName } from "./path-name.ts";
import { organizationId } from "./registry-fields.ts";

/** As the answers give it in `id`; read back to what it names. */
const named = z
  .string()
  .max(400)
  .regex(/^[A-Za-z0-9~_.!*'()-]+$/)
  .transform((text, context) => {
    const name = readPathName(text);
    if (name !== null) return name;
    context.issues.push({ code: "custom", message: "no-name", input: text });
    return z.NEVER;
  });
export const onPermit = z.object({
  id: named.meta({ description: "The permit's `id` in the answers", example: "302~2F1405~2F118" }),
});
export const onPost = z.object({
  id: named.meta({ description: "The post's `id` in the answers", example: "health~234808" }),
});

const limit = z.coerce.number().int().min(1).max(100).default(100).meta({ description: "Items per page, 1 to 100" });

const partOfNumber = numbering(40).optional().meta({ description: "Only those whose number holds this" });

export const permitListing = z.strictObject({
  agency: organizationId.optional(),
  number: partOfNumber,
  limit,
  cursor: paging.shape.cursor,
});
export const postListing = z.strictObject({
  agency: organizationId.optional().meta({ description: "Whose; an agency's own people need not say it" }),
  number: partOfNumber,
  standing: z.enum(postStandings).optional(),
  limit,
  cursor: paging.shape.cursor,
});

const places = z.number().int().min(0).max(100_000);

const ofPermit = {
  caseTypes: z.array(z.enum(caseTypes)).min(1).max(caseTypes.length),
  granted: places.meta({ description: "Not fewer than are taken already" }),
  referenceDate: day.nullable().meta({ description: "Day on which ages are counted; null: the day of submission" }),
  maximumAge: z.number().int().min(15).max(100).nullable().meta({ description: "Where the permit names a lower one" }),
  validUntil: day.nullable(),
  veteranPlaces: places.nullable().meta({ description: "Of those granted, kept for veterans" }),
  disabledPlaces: places.nullable().meta({ description: "Of those granted, kept for disabled persons" }),
};
export const permitEdit = z.strictObject(ofPermit).meta({ id: "PermitEdit" });
export const permitCreation = z
  .strictObject({ number: numbering(40), agency: organizationId, ...ofPermit })
  .meta({ id: "PermitCreation" });

const ofPost = {
  title: line(200),
  approved: z.boolean().meta({ description: "In the approved organization" }),
  sovereign: z.boolean().nullable().meta({ description: "CSML 45-a; null: not decided" }),
  fixed: z.boolean().nullable(),
  minimumDegree: z.enum(degreeLevels).nullable(),
  fields: z.array(line(120)).max(60).nullable().meta({ description: "Fields of study; null: not registered" }),
  place: z
    .strictObject({ name: line(120), provincialCentre: z.boolean() })
    .nullable()
    .meta({ description: "null: not registered" }),
  vacant: z.boolean().meta({ description: "false while somebody holds it outside this system" }),
};
export const postEdit = z.strictObject(ofPost).meta({ id: "PostEdit" });
export const postCreation = z
  .strictObject({ agency: organizationId, number: numbering(20), ...ofPost })
  .meta({ id: "PostCreation" });

/** A history as callers read it, and as `npm run verify` holds it against its own hashes. */
import * as z from "zod";
import { chainFaults } from "../domain/chain.ts";
import { eventTypes } from "../domain/event.ts";
import { caseId, instant, names } from "./fields.ts";

export const event = z
  .object({
    v: z.union([z.literal(1), z.literal(2)]),
    case: caseId,
    seq: z.number().int(),
    type: z.enum(eventTypes),
    at: instant,
    actor: z.union([
      z.object({ account: z.string(), person: z.string(), organization: z.string(), session: z.string() }),
      z.object({ machine: z.string() }),
    ]),
    request: z.object({ id: z.string(), body: z.string() }),
    ruleset: z.string(),
    agreement: z.string(),
    payload: z.looseObject({}).nullable().meta({ description: "Null where the province deliberates for itself" }),
    salt: z.string().nullable(),
    commitment: z.string(),
    previous: z.string().nullable(),
    hash: z.string(),
  })
  .meta({ id: "Event" });

const verified = z
  .object({
    ok: z.boolean(),
    events: z.number().int(),
    erased: z.number().int().nullable().meta({ description: "Payloads that are gone; null where the chain is broken" }),
    brokenAt: z.number().int().nullable().meta({ description: "Number of the first event that does not fit" }),
    fault: z.enum(chainFaults).nullable(),
  })
  .meta({
    id: "Verified",
    description: "The stored history held against its own hashes, payloads withheld here included",
  });

export const history = z
  .object({ case: caseId, events: z.array(event), names, verified })
  .meta({ id: "History", description: "As `npm run verify` reads it" });

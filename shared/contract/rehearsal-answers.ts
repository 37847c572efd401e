/** How far a rehearsal has come, what it says, and the rulesets that were, are and will be in force. */
import * as z from "zod";
import { day, instant, names, words } from "./fields.ts";
import { findingChange } from "./finding-answer.ts";
import { draft, rehearsalId } from "./rehearsal-commands.ts";

const times = z.number().int();
const likely = z.enum(["return", "question", "none"]);

const status = z
  .enum(["received", "running", "done", "failed"])
  .meta({ description: "failed: an agency's cases could not be walked, see troubles; a redrive tries again" });

const counts = z
  .object({
    rehearsed: times.meta({ description: "Judged revisions that were held against the draft" }),
    notRehearsable: times.meta({ description: "Judged before facts were kept; nothing is guessed of them" }),
    notReproduced: times.meta({ description: "Of which the law of their own day no longer says what was recorded" }),
    changed: times.meta({ description: "With a changed finding" }),
    rules: z.array(z.object({ rule: z.string(), before: z.string(), after: z.string(), count: times })),
    outcomes: z.array(z.object({ before: z.string(), after: z.string(), count: times })),
    agencies: z.array(z.object({ agency: z.string(), rehearsed: times, notRehearsable: times, changed: times })),
  })
  .meta({ id: "RehearsalCounts", description: "Of the agencies that are finished" });

export const rehearsal = z
  .object({
    id: rehearsalId,
    status,
    createdAt: instant,
    draft: draft,
    hash: z.string().meta({ description: "Of the draft" }),
    on: day.meta({ description: "Day whose law it is held against: today, or the last day that was activated for" }),
    ruleset: z.string().meta({ description: "Version of that law" }),
    progress: z.object({ cases: times, agencies: times, agenciesInAll: times.nullable() }),
    troubles: z
      .array(z.object({ agency: z.string(), attempts: times, case: z.string().nullable() }))
      .meta({ description: "Walks that broke off, and the case at which they did" }),
    counts,
  })
  .meta({ id: "Rehearsal" });

export const rehearsals = z
  .object({
    items: z.array(
      z
        .object({
          id: rehearsalId,
          status,
          createdAt: instant,
          by: z.object({ account: z.string(), person: z.string() }),
          note: z.string().meta({ description: "Why, as the draft says" }),
          on: day.meta({ description: "Day whose law it was held against" }),
          ruleset: z.string().meta({ description: "Version of that law" }),
          rehearsed: times,
          changed: times.meta({ description: "Judged revisions with a changed finding" }),
          outcomes: z
            .array(z.object({ before: likely, after: likely, count: times }))
            .meta({ description: "Proposals that would come out otherwise" }),
          activatedFrom: day.nullable().meta({ description: "Day from which it counts; null: it was not activated" }),
        })
        .meta({ id: "RehearsalRow", description: "Counts are those of the agencies that are finished" }),
    ),
    names,
  })
  .meta({ id: "Rehearsals", description: "The newest first" });

export const changedCases = z
  .object({
    items: z.array(
      z
        .object({
          case: z.string(),
          code: z.string().meta({ description: "Tracking code" }),
          revision: times,
          agency: z.string(),
          changes: z.array(findingChange),
          outcome: z.object({ before: likely, after: likely }),
        })
        .meta({ id: "ChangedCase", description: "No personal data: whose it is can be read by who may see the case" }),
    ),
  })
  .meta({ id: "ChangedCases" });

export const ruleset = z
  .object({
    version: z.string(),
    from: day,
    kind: z
      .enum(["released", "amended"])
      .meta({ description: "released: with the program; amended: activated by an administrator" }),
    hash: z.string().meta({ description: "Of all that the law of that day states" }),
    parameters: z.array(
      z.object({
        name: z.string(),
        title: words,
        unit: z.string().nullable(),
        before: z.number().nullable().meta({ description: "On the eve" }),
        value: z.number(),
        source: z.string(),
        verified: z.boolean(),
      }),
    ),
    retirements: z.array(z.object({ rule: z.string(), title: words })),
    note: z.string().nullable(),
    rehearsal: rehearsalId.nullable(),
    activatedAt: instant.nullable(),
    activatedBy: z.string().nullable().meta({ description: "Account; to administrators and auditors" }),
  })
  .meta({ id: "Ruleset" });

export const rulesets = z
  .object({ inForce: z.object({ version: z.string(), hash: z.string() }), items: z.array(ruleset) })
  .meta({ id: "Rulesets", description: "The oldest first; days to come among them" });

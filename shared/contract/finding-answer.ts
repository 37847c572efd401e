import * as z from "zod";
import { citation } from "./citation.ts";
import { words } from "./fields.ts";

const outcome = z.enum(["pass", "fail", "review", "not-applicable"]);

/** What a rule found. */
export const finding = z
  .object({
    rule: z.string(),
    answer: z.string().meta({ description: "Which of the rule's answers was given, as GET /v1/rules/{id} lists them" }),
    question: z
      .string()
      .nullable()
      .meta({ description: "The question that the law leaves open, where the finding puts it to the reviewer" }),
    outcome,
    blocking: z.boolean(),
    citation,
    saw: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    pointer: z.string(),
    message: words,
    remedy: words.nullable(),
    verified: z.boolean().meta({ description: "false: rests on law whose text was not read; at most review" }),
  })
  .meta({ id: "Finding" });

const said = z.object({ answer: z.string(), outcome }).nullable();

/** How a rule's finding differs between two judgements of the same file. */
export const findingChange = z
  .object({ rule: z.string(), before: said, after: said })
  .meta({ id: "FindingChange", description: "null: the rule said nothing there" });

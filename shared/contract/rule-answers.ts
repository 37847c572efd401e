/** What the system answers of the law itself: rules with their grounds, and instruments with what they say. */
import * as z from "zod";
import { caseTypes } from "../domain/case-file.ts";
import { instrumentKinds } from "../law/instruments/index.ts";
import { units } from "../law/parameters/parameter.ts";
import { citation } from "./citation.ts";
import { day, words } from "./fields.ts";

const outcome = z.enum(["pass", "fail", "review", "not-applicable"]);
const confidence = z
  .enum(["H", "M", "L"])
  .meta({ description: "H: the text was read; M: secondary sources; L: assumption" });

const parameter = z.object({
  name: z.string(),
  title: words,
  unit: z.enum(units),
  values: z.array(z.object({ from: day, value: z.number(), source: z.string(), verified: z.boolean() })),
});

const rule = z
  .object({
    id: z.string(),
    title: words,
    kind: z
      .enum(["auto", "evidence", "human"])
      .meta({ description: "Decided by the program, by a document that a person judges, or by a person alone" }),
    blocking: z.boolean().meta({ description: "Stops a submission at the door" }),
    grounds: z.array(z.object({ citation, confidence })),
    appliesTo: z.union([z.literal("all"), z.array(z.enum(caseTypes))]),
    from: day.nullable(),
    until: day.nullable(),
    parameters: z.array(parameter).meta({ description: "Thresholds with their values over time, the oldest first" }),
    pointer: z.string(),
    answers: z.array(z.object({ id: z.string(), outcome, question: z.string().nullable(), text: words })),
    remedy: words,
  })
  .meta({ id: "Rule" });

export const rules = z.object({ items: z.array(rule) }).meta({ id: "Rules" });

export const rulePage = rule
  .extend({
    questions: z
      .array(z.object({ name: z.string(), ...words.shape }))
      .meta({ description: "What the law leaves open, and its findings put to the reviewer" }),
    doubts: z.array(words).meta({ description: "What a lawyer should be asked about its law besides" }),
    examples: z
      .array(
        z.object({
          says: words,
          caseType: z.enum(caseTypes),
          submittedOn: day,
          file: z.looseObject({}).meta({ description: "How the file differs from one in order" }),
          facts: z.looseObject({}).meta({ description: "How what the registers know differs" }),
          answer: z.string(),
          outcome,
        }),
      )
      .meta({ description: "Files and what the rule finds in them; a test holds each" }),
  })
  .meta({ id: "RulePage" });

const instrument = z
  .object({
    id: z.string(),
    title: words,
    kind: z.enum(instrumentKinds),
    number: z.string().nullable(),
    date: z.string().nullable().meta({ description: "Solar, as far as it is known" }),
    issuer: words.nullable(),
    version: z.string().nullable().meta({ description: "Of the text that is cited unless said otherwise" }),
    source: z.string().meta({ description: "Where title, number and date were taken from" }),
    confidence,
    page: z.string(),
  })
  .meta({ id: "Instrument" });

const passage = z.object({
  anchor: z.string().meta({ description: "Fragment of the pages that citations name" }),
  article: z.string().nullable(),
  paragraph: z.string().nullable(),
  note: z.string().nullable(),
  version: z.string().nullable(),
  text: words.meta({ description: "The place as a letter cites it" }),
  gist: words.meta({ description: "Our own summary, not the words of the law" }),
  source: z.string(),
  verified: z.boolean().meta({ description: "The text was read whole and at first hand" }),
  citedBy: z.array(z.object({ id: z.string(), title: words })).meta({ description: "Rules that rest on it" }),
});

export const instruments = z.object({ items: z.array(instrument) }).meta({ id: "Instruments" });

export const instrumentPage = instrument
  .extend({
    remarks: z.array(words),
    restsOn: z.array(instrument).meta({ description: "Instruments that it names as its own grounds" }),
    notice: words,
    passages: z.array(passage),
  })
  .meta({ id: "InstrumentPage" });

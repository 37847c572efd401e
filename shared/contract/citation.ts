import * as z from "zod";
import { words } from "./fields.ts";

/** A place in the law, resolved: what reviewer, agency and letter read alike. */
export const citation = z
  .object({
    instrument: z.string(),
    title: words,
    number: z.string().nullable().meta({ description: "Of a directive or circular; null for a law" }),
    date: z.string().nullable().meta({ description: "Solar date of its passing, as far as it is known: 1386/07/08" }),
    article: z.string().nullable(),
    paragraph: z.string().nullable(),
    note: z.string().nullable(),
    version: z.string().nullable().meta({ description: "Version of the text in force, as its solar year" }),
    text: words.meta({ description: "As a letter writes it" }),
    page: z
      .string()
      .nullable()
      .meta({ description: "The instrument's page at that place; null for one that is not known here" }),
  })
  .meta({
    id: "Citation",
    example: {
      instrument: "csml",
      title: { fa: "قانون مدیریت خدمات کشوری", en: "Civil Service Management Law" },
      number: null,
      date: "1386/07/08",
      article: "42",
      paragraph: "a",
      note: null,
      version: "1386",
      text: {
        fa: "قانون مدیریت خدمات کشوری (۱۳۸۶)، ماده ۴۲، بند الف",
        en: "Civil Service Management Law (1386), art. 42, para. a",
      },
      page: "/v1/instruments/csml#42-a",
    },
  });

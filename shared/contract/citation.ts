import * as z from "zod";

/** A place in the law. */
export const citation = z
  .object({
    instrument: z.string(),
    article: z.string().nullable(),
    paragraph: z.string().nullable(),
    note: z.string().nullable(),
    version: z.string().nullable().meta({ description: "Version of the text in force, as its solar year" }),
  })
  .meta({
    id: "Citation",
    example: { instrument: "csml", article: "42", paragraph: "a", note: null, version: "1386" },
  });

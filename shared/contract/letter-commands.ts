/** Which of a case's letters is read. */
import * as z from "zod";

export const whichLetter = z.strictObject({
  number: z.coerce.number().int().min(1).max(999_999).optional().meta({
    description: "What follows the stroke in the letter's number; the last letter when absent",
    example: 5,
  }),
});

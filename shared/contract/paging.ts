/** How much of a list is asked for, and from where on. */
import * as z from "zod";

export const limit = z.coerce
  .number()
  .int()
  .min(1)
  .max(100)
  .default(25)
  .meta({ description: "Items per page, 1 to 100" });

export const cursor = z
  .string()
  .max(2000)
  .optional()
  .meta({ description: "Opaque; from the link rel=next of the page before" });

export const paging = z.strictObject({ limit, cursor });

/** Schemas that are compiled once an instance has read enough with them. */
import * as z from "zod";

/**
 * Compiling costs some milliseconds and saves some microseconds a file: whoever has read that many will read as many again.
 * A new instance that answers a few requests never pays for it.
 */
export const pays = 1000;

const reads = new WeakMap<z.ZodType, { count: number; schema: z.ZodType }>();

/** The schema to read the next input with. What it accepts, makes of it and objects to is the same in both forms. */
export const warmed = <T extends z.ZodType>(schema: T): T => {
  const known = reads.get(schema) ?? { count: 0, schema };
  known.count += 1;
  if (known.count === pays) known.schema = z.compile(schema);
  reads.set(schema, known);
  return known.schema as T;
};

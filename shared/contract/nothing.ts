/** The body of a call that says all by its path: none and an empty one are the same request. */
import * as z from "zod";

export const nothing = z.strictObject({}).default({});

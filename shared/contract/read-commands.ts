/** Whose reads are listed. */
import * as z from "zod";
import { paging } from "./paging.ts";

export const readListing = paging.extend({
  account: z.string().min(1).max(80).meta({ description: "Whose reads", example: "reviewer.one" }),
});

/** What the next authority answers. */
import * as z from "zod";
import { handOff, numbering, prose } from "./fields.ts";

export const receipt = z
  .strictObject({
    handOff,
    outcome: z.enum(["accepted", "refused"]),
    reference: z
      .strictObject({
        employeeNumber: numbering(20).nullable().default(null),
        contractId: numbering(40).nullable().default(null),
      })
      .nullable()
      .default(null),
    reason: prose(2000).nullable().default(null),
  })
  .meta({ id: "Receipt" });

import * as z from "zod";
import type { EmploymentRegister } from "../../ports.ts";
import { type Asking, openRegister, type RegisterPlace } from "./ask.ts";

const Reply = z.strictObject({ employedElsewhere: z.boolean() });

/** Without a place it is not connected, and nobody is asked. */
export const makeEmploymentRegister = (place: RegisterPlace | null, asking: Asking): EmploymentRegister => {
  const ask = place && openRegister(place, Reply, asking);
  return {
    employedElsewhere: async (nationalId, agency) => (await ask?.({ nationalId, agency }))?.employedElsewhere ?? null,
  };
};

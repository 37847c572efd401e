import * as z from "zod";
import type { EmploymentRegister } from "../../ports.ts";
import { type Asking, askRegister, type RegisterPlace } from "./ask.ts";

const Reply = z.strictObject({ employedElsewhere: z.boolean() });

/** Without a place it is not connected, and nobody is asked. */
export const makeEmploymentRegister = (place: RegisterPlace | null, asking: Asking): EmploymentRegister => ({
  employedElsewhere: async (nationalId, agency) => {
    if (place === null) return null;
    return (await askRegister(place, { nationalId, agency }, Reply, asking))?.employedElsewhere ?? null;
  },
});

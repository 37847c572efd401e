import * as z from "zod";
import type { CivilRegistry } from "../../ports.ts";
import { type Asking, openRegister, type RegisterPlace } from "./ask.ts";

/** A reply that contradicts itself is none. */
const Reply = z
  .strictObject({
    matches: z.boolean(),
    differs: z.array(z.enum(["givenName", "familyName", "fatherName", "birthDate", "sex"])).max(5),
  })
  .refine(({ matches, differs }) => !matches || differs.length === 0);

/** Asks only about what the registry keeps; without a place it is not connected, and nobody is asked. */
export const makeCivilRegistry = (place: RegisterPlace | null, asking: Asking): CivilRegistry => {
  const ask = place && openRegister(place, Reply, asking);
  return {
    match: async ({ nationalId, givenName, familyName, fatherName, birthDate, sex }) =>
      ask === null || nationalId === null
        ? null
        : ask({ nationalId, givenName, familyName, fatherName, birthDate, sex }),
  };
};

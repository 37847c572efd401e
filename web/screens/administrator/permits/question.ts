/** What the list of permits asks for. */
import type { Asked } from "../../../api/types.ts";

export interface PermitSearch {
  agency?: string | undefined;
  /** A part of the number. */
  number?: string | undefined;
}

export const permitQuestion = ({ agency, number }: PermitSearch): Asked<"listPermits"> => ({
  query: { limit: 100, ...(agency && { agency }), ...(number && { number }) },
});

/** The places that an approval takes. Limits are those of the moment of approval; the write holds them against any race. */
import type { CaseFile, CaseType } from "./case-file.ts";
import type { Quota } from "./event.ts";
import type { Facts } from "./facts.ts";

type Place = "permit" | "post" | "specific-work";

/** A renewal or completion keeps the place that the person already holds; only who comes anew fills a post. */
const takes: Record<CaseType, readonly Place[]> = {
  "official-hire": ["permit", "post"],
  "contractual-hire": ["permit", "post"],
  "specific-work-hire": ["permit", "specific-work"],
  "specific-work-renewal": [],
  "contractual-renewal": [],
  "contractual-to-official": ["permit"],
  "probation-completion": [],
  "veteran-conversion": ["permit"],
  transfer: [],
  secondment: [],
};

export const takesPlace = (caseType: CaseType, place: Place): boolean => takes[caseType].includes(place);

export const counterOf = {
  permit: (number: string): string => `permit#${number}`,
  post: (agency: string, number: string): string => `post#${agency}#${number}`,
  specificWork: (agency: string): string => `specific-work#${agency}`,
};

/** Shares of the law that limit an approval, in per cent, as they are on its day. */
export interface Shares {
  /** CSML 32's note: of the approved posts, for specific-work and hourly staff together. */
  specificWork: number;
}

/**
 * Places left under CSML 32's note, less the staff that the registry counts already: the most of which
 * `(current + requested) × 100 ≤ approvedPosts × share` holds, which at ten per cent reads `(current + requested) × 10 ≤ approvedPosts`.
 */
const specificWorkPlaces = ({ approvedPosts, specificWorkStaff }: Facts["agency"], share: number): number =>
  Math.max(0, Math.floor(((approvedPosts ?? 0) * share) / 100) - (specificWorkStaff ?? 0));

export const quotaOf = ({ caseType }: CaseFile, { agency, permit, post }: Facts, shares: Shares): Quota[] => [
  ...(permit && takesPlace(caseType, "permit")
    ? [{ counter: counterOf.permit(permit.number), limit: permit.granted }]
    : []),
  ...(post && takesPlace(caseType, "post") ? [{ counter: counterOf.post(agency.id, post.number), limit: 1 }] : []),
  ...(takesPlace(caseType, "specific-work")
    ? [{ counter: counterOf.specificWork(agency.id), limit: specificWorkPlaces(agency, shares.specificWork) }]
    : []),
];

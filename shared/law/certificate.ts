import type { DocumentKind } from "../domain/case-file.ts";
import { isIsoDate } from "../domain/solar-date.ts";
import { isOlderThan } from "./months.ts";
import type { Question } from "./rule.ts";

/** How a certificate stands on the day of submission; among several copies the one issued last counts. */
export const certificateOf = ({ filed, submittedOn, parameter }: Question<"certificate-age">, kind: DocumentKind) => {
  const copies = filed.get(kind);
  if (copies === undefined) return { standing: "absent" as const, issuedOn: null };
  const issuedOn = copies.reduce<string | null>((last, { issuedOn: day }) => {
    const counts = day !== null && isIsoDate(day) && day <= submittedOn;
    return counts && (last === null || day > last) ? day : last;
  }, null);
  const limit = parameter("certificate-age");
  if (issuedOn === null) return { standing: "undated" as const, issuedOn, limit };
  const old = isOlderThan(limit, issuedOn, submittedOn);
  return { standing: old ? ("old" as const) : ("recent" as const), issuedOn, limit };
};

import type { Rule } from "../rule.ts";
import { approvedPost } from "./approved-post.ts";
import { contractEndAge } from "./contract-end-age.ts";
import { conversionTenure } from "./conversion-tenure.ts";
import { duplicateCase } from "./duplicate-case.ts";
import { employmentType } from "./employment-type.ts";
import { examPassed } from "./exam-passed.ts";
import { maxAgeOfficial } from "./max-age-official.ts";
import { militaryStatus } from "./military-status.ts";
import { minAge } from "./min-age.ts";
import { nationalId } from "./national-id.ts";
import { nationality } from "./nationality.ts";
import { permitQuota } from "./permit-quota.ts";
import { disabledQuota, veteranQuota } from "./permit-shares.ts";
import { requiredDocumentsFiled } from "./required-documents.ts";
import { retireeBan } from "./retiree-ban.ts";
import { sovereignPost } from "./sovereign-post.ts";
import { specificWorkCap } from "./specific-work-cap.ts";
import { specificWorkTerm } from "./specific-work-term.ts";

/** Every rule, in the order in which findings are shown: the door first, then the person, the post, the permit. */
export const rules: readonly Rule[] = [
  nationalId,
  requiredDocumentsFiled,
  duplicateCase,
  minAge,
  maxAgeOfficial,
  contractEndAge,
  nationality,
  militaryStatus,
  examPassed,
  employmentType,
  sovereignPost,
  approvedPost,
  permitQuota,
  specificWorkCap,
  specificWorkTerm,
  retireeBan,
  veteranQuota,
  disabledQuota,
  conversionTenure,
];

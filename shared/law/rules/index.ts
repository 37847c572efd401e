import type { Rule } from "../rule.ts";
import { addictionCertificate } from "./addiction-certificate.ts";
import { ageCredits } from "./age-credits.ts";
import { approvedPost } from "./approved-post.ts";
import { civilRegistryMatch } from "./civil-registry-match.ts";
import { contractEndAge } from "./contract-end-age.ts";
import { conversionTenure } from "./conversion-tenure.ts";
import { criminalRecord } from "./criminal-record.ts";
import { degreeMatch } from "./degree-match.ts";
import { duplicateCase } from "./duplicate-case.ts";
import { employmentType } from "./employment-type.ts";
import { examPassed } from "./exam-passed.ts";
import { funding } from "./funding.ts";
import { healthCertificate } from "./health-certificate.ts";
import { maxAgeOfficial } from "./max-age-official.ts";
import { militaryStatus } from "./military-status.ts";
import { minAge } from "./min-age.ts";
import { nationalId } from "./national-id.ts";
import { nationality } from "./nationality.ts";
import { nativePriority } from "./native-priority.ts";
import { permitQuota } from "./permit-quota.ts";
import { disabledQuota, veteranQuota } from "./permit-shares.ts";
import { probation } from "./probation.ts";
import { renewalConditions } from "./renewal-conditions.ts";
import { requiredDocumentsFiled } from "./required-documents.ts";
import { retireeBan } from "./retiree-ban.ts";
import { selectionVetting } from "./selection-vetting.ts";
import { singlePost } from "./single-post.ts";
import { sovereignPost } from "./sovereign-post.ts";
import { specificWorkCap } from "./specific-work-cap.ts";
import { specificWorkTerm } from "./specific-work-term.ts";
import { veteranProof } from "./veteran-proof.ts";

/** Every rule, in the order in which findings are shown: the door, the person and their papers, the post, the permit, the service so far. */
export const rules: readonly Rule[] = [
  nationalId,
  requiredDocumentsFiled,
  duplicateCase,
  civilRegistryMatch,
  minAge,
  maxAgeOfficial,
  ageCredits,
  contractEndAge,
  nationality,
  militaryStatus,
  addictionCertificate,
  criminalRecord,
  healthCertificate,
  degreeMatch,
  selectionVetting,
  veteranProof,
  examPassed,
  nativePriority,
  employmentType,
  retireeBan,
  singlePost,
  sovereignPost,
  approvedPost,
  funding,
  permitQuota,
  veteranQuota,
  disabledQuota,
  specificWorkCap,
  specificWorkTerm,
  conversionTenure,
  probation,
  renewalConditions,
];

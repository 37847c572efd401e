/** What people read in place of the codes of a case file. */
import type { CaseType, DegreeLevel, DocumentKind, EmploymentType, MilitaryStatus, VeteranGroup } from "./case-file.ts";
import type { Words } from "./finding.ts";

const words = (fa: string, en: string): Words => ({ fa, en });

export const caseTypeLabels: Readonly<Record<CaseType, Words>> = {
  "official-hire": words("استخدام رسمی", "Official hire"),
  "contractual-hire": words("استخدام پیمانی", "Contractual hire"),
  "specific-work-hire": words("به‌کارگیری کار معین", "Specific-work hire"),
  "specific-work-renewal": words("تمدید قرارداد کار معین", "Specific-work renewal"),
  "contractual-renewal": words("تمدید قرارداد پیمانی", "Contractual renewal"),
  "contractual-to-official": words("تبدیل وضعیت پیمانی به رسمی", "Conversion from contractual to official"),
  "probation-completion": words("تبدیل رسمی آزمایشی به رسمی قطعی", "Completion of probation"),
  "veteran-conversion": words("تبدیل وضعیت ایثارگران", "Conversion of a veteran"),
  transfer: words("انتقال", "Transfer"),
  secondment: words("مأموریت", "Secondment"),
};

export const documentLabels: Readonly<Record<DocumentKind, Words>> = {
  permit: words("مجوز استخدام", "Hiring permit"),
  "national-card": words("کارت ملی", "National card"),
  "birth-certificate": words("شناسنامه", "Birth certificate"),
  degree: words("مدرک تحصیلی", "Degree"),
  "selection-vetting": words("رأی گزینش", "Selection-vetting decision"),
  funding: words("گواهی تأمین اعتبار", "Funding certificate"),
  "post-approval": words("تأییدیه پست سازمانی", "Approval of the post"),
  "exam-result": words("فهرست نتایج آزمون", "Examination result list"),
  military: words("کارت پایان خدمت یا معافیت", "Military service or exemption card"),
  addiction: words("گواهی عدم اعتیاد", "Addiction certificate"),
  "criminal-record": words("گواهی عدم سوءپیشینه", "Criminal record certificate"),
  health: words("گواهی سلامت", "Health certificate"),
  "organization-approval": words("موافقت سازمان", "Approval of the organization"),
  "cap-calculation": words("محاسبه سقف ده درصد", "Calculation of the cap"),
  "draft-contract": words("پیش‌نویس قرارداد", "Draft contract"),
  "earlier-permit": words("مجوز قبلی", "Earlier permit"),
  satisfaction: words("گواهی رضایت از عملکرد", "Satisfaction with the work"),
  evaluation: words("ارزیابی عملکرد", "Evaluation"),
  "sovereign-job": words("گواهی حاکمیتی بودن شغل", "Proof of a sovereign job"),
  "approved-structure": words("ساختار سازمانی مصوب", "Approved structure"),
  tenure: words("گواهی سابقه پیمانی", "Proof of contractual service"),
  training: words("گواهی دوره‌های آموزشی", "Training certificates"),
  "veteran-certificate": words("گواهی بنیاد شهید و امور ایثارگران", "Certificate of the veterans' foundation"),
  "disability-certificate": words("گواهی بهزیستی", "Disability certificate"),
  "current-order": words("حکم کارگزینی فعلی", "Current employment order"),
  "origin-consent": words("موافقت دستگاه مبدأ", "Consent of the origin"),
  "destination-consent": words("موافقت دستگاه مقصد", "Consent of the destination"),
};

export const employmentTypeLabels: Readonly<Record<EmploymentType, Words>> = {
  official: words("رسمی", "Official"),
  probationary: words("رسمی آزمایشی", "Probationary"),
  contractual: words("پیمانی", "Contractual"),
  "specific-work": words("کار معین", "Specific-work"),
  hourly: words("ساعتی", "Hourly"),
  contractor: words("شرکتی", "Contractor worker"),
  other: words("سایر", "Other"),
};

export const degreeLabels: Readonly<Record<DegreeLevel, Words>> = {
  diploma: words("دیپلم", "Diploma"),
  associate: words("کاردانی", "Associate"),
  bachelor: words("کارشناسی", "Bachelor"),
  master: words("کارشناسی ارشد", "Master"),
  phd: words("دکتری", "Doctorate"),
};

export const militaryLabels: Readonly<Record<MilitaryStatus, Words>> = {
  completed: words("پایان خدمت", "Service completed"),
  "permanent-exemption": words("معافیت دائم", "Permanent exemption"),
  "temporary-exemption": words("معافیت موقت", "Temporary exemption"),
  "in-service": words("در حال خدمت", "In service"),
};

export const veteranLabels: Readonly<Record<VeteranGroup, Words>> = {
  "martyr-child": words("فرزند شهید", "Child of a martyr"),
  "martyr-spouse": words("همسر شهید", "Spouse of a martyr"),
  "martyr-parent": words("پدر یا مادر شهید", "Parent of a martyr"),
  "martyr-sibling": words("خواهر یا برادر شهید", "Sibling of a martyr"),
  "disabled-veteran": words("جانباز", "Disabled veteran"),
  "disabled-veteran-child": words("فرزند جانباز", "Child of a disabled veteran"),
  "disabled-veteran-spouse": words("همسر جانباز", "Spouse of a disabled veteran"),
  "freed-captive": words("آزاده", "Freed captive"),
  "freed-captive-child": words("فرزند آزاده", "Child of a freed captive"),
  "freed-captive-spouse": words("همسر آزاده", "Spouse of a freed captive"),
  warrior: words("رزمنده", "Warrior"),
};

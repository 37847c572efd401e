import { expect, it } from "vitest";
import { currentRuleset, rules } from "../../shared/law/index.ts";
import type { Ground, Rule } from "../../shared/law/rule.ts";

/** The catalogue as a lawyer keeps it: who decides, by which law and how well it is known, whom it concerns, what can come of it. */
const catalogue = [
  {
    id: "national-id",
    decided: "auto, stops at the door",
    law: "civil-registry (H)",
    concerns: "all",
    at: "/person/nationalId",
    reads: "",
    says: ["pass: valid", "fail: invalid, missing"],
  },
  {
    id: "required-documents",
    decided: "auto, stops at the door",
    law: "service-agreement (H)",
    concerns: "all",
    at: "/documents",
    reads: "",
    says: ["pass: complete", "fail: incomplete"],
  },
  {
    id: "duplicate-case",
    decided: "auto, stops at the door",
    law: "service-rules (H)",
    concerns: "all",
    at: "/person/nationalId",
    reads: "",
    says: ["pass: single", "fail: duplicate"],
  },
  {
    id: "civil-registry-match",
    decided: "evidence",
    law: "service-rules (H)",
    concerns: "all",
    at: "/person/nationalId",
    reads: "",
    says: ["pass: match", "fail: differs, mismatch", "review: no-answer"],
  },
  {
    id: "min-age",
    decided: "auto",
    law: "csml 42-a (H); csml 42 note 5 (H)",
    concerns: "official-hire contractual-hire specific-work-hire",
    at: "/person/birthDate",
    reads: "minimum-age",
    says: [
      "pass: reached",
      "fail: younger",
      "review: special-law, veteran, not-recruitment ?age-in-specific-work, unstated",
    ],
  },
  {
    id: "max-age-official",
    decided: "auto",
    law: "csml 42-a (H)",
    concerns: "official-hire",
    at: "/person/birthDate",
    reads: "maximum-age-official maximum-age-official-doctorate age-credit-of-kin",
    says: ["pass: within", "fail: older", "review: veteran, credited, degree-unstated, unstated"],
  },
  {
    id: "age-credits",
    decided: "evidence",
    law: "csml 42-a (M)",
    concerns: "official-hire",
    at: "/credits",
    reads: "age-credit-of-kin",
    says: ["not-applicable: none", "review: proved", "fail: unproved"],
  },
  {
    id: "contract-end-age",
    decided: "auto",
    law: "csml 45 note 3 (H)",
    concerns: "contractual-hire contractual-renewal",
    at: "/contract/end",
    reads: "contract-end-age contract-end-age-specialised",
    says: ["pass: within", "fail: older", "review: end-unstated, birth-unstated"],
  },
  {
    id: "nationality",
    decided: "auto",
    law: "csml 42-b (H); csml 42 note 1 (H)",
    concerns: "official-hire contractual-hire specific-work-hire",
    at: "/person/nationality",
    reads: "",
    says: ["pass: iranian", "review: foreign, unstated"],
  },
  {
    id: "military-status",
    decided: "evidence",
    law: "csml 42-j (H)",
    concerns: "official-hire contractual-hire",
    at: "/person/military",
    reads: "",
    says: [
      "pass: settled",
      "review: status-unstated, temporary, unstated",
      "fail: absent, serving",
      "not-applicable: woman",
    ],
  },
  {
    id: "addiction-certificate",
    decided: "evidence",
    law: "csml 42-d (H)",
    concerns: "official-hire contractual-hire",
    at: "/documents",
    reads: "certificate-age",
    says: ["pass: recent", "fail: absent", "review: undated, old ?certificate-age"],
  },
  {
    id: "criminal-record",
    decided: "evidence",
    law: "csml 42-h (H)",
    concerns: "official-hire contractual-hire",
    at: "/certificates/criminalRecord",
    reads: "certificate-age",
    says: ["pass: clear", "fail: absent", "review: effective, unstated, undated, old ?certificate-age"],
  },
  {
    id: "health-certificate",
    decided: "evidence",
    law: "csml 42-z (H)",
    concerns: "official-hire contractual-hire",
    at: "/certificates/health",
    reads: "certificate-age",
    says: ["pass: fit", "fail: absent", "review: restricted, unstated, undated, old ?certificate-age"],
  },
  {
    id: "degree-match",
    decided: "evidence",
    law: "csml 42-v (H); csml 42 note 5 (H)",
    concerns: "official-hire contractual-hire contractual-to-official probation-completion veteran-conversion",
    at: "/person/degree",
    reads: "",
    says: [
      "pass: match",
      "fail: below",
      "review: veteran, diploma, other-field, field-unstated, degree-unstated, post-unknown",
    ],
  },
  {
    id: "selection-vetting",
    decided: "human",
    law: "csml 42 (M); selection-vetting-law (M); selection-vetting-extension (M)",
    concerns: "all",
    at: "/vetting",
    reads: "",
    says: ["pass: there", "fail: absent", "review: on-renewal ?vetting-on-renewal"],
  },
  {
    id: "veteran-proof",
    decided: "evidence",
    law: "veterans-law (M)",
    concerns: "all",
    at: "/person/veteran",
    reads: "",
    says: ["not-applicable: unclaimed", "pass: proved", "fail: unproved"],
  },
  {
    id: "exam-passed",
    decided: "auto",
    law: "csml 44 (H)",
    concerns: "official-hire contractual-hire",
    at: "/exam/result",
    reads: "",
    says: ["pass: passed", "fail: not-passed", "review: exempt, veteran, reserve, notice-unstated"],
  },
  {
    id: "native-priority",
    decided: "evidence",
    law: "csml 44 (H)",
    concerns: "official-hire contractual-hire",
    at: "/residence",
    reads: "native-residence",
    says: ["pass: born, resident", "review: elsewhere, unstated, place-unknown", "not-applicable: provincial-centre"],
  },
  {
    id: "employment-type",
    decided: "auto",
    law: "csml 45 (H); csml 52 (M); csml 32 note (H)",
    concerns: "all",
    at: "/employmentType",
    reads: "",
    says: ["pass: lawful", "fail: unlawful", "review: special-law, probation-first, mismatch, unstated"],
  },
  {
    id: "retiree-ban",
    decided: "auto",
    law: "retiree-ban (H); retiree-ban note 1 (H)",
    concerns: "all",
    at: "/person/retired",
    reads: "retiree-exempt-disability",
    says: ["pass: active", "fail: retired", "review: exempt, veteran"],
  },
  {
    id: "single-post",
    decided: "evidence",
    law: "two-posts-ban (M)",
    concerns: "all",
    at: "/person/employeeNumber",
    reads: "",
    says: ["pass: free", "review: elsewhere, no-answer"],
  },
  {
    id: "sovereign-post",
    decided: "auto",
    law: "csml 45-a (H)",
    concerns: "official-hire contractual-to-official",
    at: "/post",
    reads: "",
    says: ["pass: sovereign", "fail: not-sovereign", "review: unclear, unknown"],
  },
  {
    id: "approved-post",
    decided: "auto",
    law: "csml 32 (H)",
    concerns:
      "official-hire contractual-hire contractual-renewal contractual-to-official probation-completion veteran-conversion",
    at: "/post",
    reads: "",
    says: ["pass: vacant", "fail: not-given", "review: held-by-whom, unstated"],
  },
  {
    id: "funding",
    decided: "evidence",
    law: "csml 32 note (H)",
    concerns: "all",
    at: "/funding",
    reads: "",
    says: ["pass: given", "fail: absent", "review: unnumbered"],
  },
  {
    id: "permit-quota",
    decided: "auto",
    law: "csml 51 note (H)",
    concerns: "all",
    at: "/permit",
    reads: "",
    says: ["pass: available", "fail: unavailable", "review: unstated"],
  },
  {
    id: "veteran-quota",
    decided: "auto",
    law: "veterans-law 21 (M)",
    concerns: "official-hire contractual-hire specific-work-hire",
    at: "/permit",
    reads: "veteran-share veteran-further-share",
    says: ["pass: kept", "review: short, rounding ?quota-rounding, unregistered", "not-applicable: no-permit"],
  },
  {
    id: "disabled-quota",
    decided: "auto",
    law: "disabled-persons-law 15 (M)",
    concerns: "official-hire contractual-hire specific-work-hire",
    at: "/permit",
    reads: "disabled-share",
    says: ["pass: kept", "review: short, rounding ?quota-rounding, unregistered", "not-applicable: no-permit"],
  },
  {
    id: "specific-work-cap",
    decided: "auto",
    law: "csml 32 note (H)",
    concerns: "specific-work-hire specific-work-renewal",
    at: "/caseType",
    reads: "specific-work-share",
    says: ["pass: within", "fail: exceeded", "review: unknown"],
  },
  {
    id: "specific-work-term",
    decided: "auto",
    law: "csml 32 note (H)",
    concerns: "specific-work-hire specific-work-renewal",
    at: "/contract/end",
    reads: "specific-work-term",
    says: ["pass: within", "fail: longer", "review: to-the-day ?same-day-anniversary, backwards, unstated"],
  },
  {
    id: "conversion-tenure",
    decided: "auto",
    law: "conversion-directive (H)",
    concerns: "contractual-to-official",
    at: "/service/contractualSince",
    reads: "conversion-tenure-degree conversion-tenure-diploma",
    says: ["review: enough, short, degree-unstated, unstated"],
  },
  {
    id: "probation",
    decided: "evidence",
    law: "csml 46 (M); csml 46 note 1 (H)",
    concerns: "probation-completion",
    at: "/service/probationSince",
    reads: "probation-term",
    says: ["pass: completed", "review: short, unevaluated, unstated"],
  },
  {
    id: "renewal-conditions",
    decided: "evidence",
    law: "csml 49 (H)",
    concerns: "contractual-renewal",
    at: "/post",
    reads: "",
    says: ["review: to-be-judged, post-uncertain, unevaluated, neither"],
  },
];

const place = ({ citation: { instrument, article, paragraph, note }, confidence }: Ground): string => {
  const where = `${article ? ` ${article}` : ""}${paragraph ? `-${paragraph}` : ""}`;
  const noted = note === "only" ? " note" : note ? ` note ${note}` : "";
  return `${instrument}${where}${noted} (${confidence})`;
};

const outcomes = ["pass", "fail", "review", "not-applicable"] as const;

const saysOf = ({ answers }: Rule): string[] => {
  const given = Object.entries(answers).map(([name, { outcome, question }]) => ({
    outcome,
    name: question ? `${name} ?${question}` : name,
  }));
  return outcomes.flatMap((outcome) => {
    const names = given.filter((answer) => answer.outcome === outcome).map(({ name }) => name);
    return names.length === 0 ? [] : [`${outcome}: ${names.join(", ")}`];
  });
};

it.each(catalogue)("$id says by which law it decides what", ({ id, says, ...declared }) => {
  const rule = rules.find((each) => each.id === id) as Rule;
  expect({
    decided: rule.blocking ? `${rule.kind}, stops at the door` : rule.kind,
    law: rule.grounds.map(place).join("; "),
    concerns: rule.appliesTo === "all" ? "all" : rule.appliesTo.join(" "),
    at: rule.pointer,
    reads: rule.parameters.join(" "),
  }).toEqual(declared);
  expect(saysOf(rule).toSorted()).toEqual(says.toSorted());
});

it("holds every rule in force, in the order in which findings are shown", () => {
  expect(currentRuleset.rules.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
});

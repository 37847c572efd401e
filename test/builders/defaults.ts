/** Valid things by default. */
import type { Draft } from "../../shared/domain/case.ts";
import type { CaseType } from "../../shared/domain/case-file.ts";
import type { Counting } from "../../shared/domain/clock-reading.ts";
import type { Today } from "../../shared/domain/deadline.ts";
import type { Quota } from "../../shared/domain/event.ts";
import type { Finding, RuleOutcome } from "../../shared/domain/finding.ts";
import type { Agreement } from "../../shared/domain/registry.ts";
import { calendarOf } from "../../shared/law/index.ts";
import { aFile } from "../law/a-file.ts";
import { people } from "./people.ts";

export const caseId = "9f2c4a1be07d4f5c8f2b1d3e5a7c9b0f";
/** 1 Azar 1405, a Sunday. */
export const firstDay = "2026-11-22";
const calendar = calendarOf();

export const aToday = (on: string = firstDay, time = "08:15:30.123"): Today => ({ at: `${on}T${time}Z`, on, calendar });

export const anAgreement = (changes: Partial<Agreement> = {}): Agreement => ({
  version: "1397-1",
  title: { fa: "بیانیه", en: "Agreement" },
  text: "",
  from: "2018-06-03",
  answerWithin: 20,
  replyWithin: 15,
  remindAfter: [5, 10],
  warnBefore: 2,
  confirmedCaseTypes: [],
  ...changes,
});

/** What a clock is read by, on that day. */
export const aCounting = (on?: string): Counting => ({ today: aToday(on), agreement: anAgreement() });

export const aFinding = (rule: string, outcome: RuleOutcome): Finding => ({
  rule,
  answer: "answer",
  question: null,
  outcome,
  blocking: false,
  citation: { instrument: "csml", article: "42", paragraph: null, note: null, version: "1386" },
  saw: {},
  pointer: "/person",
  message: { fa: "پیام", en: "message" },
  remedy: null,
  verified: true,
});

export const aDraft = (changes: Partial<Draft> = {}): Draft => ({
  id: caseId,
  agency: people.officer.organization,
  version: 1,
  file: aFile("official-hire"),
  contributors: [people.officer.person],
  createdAt: aToday().at,
  changedAt: aToday().at,
  request: { id: "draft", body: "sha256:draft" },
  status: "open",
  importId: null,
  importVersion: null,
  keeper: people.officer.person,
  handedOver: [],
  signOff: null,
  ...changes,
});

/** What a case meets on its way. */
export interface Circumstances {
  /** Of the case. */
  id: string;
  caseType: CaseType;
  findings: Finding[];
  agreement: Agreement;
  /** Next authority; null where the route ends in the province. */
  to: string | null;
  channel: "here" | "endpoint";
  quota: Quota[];
  personGuard: string;
}

export const circumstances = (changes: Partial<Circumstances> = {}): Circumstances => ({
  id: caseId,
  caseType: "official-hire",
  findings: [aFinding("min-age", "pass")],
  agreement: anAgreement(),
  to: "national",
  channel: "here",
  quota: [{ counter: "permit#302/1405/118", limit: 100 }],
  personGuard: "guard-1",
  ...changes,
});

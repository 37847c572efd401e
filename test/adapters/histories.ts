/** Cases whose history is written the way the steps write it, and one sample of every event. */
import type { Case, Draft } from "../../shared/domain/case.ts";
import { type CaseFile, emptyFile } from "../../shared/domain/case-file.ts";
import { seal } from "../../shared/domain/chain.ts";
import { consequencesOf } from "../../shared/domain/consequence.ts";
import type { CaseEvent, Happening, Payloads } from "../../shared/domain/event.ts";
import { keptFacts } from "../../shared/domain/facts.ts";
import { apply } from "../../shared/domain/fold.ts";
import { summary } from "../../shared/domain/summary.ts";
import { trackingCode } from "../../shared/domain/tracking-code.ts";
import type { Append } from "../../shared/ports.ts";
import { factsOf } from "../law/a-file.ts";

let made = 0;
/** Never the same twice in one process. */
export const unique = (word: string): string => {
  made += 1;
  return `${word}-${made}`;
};

export const at = (seconds: number): string =>
  new Date(Date.UTC(2026, 10, 22, 8, 15, 30, 123) + seconds * 1000).toISOString();

export const aFile = (change: Partial<CaseFile> = {}): CaseFile => ({
  ...emptyFile("official-hire"),
  permit: "302/1405/118",
  person: { ...emptyFile("official-hire").person, nationalId: "0012345679", givenName: "زهرا", familyName: "حسین‌زاده" },
  ...change,
});

export const aDraft = (id: string, change: Partial<Draft> = {}): Draft => ({
  ...{
    id,
    agency: "agency-1",
    version: 1,
    file: aFile(),
    contributors: ["person-1"],
    importId: null,
    importVersion: null,
    keeper: "person-1",
    handedOver: [],
    signOff: null,
  },
  ...{ createdAt: at(0), changedAt: at(0), request: { id: `draft-of-${id}`, body: "sha256:body" }, status: "open" },
  ...change,
});

const citation = { instrument: "csml", article: "42", paragraph: "a", note: null, version: "1386" };
const reason = { number: 1, rule: "max-age-official", text: "سن بیشتر است.", citation, pointer: null };
const words = { fa: "سلام", en: "hello" };

export const approval: Payloads["approved"] = {
  overrides: [{ rule: "degree-match", justification: "پیوست", outcome: "review" }],
  note: null,
  quota: [{ counter: "permit#302/1405/118", limit: 100 }],
  handOff: "hand-off-1",
  to: "national",
  receiptWithin: 10,
};

export const samples = (caseId: string): { [Type in keyof Payloads]: Payloads[Type] } => ({
  submitted: {
    revision: 1,
    agency: "agency-1",
    province: "province-ea",
    code: trackingCode(caseId),
    file: aFile(),
    documents: [],
    contributors: ["person-1"],
    answers: [{ reason: 1, answer: "fixed", text: "", pointers: [] }],
    personGuard: "guard-1",
    personSearch: "search-1",
    submittedOn: "2026-11-22",
    dueOn: "2026-12-20",
    answerWithin: 20,
  },
  validated: {
    rulesetHash: "sha256:00",
    findings: [
      {
        ...{
          rule: "min-age",
          answer: "reached",
          question: null,
          outcome: "pass",
          blocking: false,
          citation,
          pointer: "/person/birthDate",
        },
        ...{ saw: { age: 26.5, limit: 20, on: "2026-11-22", claimed: false, none: null, empty: "" } },
        ...{ message: words, remedy: null, verified: true },
      },
    ],
    proposal: "none",
    facts: keptFacts(factsOf(aFile())),
  },
  "re-evaluated": {
    rulesetHash: "sha256:01",
    findings: [],
    proposal: "none",
    facts: keptFacts(factsOf(aFile())),
    changes: [{ rule: "min-age", before: { answer: "reached", outcome: "pass" }, after: null }],
  },
  extended: { workingDays: 5, reason: "استعلام", dueOn: "2026-12-27" },
  escalated: { level: "near", dueOn: "2026-12-20" },
  claimed: { holder: "person-2" },
  released: {},
  assigned: { holder: "person-3" },
  asked: { question: "مدرک کجاست؟" },
  answered: { text: "پیوست شد", dueOn: "2026-12-22" },
  "approval-proposed": { overrides: [], note: null },
  approved: approval,
  confirmed: { ...approval, proposedAt: 3 },
  "confirmation-refused": { note: "خیر" },
  returned: {
    reasons: [reason],
    overrides: [],
    note: null,
    replyBy: "2026-12-30",
    remindOn: ["2026-12-02"],
    unreadable: false,
  },
  "letter-issued": {
    letter: {
      ...{ number: "1/1", on: "2026-11-23", addressee: words, sender: words, person: "زهرا حسین‌زاده", revision: 1 },
      ...{ reasons: [reason], note: null, replyBy: "2026-12-30", verification: "0A1B2C3D" },
    },
  },
  reminded: { count: 1, replyBy: "2026-12-30" },
  lapsed: { replyBy: "2026-12-30" },
  recalled: { note: "اشتباه", dueOn: "2026-12-20" },
  forwarded: { handOff: "hand-off-1", to: "national", channel: "here", receiptBy: "2026-12-06" },
  "hand-off-late": { handOff: "hand-off-1", receiptBy: "2026-12-06" },
  accepted: {
    ...{ handOff: "hand-off-1", to: "national", signature: null },
    reference: { employeeNumber: "12345678", contractId: null },
  },
  refused: { handOff: "hand-off-1", to: "national", reason: "نقص", signature: "sig", dueOn: "2026-12-20" },
  concluded: {},
  withdrawn: { note: null },
  noted: { text: "تلفنی پرسیده شد" },
});

export interface Step {
  request?: string;
  at?: string;
  /** Closes the draft of that version. */
  draftVersion?: number;
}

/** The append of what happens next, and the case after it. */
export const next = (
  caseId: string,
  before: Case | null,
  happening: Happening,
  step: Step = {},
): { append: Append; after: Case } => {
  const seq = (before?.version ?? 0) + 1;
  const event = seal(happening, {
    case: caseId,
    seq,
    at: step.at ?? at(seq),
    actor: { account: "account-1", person: "person-1", organization: "agency-1", session: "session-1" },
    request: { id: step.request ?? unique("request"), body: "sha256:body" },
    ruleset: "1405.1",
    agreement: "1397-1",
    salt: unique("salt"),
    previous: before?.hash ?? null,
  });
  const after = apply(before, event);
  const consequences = consequencesOf(before, after, event, step.draftVersion ?? null);
  return { append: { event, head: summary(after), consequences }, after };
};

/** A first submission; `payload` overrides what it says. */
export const submission = (caseId: string, payload: Partial<Payloads["submitted"]> = {}, step: Step = {}) =>
  next(
    caseId,
    null,
    {
      type: "submitted",
      payload: {
        ...samples(caseId).submitted,
        personGuard: unique("guard"),
        personSearch: unique("search"),
        ...payload,
      },
    },
    step,
  );

/** An event of that type as number 1, whether or not a case may begin so: storage must not care. */
export const lone = (caseId: string, type: keyof Payloads): CaseEvent =>
  seal({ type, payload: samples(caseId)[type] } as Happening, {
    ...{ case: caseId, seq: 1, at: at(1), actor: { machine: "clock" }, previous: null },
    ...{ request: { id: unique("request"), body: "sha256:body" }, ruleset: "1405.1", agreement: "1397-1" },
    salt: unique("salt"),
  });

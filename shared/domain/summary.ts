/** HEAD, the case's index card: `summary(fold(events))` and never anything else. Lists are made of it. */
import { type Case, latestRevision, type State } from "./case.ts";
import type { CaseType } from "./case-file.ts";
import { nextCall } from "./lateness.ts";
import { waitsFor } from "./next-step.ts";

export interface Summary {
  id: string;
  version: number;
  /** The version that decisions are held against. */
  moved: number;
  state: State;
  agency: string;
  province: string;
  code: string;
  caseType: CaseType;
  /** For the eyes of those who may see the case. */
  name: string;
  permit: string | null;
  post: string | null;
  revision: number;
  proposal: "return" | "question" | "none" | null;
  holder: string | null;
  /** Person whose decision stands: proposed, approved, or returned. */
  decidedBy: string | null;
  dueOn: string | null;
  /** The day that lists are ordered by: `dueOn`, but of a return the day of its next reminder while there is one. */
  urgentOn: string | null;
  /** What the province was told of the present due day. */
  escalated: "near" | "overdue" | null;
  /** The next authority, from the hand-off on. */
  handedTo: string | null;
  late: boolean;
  /** The machine's step that the case waits for. */
  waitsFor: ReturnType<typeof waitsFor>;
  since: string;
  createdAt: string;
  changedAt: string;
  personSearch: string;
}

/** The day that urgency is measured by: the answer's, the reply's, or the receipt's. */
const dueOf = (subject: Case): string | null => {
  switch (subject.state) {
    case "returned":
      return subject.replyBy;
    case "forwarded":
      return subject.handOff.receiptBy;
    case "concluded":
    case "withdrawn":
    case "lapsed":
      return null;
    default:
      return subject.clock.dueOn;
  }
};

const handedTo = (subject: Case): string | null => {
  if (subject.state === "forwarded") return subject.handOff.to;
  return subject.state === "concluded" ? subject.receivedBy : null;
};

export const summary = (subject: Case): Summary => {
  const latest = latestRevision(subject);
  const { person, permit, post, caseType } = latest.file;
  return {
    id: subject.id,
    version: subject.version,
    moved: subject.moved,
    state: subject.state,
    agency: subject.agency,
    province: subject.province,
    code: subject.code,
    caseType,
    name: [person.givenName, person.familyName].filter(Boolean).join(" "),
    permit,
    post,
    revision: latest.number,
    proposal: latest.proposal,
    holder: subject.state === "under-review" || subject.state === "question-pending" ? subject.holder : null,
    decidedBy: "decidedBy" in subject ? subject.decidedBy : null,
    dueOn: dueOf(subject),
    urgentOn: subject.state === "returned" ? nextCall(subject) : dueOf(subject),
    escalated: subject.clock.escalated,
    handedTo: handedTo(subject),
    late: subject.state === "forwarded" && subject.handOff.late,
    waitsFor: waitsFor(subject),
    since: subject.since,
    createdAt: subject.createdAt,
    changedAt: subject.changedAt,
    personSearch: subject.personSearch,
  };
};

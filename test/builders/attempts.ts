/** For each move, an attempt made in good faith: everything it needs is there, so only state and person can refuse it. */
import { type Case, latestRevision } from "../../shared/domain/case.ts";
import type { Today } from "../../shared/domain/deadline.ts";
import { approve, confirm, recall, sendBack } from "../../shared/domain/decision.ts";
import type { EventType } from "../../shared/domain/event.ts";
import { forward, receive } from "../../shared/domain/hand-off.ts";
import { tick } from "../../shared/domain/lateness.ts";
import { issueLetter } from "../../shared/domain/letter.ts";
import { type Decided, notHere } from "../../shared/domain/refusal.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { answer, ask, assign, claim, extend, note, release } from "../../shared/domain/review.ts";
import { submit, withdraw } from "../../shared/domain/submission.ts";
import { evaluateAnew, returnUnreadable, validate } from "../../shared/domain/validation.ts";
import type { Move } from "../../shared/domain/workflow.ts";
import { citationOf } from "../../shared/law/index.ts";
import { aFile, factsOf } from "../law/a-file.ts";
import { aDraft, aFinding, type Circumstances } from "./defaults.ts";
import { people } from "./people.ts";

/** Between an officer and the head, where their agency wants its signature. */
export const signingMoves: readonly Move[] = ["ask-sign-off", "send-back"];
export const draftMoves: readonly Move[] = ["edit", "attach", "delete", ...signingMoves];

/** The moves that append an event; the others change a draft. */
export type SteppingMove = Exclude<Move, "edit" | "attach" | "delete" | "ask-sign-off" | "send-back">;

type Attempt = (subject: Case, by: Actor, today: Today, met: Circumstances) => Decided;

const documents = [
  { kind: "degree", documentId: "d1", issuedOn: null, sha256: "00", size: 1, contentType: "application/pdf" },
] as const;

const approving = ({ quota, to, agreement }: Circumstances) => ({ quota, to, receiptWithin: 10, agreement });

const justifications = (subject: Case) =>
  (latestRevision(subject).findings ?? [])
    .filter(({ outcome }) => outcome === "fail" || outcome === "review")
    .map(({ rule }) => ({ rule, justification: "پیوست دیده شد" }));

const receipt = (subject: Case, outcome: "accepted" | "refused") => ({
  handOff: subject.state === "approved" || subject.state === "forwarded" ? subject.approval.handOff : "none",
  outcome,
  reference: outcome === "accepted" ? { employeeNumber: "12345678", contractId: null } : null,
  reason: outcome === "refused" ? "شمارهٔ مجوز خوانا نیست" : null,
  signature: null,
});

const said = { citation: aFinding("required-documents", "fail").citation, text: () => "سند خوانا نیست" };
const parties = { addressee: { fa: "دستگاه", en: "Agency" }, sender: { fa: "سازمان", en: "Organization" } };
const reasons = [{ rule: "max-age-official", text: "سن بیشتر است", pointer: "/person/birthDate" }];

/** Three steps carry the name: the machine's return of what it cannot read, the reviewer's, and the letter. */
const sendBackOrLetter: Attempt = (subject, by, today, { agreement }) => {
  if (subject.state === "submitted") return returnUnreadable(subject, [...documents], said, agreement, today);
  if (subject.state === "returned") return issueLetter(subject, parties, today.on);
  const decision = { outcome: "return", reasons, overrides: [], note: null } as const;
  return sendBack(subject, { ...decision, overrides: [] }, by, { cite: citationOf, agreement }, today);
};

/** Time brings several things; an attempt is at one of them. */
const timeBrings =
  (...types: EventType[]): Attempt =>
  (subject, _by, today, { agreement }) => {
    const brought = tick(subject, agreement, today);
    return brought.ok && !types.includes(brought.happening.type) ? notHere(subject) : brought;
  };

const onCase: Record<Exclude<SteppingMove, "submit">, Attempt> = {
  validate: (subject, _by, _today, { findings }) =>
    validate(subject, { hash: "sha256:rules", findings, facts: factsOf(aFile("official-hire")) }),
  evaluate: (subject, by, _today, { findings }) =>
    evaluateAnew(
      subject,
      { ruleset: "1405.9", hash: `sha256:${subject.version}`, findings, facts: factsOf(aFile("official-hire")) },
      by,
    ),
  extend: (subject, by, today) => extend(subject, { workingDays: 5, reason: "استعلام" }, by, today),
  claim,
  release,
  assign: (subject, by) => {
    const heldByColleague = "holder" in subject && subject.holder === people.colleague.person;
    return assign(subject, heldByColleague ? people.reviewer : people.colleague, by);
  },
  ask: (subject, by) => ask(subject, "مدرک کجاست؟", by),
  answer: (subject, _by, today) => answer(subject, "پیوست شد", today),
  approve: (subject, by, _today, met) =>
    approve(subject, { outcome: "approve", overrides: justifications(subject), note: null }, by, approving(met)),
  return: sendBackOrLetter,
  confirm: (subject, by, _today, met) => confirm(subject, { agree: true, note: null }, by, approving(met)),
  recall: (subject, by, today) => recall(subject, "اشتباه", by, today),
  forward: (subject, _by, today, { channel }) => forward(subject, channel, today),
  accept: (subject, by, today) => receive(subject, receipt(subject, "accepted"), by, today),
  refuse: (subject, by, today) => receive(subject, receipt(subject, "refused"), by, today),
  remind: timeBrings("reminded", "hand-off-late", "escalated"),
  lapse: timeBrings("lapsed"),
  withdraw: (subject) => withdraw(subject, null),
  note: (subject, by) => note(subject, "تلفنی پرسیده شد", by),
};

const handIn = (subject: Case | null, by: Actor, today: Today, met: Circumstances): Decided =>
  submit(
    subject,
    {
      draft: aDraft({ id: met.id, file: aFile(met.caseType) }),
      documents: [...documents],
      answers:
        subject?.state === "returned"
          ? subject.reasons.map(({ number }) => ({ reason: number, answer: "fixed", text: "اصلاح شد", pointers: [] }))
          : [],
      province: people.reviewer.organization,
      personGuard: met.personGuard,
      personSearch: "search-1",
      agreement: met.agreement,
    },
    by,
    today,
  );

export const attempts = {
  ...Object.fromEntries(
    Object.entries(onCase).map(([move, attempt]) => [
      move,
      (subject: Case | null, ...rest: [Actor, Today, Circumstances]) =>
        subject === null ? notHere(null) : attempt(subject, ...rest),
    ]),
  ),
  submit: handIn,
} as Record<SteppingMove, (subject: Case | null, by: Actor, today: Today, met: Circumstances) => Decided>;

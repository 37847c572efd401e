/** Cases written into any state, event by event, so that a test need not bring each there through the API. */
import { inventedPerson } from "../../infra/local/seed/people.ts";
import { makeScribe } from "../../infra/local/seed/scribe.ts";
import type { System } from "../../infra/local/system.ts";
import type { Case, State } from "../../shared/domain/case.ts";
import { type CaseType, emptyFile } from "../../shared/domain/case-file.ts";
import { handOffId } from "../../shared/domain/hand-off.ts";
import { issueLetter } from "../../shared/domain/letter.ts";
import { type Decided, happens } from "../../shared/domain/refusal.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { citationOf } from "../../shared/law/index.ts";
import { recordsOf } from "./records.ts";

export interface Plan {
  state: State;
  agency: string;
  caseType: CaseType;
  /** The next authority of its route. */
  to: string;
}

export interface Placed extends Plan {
  id: string;
  documentId: string;
  nationalId: string;
}

const reviewer = {
  ...{ account: "reviewer.one", person: "person-moradi" },
  ...{ organization: "province-ea", session: "scribe" },
};
const replyBy = "2099-01-01";
const parties = { addressee: { fa: "دستگاه", en: "Agency" }, sender: { fa: "سازمان", en: "Organization" } };

type Step = (subject: Case, to: string) => Decided;

const approval = (subject: Case, to: string) => ({
  ...{ overrides: [], note: null, quota: [], receiptWithin: 15, to },
  handOff: handOffId(subject.id, subject.version + 1),
});
const handOffOf = (subject: Case): string => {
  if (subject.state === "approved") return subject.approval.handOff;
  if (subject.state === "forwarded") return subject.handOff.id;
  throw new Error(`${subject.state} has no hand-off`);
};
const reason = { number: 1, rule: "exam-passed", text: "قبولی احراز نشد.", pointer: "/exam" };

const validated: Step = () =>
  happens({ type: "validated", payload: { rulesetHash: "sha256:0", findings: [], proposal: "none", facts: null } });
const claimed: Step = () => happens({ type: "claimed", payload: { holder: "person-moradi" } });
const asked: Step = () => happens({ type: "asked", payload: { question: "کدام صفحه؟" } });
const proposed: Step = () => happens({ type: "approval-proposed", payload: { overrides: [], note: null } });
const approved: Step = (subject, to) => happens({ type: "approved", payload: approval(subject, to) });
const forwarded: Step = (subject, to) =>
  happens({ type: "forwarded", payload: { handOff: handOffOf(subject), to, channel: "here", receiptBy: replyBy } });
const accepted: Step = (subject, to) =>
  happens({
    type: "accepted",
    payload: { handOff: handOffOf(subject), to, reference: { employeeNumber: "1", contractId: null }, signature: null },
  });
const returned: Step = () =>
  happens({
    type: "returned",
    payload: {
      ...{ reasons: [{ ...reason, citation: citationOf(reason.rule) as never }], overrides: [], note: null, replyBy },
      ...{ remindOn: [], unreadable: false },
    },
  });
const letter: Step = (subject) => issueLetter(subject, parties, "2026-11-22");
const lapsed: Step = () => happens({ type: "lapsed", payload: { replyBy } });
const withdrawn: Step = () => happens({ type: "withdrawn", payload: { note: null } });

const ways: Record<State, readonly Step[]> = {
  draft: [],
  submitted: [],
  "under-review": [validated],
  "question-pending": [validated, claimed, asked],
  "awaiting-confirmation": [validated, claimed, proposed],
  approved: [validated, claimed, approved],
  forwarded: [validated, claimed, approved, forwarded],
  returned: [validated, claimed, returned, letter],
  concluded: [validated, claimed, approved, forwarded, accepted],
  withdrawn: [withdrawn],
  lapsed: [validated, claimed, returned, letter, lapsed],
};

export const makePlacing = async (system: System) => {
  const records = recordsOf(system);
  const scribe = makeScribe({ ...records, page: { sha256: "0".repeat(64), size: 9 } });
  const law = { ruleset: "1405.1", agreement: await records.registry.agreement() };
  let people = 900;

  return async (plan: Plan): Promise<Placed> => {
    const { state, agency, caseType, to } = plan;
    const at = new Date(system.clock.now().getTime() - 60_000);
    const person = inventedPerson(people++);
    const officer: Actor = {
      ...{
        account: `scribe.${agency}`,
        person: `scribe-${agency}`,
        organization: agency,
        kind: "agency",
        headSigns: false,
      },
      ...{ roles: ["agency-officer"], session: "scribe", affiliations: [agency] },
    };
    const file = { ...emptyFile(caseType), person: { ...emptyFile(caseType).person, ...person } };
    const draft = await scribe.draft(`placed ${people}`, file, officer, at);
    const placed = {
      ...plan,
      ...{ id: draft.id, documentId: draft.file.documents[0]?.documentId ?? "", nationalId: person.nationalId },
    };
    if (state === "draft") return placed;
    let subject = await scribe.submitted(draft, officer, at, law);
    for (const step of ways[state])
      subject = await scribe.write(subject, draft.id, step(subject, to), reviewer, at, law);
    return placed;
  };
};

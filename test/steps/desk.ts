/** A person at the API: each call as the HTTP stack hands it to its step. */
import type { Command } from "../../shared/casework/move.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import type { Action } from "../../shared/domain/authorization.ts";
import type { CaseFile, DocumentKind } from "../../shared/domain/case-file.ts";
import { canonical, sha256Text } from "../../shared/domain/chain.ts";
import type { ReasonAnswer } from "../../shared/domain/reason.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { Steps } from "./world.ts";

export interface Asked {
  /** Idempotency-Key; a new one each time unless it is named. */
  key?: string;
  ifMatch?: string | null;
}

let keys = 0;
const fresh = (): string => {
  keys += 1;
  return `key-${keys}`;
};

const unsigned = { method: "POST", url: "https://api.test/receipt", headers: {}, body: "" };

export const makeDesk = (steps: Steps, actor: Actor) => {
  const requestOf = (path: string, body: unknown, { key = fresh() }: Asked) => ({
    id: sha256Text(`${actor.account}\n${path}\n${key}`),
    body: sha256Text(canonical(body ?? null)),
  });
  const command = <Body>(
    caseId: string,
    action: Action,
    path: string,
    body: Body,
    asked: Asked,
  ): Command & { body: Body } => ({
    ...{ actor, action, caseId, body, ifMatch: asked.ifMatch ?? null },
    request: requestOf(`${caseId}/${path}`, body, asked),
  });
  const justify = (rules: readonly string[]) => rules.map((rule) => ({ rule, justification: "پیوست دیده شد" }));

  return {
    check: (file: CaseFile, asOf?: string, caseId?: string): Promise<Outcome> =>
      steps.submit.check({ actor, body: { case: file, ...(asOf ? { asOf } : {}), ...(caseId ? { caseId } : {}) } }),
    create: (file: CaseFile, asked: Asked = {}): Promise<Outcome> =>
      steps.drafts.create({ actor, request: requestOf("cases", file, asked), body: file }),
    edit: (id: string, file: CaseFile, asked: Asked = {}) => steps.drafts.edit(command(id, "edit", "", file, asked)),
    remove: (id: string, asked: Asked = {}) => steps.drafts.remove(command(id, "delete", "", undefined, asked)),
    submit: (id: string, answers: ReasonAnswer[] = [], asked: Asked = {}) =>
      steps.submit.submitCase(command(id, "submit", "submit", { answers }, asked)),
    askSignOff: (id: string, ifMatch: string | null, answers: ReasonAnswer[] = [], asked: Asked = {}) =>
      steps.signOff.ask(command(id, "ask-sign-off", "sign-off-request", { answers }, { ...asked, ifMatch })),
    sendDraftBack: (id: string, ifMatch: string | null, asked: Asked = {}) =>
      steps.signOff.sendBack(command(id, "send-back", "send-back", { note: "پست نادرست است" }, { ...asked, ifMatch })),
    handOver: (id: string, person: string, ifMatch: string | null, asked: Asked = {}) =>
      steps.handOver(command(id, "hand-over", "hand-over", { person }, { ...asked, ifMatch })),
    withdraw: (id: string, asked: Asked = {}) =>
      steps.submit.withdraw(command(id, "withdraw", "withdraw", { note: null }, asked)),
    answer: (id: string, text = "پیوست شد", asked: Asked = {}) =>
      steps.submit.answer(command(id, "answer", "answer", { text }, asked)),

    requestDocument: (
      id: string,
      document: { kind: DocumentKind; contentType: "application/pdf" | "image/jpeg" | "image/png"; size: number },
      asked: Asked = {},
    ) => steps.documents.request(command(id, "attach", "documents", { ...document, issuedOn: "2026-10-23" }, asked)),
    complete: (id: string, documentId: string, asked: Asked = {}) =>
      steps.documents.complete({ ...command(id, "attach", `complete/${documentId}`, undefined, asked), documentId }),
    download: (id: string, documentId: string) =>
      steps.documents.download({ actor, action: "read", caseId: id, documentId }),

    claim: (id: string, asked: Asked = {}) => steps.decide.claim(command(id, "claim", "claim", undefined, asked)),
    release: (id: string, asked: Asked = {}) =>
      steps.decide.release(command(id, "release", "release", undefined, asked)),
    assign: (id: string, account: string, asked: Asked = {}) =>
      steps.decide.assign(command(id, "assign", "assign", { account }, asked)),
    evaluate: (id: string, asked: Asked = {}) =>
      steps.decide.evaluate(command(id, "evaluate", "evaluation", undefined, asked)),
    ask: (id: string, asked: Asked = {}) =>
      steps.decide.ask(command(id, "ask", "ask", { question: "مدرک کجاست؟" }, asked)),
    extend: (id: string, workingDays = 5, asked: Asked = {}) =>
      steps.decide.extend(command(id, "extend", "extension", { workingDays, reason: "استعلام" }, asked)),
    recall: (id: string, asked: Asked = {}) =>
      steps.decide.recall(command(id, "recall", "recall", { note: "اشتباه" }, asked)),
    note: (id: string, text = "تلفنی پرسیده شد", asked: Asked = {}) =>
      steps.decide.note(command(id, "note", "notes", { text }, asked)),
    approve: (id: string, rules: readonly string[] = [], asked: Asked = {}) =>
      steps.decide.decision(
        command(
          id,
          "decide",
          "decision",
          { outcome: "approve" as const, overrides: justify(rules), note: null },
          asked,
        ),
      ),
    sendBack: (id: string, rules: readonly string[] = ["exam-passed"], asked: Asked = {}) =>
      steps.decide.decision(
        command(
          id,
          "decide",
          "decision",
          {
            outcome: "return" as const,
            reasons: rules.map((rule) => ({ rule, text: `به سبب ${rule}`, pointer: null })),
            overrides: [],
            note: null,
          },
          asked,
        ),
      ),
    confirm: (id: string, agree = true, asked: Asked = {}) =>
      steps.decide.confirmation(
        command(
          id,
          "confirm",
          "confirmation",
          agree ? { agree: true as const, note: null } : { agree: false as const, note: "سند ندارد" },
          asked,
        ),
      ),

    accept: (id: string, handOff: string, asked: Asked = {}, employeeNumber = "12345678") =>
      steps.receive(
        command(
          id,
          "receive",
          "receipt",
          {
            ...{ handOff, outcome: "accepted" as const, reason: null },
            reference: { employeeNumber, contractId: null },
          },
          asked,
        ),
        unsigned,
      ),
    refuse: (id: string, handOff: string, asked: Asked = {}) =>
      steps.receive(
        command(
          id,
          "receive",
          "receipt",
          { ...{ handOff, outcome: "refused" as const, reference: null }, reason: "نقص مدرک" },
          asked,
        ),
        unsigned,
      ),
  };
};
export type Desk = ReturnType<typeof makeDesk>;

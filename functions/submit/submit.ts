/** The agency's side: dry run, draft, submission, withdrawal, answer. */
import type * as z from "zod";
import {
  appendOf,
  appendProblem,
  barred,
  type CaseworkPorts,
  type Command,
  eventActor,
  makeMoveCase,
  repeatedAnswer,
} from "../../shared/casework/move.ts";
import { todayOf } from "../../shared/casework/today.ts";
import type * as commands from "../../shared/contract/agency-commands.ts";
import { type Outcome, refused } from "../../shared/contract/outcome.ts";
import { versionOf } from "../../shared/contract/version.ts";
import { receiptView } from "../../shared/contract/views.ts";
import type { Draft } from "../../shared/domain/case.ts";
import type { RevisionDocument } from "../../shared/domain/event.ts";
import { fold } from "../../shared/domain/fold.ts";
import { refuse } from "../../shared/domain/refusal.ts";
import { answer } from "../../shared/domain/review.ts";
import { needsSignature } from "../../shared/domain/sign-off.ts";
import { hindrance, submit, withdraw } from "../../shared/domain/submission.ts";
import type { CaseLists, PersonKeys, StoredDocument } from "../../shared/ports.ts";
import { makeCheck } from "./check.ts";
import { makeDoor } from "./door.ts";
import { unseen } from "./sign-off.ts";

export interface SubmitPorts extends CaseworkPorts {
  lists: CaseLists;
  personKeys: PersonKeys;
}

/** How often a submission that lost a race looks again. */
const attempts = 4;

type Answers = z.infer<typeof commands.submission>["answers"];

const revisionDocuments = (draft: Draft, stored: readonly StoredDocument[]): RevisionDocument[] =>
  draft.file.documents.flatMap(({ kind, documentId, issuedOn }) => {
    // Only what was verified has a hash.
    const document = stored.find((each) => each.documentId === documentId);
    return document?.sha256
      ? [
          {
            kind,
            documentId,
            issuedOn,
            sha256: document.sha256,
            size: document.size,
            contentType: document.contentType,
          },
        ]
      : [];
  });

export const makeSubmit = (ports: SubmitPorts) => {
  const blocked = makeDoor(ports);
  const move = makeMoveCase(ports);

  const submitCase = async (command: Command & { body: { answers: Answers } }): Promise<Outcome> => {
    let duplicatesOf: "anywhere" | "nowhere" = "nowhere";
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const dossier = await ports.cases.load(command.caseId);
      const repeated = repeatedAnswer(dossier.events, command.request, 202);
      if (repeated) return repeated;
      const subject = fold(dossier.events);
      const { draft } = dossier;
      const problem = barred(dossier, subject, command);
      if (problem) return problem;
      if (!draft) return { problem: "not-found" };
      if (needsSignature(command.actor)) return refused(refuse(subject, "sign-off-required").refusal);
      const blind = unseen(command);
      if (blind) return blind;
      const against = hindrance(subject, command.body.answers);
      if (against) return refused(against.refusal);
      const today = await todayOf(ports);
      const door = await blocked(draft, dossier, today.on, duplicatesOf);
      if ("problem" in door) return door.problem;
      const agreement = await ports.registry.agreement();
      const nationalId = draft.file.person.nationalId ?? "";
      const submission = {
        draft,
        documents: revisionDocuments(draft, dossier.documents),
        answers: command.body.answers,
        province: door.province,
        personGuard: ports.personKeys.guard(nationalId),
        personSearch: ports.personKeys.search(nationalId),
        agreement,
      };
      const decided = submit(subject, submission, command.actor, today);
      if (!decided.ok) return refused(decided.refusal);
      const { after, append } = appendOf(
        subject,
        decided.happening,
        {
          case: command.caseId,
          at: today.at,
          actor: eventActor(command.actor),
          request: command.request,
          salt: ports.salt(),
          ruleset: door.ruleset,
          agreement: agreement.version,
        },
        draft.version,
      );
      const appended = await ports.cases.append(append);
      if (appended.ok)
        return { status: 202, body: receiptView(after, append.event.seq), etag: versionOf(after.moved, null) };
      // Another case holds the guard: the next round looks it up and says so.
      if (appended.reason === "guard-held") duplicatesOf = "anywhere";
      if (appended.reason === "guard-held" || appended.reason === "outdated" || appended.reason === "repeated")
        continue;
      return appendProblem(appended);
    }
    return { problem: "version-conflict" };
  };

  return {
    check: makeCheck(ports),
    submitCase,
    withdraw: (command: Command & { body: z.infer<typeof commands.withdrawal> }): Promise<Outcome> =>
      move(command, (subject) => withdraw(subject, command.body.note)),
    answer: (command: Command & { body: z.infer<typeof commands.answer> }): Promise<Outcome> =>
      move(command, (subject, today) => answer(subject, command.body.text, today)),
  };
};

/** Holds a submission against the law: runs the rules and stores what they found. */
import { type Advanced, makeAdvanceCase } from "../../shared/casework/advance.ts";
import { makeJudgeRevision } from "../../shared/casework/judging.ts";
import type { CaseworkPorts } from "../../shared/casework/move.ts";
import { type Case, latestRevision } from "../../shared/domain/case.ts";
import type { Today } from "../../shared/domain/deadline.ts";
import type { RevisionDocument } from "../../shared/domain/event.ts";
import { documentLabels } from "../../shared/domain/labels.ts";
import { notHere } from "../../shared/domain/refusal.ts";
import { returnUnreadable, validate } from "../../shared/domain/validation.ts";
import { citationOf } from "../../shared/law/index.ts";
import type { CaseLists, DocumentStore, OutsideRegisters, PersonKeys, StoredDocument } from "../../shared/ports.ts";

export interface ValidatePorts extends CaseworkPorts, OutsideRegisters {
  lists: CaseLists;
  personKeys: PersonKeys;
  documents: Pick<DocumentStore, "has">;
}

/**
 * Nothing may delete what was verified, and no question is cheaper than nine for each case: the bucket is asked only about
 * what may have lain in a working copy for long.
 */
const freshMilliseconds = 24 * 60 * 60_000;

const isFresh = (documentId: string, stored: readonly StoredDocument[], at: string): boolean => {
  const found = stored.find((document) => document.documentId === documentId);
  // It was verified after it was announced.
  return found?.status === "verified" && Date.parse(at) - Date.parse(found.createdAt) < freshMilliseconds;
};

/** Documents whose bytes are no longer at their content address: nobody could judge by them. */
const unreadableOf = async (
  subject: Case,
  { at }: Today,
  stored: readonly StoredDocument[],
  documents: ValidatePorts["documents"],
): Promise<RevisionDocument[]> => {
  const older = latestRevision(subject).documents.filter(({ documentId }) => !isFresh(documentId, stored, at));
  const there = await Promise.all(older.map(({ sha256 }) => documents.has(sha256)));
  return older.filter((_, index) => !there[index]);
};

export const makeValidate = (ports: ValidatePorts) => {
  const advance = makeAdvanceCase(ports);
  const judgeRevision = makeJudgeRevision(ports);
  return (caseId: string): Promise<Advanced> =>
    advance("validate", caseId, async (subject, today, { documents }) => {
      if (subject.state !== "submitted") return notHere(subject);
      const unreadable = await unreadableOf(subject, today, documents, ports.documents);
      const citation = citationOf("required-documents");
      if (unreadable.length > 0 && citation) {
        const text = ({ kind }: RevisionDocument) =>
          `سند «${documentLabels[kind].fa}» خوانا نیست؛ آن را دوباره بارگذاری کنید.`;
        return returnUnreadable(
          subject,
          unreadable,
          { citation, text },
          await ports.registry.agreement(subject.agreement),
          today,
        );
      }
      const judged = await judgeRevision(subject, documents);
      return { ...validate(subject, judged), ruleset: judged.ruleset };
    });
};

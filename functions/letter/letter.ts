/** The letter of a return: as data for screens, on paper where the caller prefers it. */
import type * as z from "zod";
import { type AskedToSee, makeNoteRead, makeSee, type ReadNoting } from "../../shared/casework/seen.ts";
import { type LetterView, letterView } from "../../shared/contract/law-views.ts";
import type { whichLetter } from "../../shared/contract/letter-commands.ts";
import type { FileType, Outcome } from "../../shared/contract/outcome.ts";
import type { Case } from "../../shared/domain/case.ts";
import type { CaseEvent } from "../../shared/domain/event.ts";
import { letterPage, type PaperLanguage } from "../../shared/domain/letter-page.ts";
import type { CaseLog, LetterPress } from "../../shared/ports.ts";

interface AskedForLetter extends AskedToSee {
  query: z.infer<typeof whichLetter>;
  /** Null: as data. */
  file: FileType | null;
  language: PaperLanguage;
}

/** Newest first. */
const lettersOf = (subject: Case, events: readonly CaseEvent[]): LetterView[] =>
  events
    .flatMap((event) => (event.type === "letter-issued" ? [letterView(event.payload.letter, subject)] : []))
    .reverse();

const numbered = ({ number }: LetterView): number => Number(number.split("/").at(-1));

export const makeReadLetter = ({ press, ...ports }: ReadNoting & { cases: CaseLog; press: LetterPress }) => {
  const see = makeSee(ports);
  const note = makeNoteRead(ports);

  const onPaper = async (letter: LetterView, code: string, language: PaperLanguage): Promise<Outcome> => {
    const { reasons, caseType } = letter;
    const said = reasons.map(({ number, text, citation }) => ({ number, text, law: citation.text }));
    const bytes = await press.pdf(letterPage({ letter, reasons: said, caseType, code }, language));
    const name = `${letter.number.replace("/", "-")}.pdf`;
    return { status: 200, file: { contentType: "application/pdf", bytes, name } };
  };

  /** The last letter unless another is named, and with it all; a case that was never returned has none. */
  return async ({ query, file, language, ...asked }: AskedForLetter): Promise<Outcome> => {
    const seen = await see(asked);
    if (!seen?.subject) return { problem: "not-found" };
    const letters = lettersOf(seen.subject, seen.dossier.events);
    const letter = query.number === undefined ? letters[0] : letters.find((each) => numbered(each) === query.number);
    if (!letter) return { problem: "not-found" };
    await note(asked, seen.resource, { subject: { case: asked.params.id }, kind: "letter" });
    return file === null
      ? { status: 200, body: { letter, letters } }
      : await onPaper(letter, seen.subject.code, language);
  };
};

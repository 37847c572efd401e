/** The letter under a returned file, as data; screens, mail and print render it. */
import { type Case, latestRevision, type Returned } from "./case.ts";
import { sha256Text } from "./chain.ts";
import type { Words } from "./finding.ts";
import type { Letter } from "./reason.ts";
import { type Decided, happens, notHere } from "./refusal.ts";

/** Eight characters that only somebody who has the case's history can derive: the hash of the returning event is in them. */
const verificationOf = (subject: Returned): string =>
  sha256Text(`letter ${subject.id} ${subject.hash}`)
    .slice("sha256:".length, "sha256:".length + 8)
    .toUpperCase();

const letterOf = (subject: Returned, parties: { addressee: Words; sender: Words }, on: string): Letter => {
  const { number: revision, file } = latestRevision(subject);
  return {
    // The return's own number in the history: a revision may be returned again after a recall.
    number: `${subject.code}/${subject.version}`,
    on,
    ...parties,
    person: [file.person.givenName, file.person.familyName].filter(Boolean).join(" "),
    revision,
    reasons: subject.reasons,
    note: subject.note,
    replyBy: subject.replyBy,
    verification: verificationOf(subject),
  };
};

/** Written once per return; a returned case that has its letter needs no second one. */
export const issueLetter = (subject: Case, parties: { addressee: Words; sender: Words }, on: string): Decided =>
  subject.state === "returned" && subject.letter === null
    ? happens({ type: "letter-issued", payload: { letter: letterOf(subject, parties, on) } })
    : notHere(subject);

/** Lists that were handed in become drafts, once each; a law that was activated was rehearsed, and counts once. */
import type { Invariant } from "./invariant.ts";

const told = (said: Parameters<Invariant>[0]["said"], act: string) =>
  said.flatMap((each) => (each.act === act && each.made !== null ? [{ ...each, made: each.made }] : []));

export const listsBecomeDrafts: Invariant = ({ said, imports, cases }) => {
  const missing = told(said, "import").flatMap(({ account, made }) =>
    imports.some(({ id, status }) => id === made && status === "done")
      ? []
      : [`${account} was told of list ${made}, which is not done`],
  );
  const drafts = new Set(cases.flatMap(({ id, draft }) => (draft ? [id] : [])));
  const wrong = imports.flatMap(({ id, status, rows, receipts }) => {
    const lines = new Set(receipts.map(({ line }) => line));
    if (status === "done" && (lines.size !== rows || receipts.length !== rows))
      return [`list ${id} has ${rows} rows and ${receipts.length} receipts`];
    return receipts
      .filter(({ outcome, case: made }) => outcome === "refused" || made === null || !drafts.has(made))
      .map(({ line }) => `line ${line} of list ${id} became no draft`);
  });
  return [...missing, ...wrong];
};

/** What was uploaded and acknowledged is verified, is kept under its hash, and stands in the file. */
export const documentsAreThere: Invariant = ({ said, cases, stored }) =>
  told(said, "attach").flatMap(({ case: id, made }) => {
    const found = cases.find((each) => each.id === id);
    const sha256 = found?.documents[made];
    if (sha256 === undefined) return [`${id}: document ${made} was acknowledged and is not verified`];
    if (!stored.has(sha256)) return [`${id}: document ${made} was acknowledged and is not in the store`];
    return found?.draft?.file.documents.some(({ documentId }) => documentId === made)
      ? []
      : [`${id}: document ${made} was acknowledged and is not in the file`];
  });

export const lawsWereRehearsed: Invariant = ({ said, rehearsals, amendments }) => {
  const done = new Set(rehearsals.flatMap(({ id, isDone }) => (isDone ? [id] : [])));
  const missing = told(said, "rehearse").filter(({ made }) => !done.has(made));
  const faults = missing.map(({ made }) => `rehearsal ${made} was acknowledged and is not done`);
  amendments.forEach(({ number, rehearsal }, index) => {
    if (number !== index + 1) faults.push(`amendment ${index + 1} has the number ${number}`);
    if (!done.has(rehearsal)) faults.push(`amendment ${number} was not rehearsed`);
    if (amendments.some((other) => other.number !== number && other.rehearsal === rehearsal))
      faults.push(`rehearsal ${rehearsal} was activated twice`);
  });
  const lost = told(said, "activate").filter(({ made }) => !amendments.some(({ rehearsal }) => rehearsal === made));
  return [...faults, ...lost.map(({ made }) => `the activation of ${made} was acknowledged and is not there`)];
};

/** Tehran keeps 3:30 all year. */
const dayOf = (at: string): string => new Date(Date.parse(at) + 3.5 * 3_600_000).toISOString().slice(0, 10);

/** A submission is judged by the law of its day, and a judgement anew by that of its own: `…+2` after two amendments. */
export const lawsAreThoseInForce: Invariant = ({ cases, amendments }) =>
  cases.flatMap(({ id, events }) =>
    events
      .filter(({ type }) => type === "submitted" || type === "re-evaluated")
      .flatMap(({ seq, ruleset, at }) => {
        const inForce = amendments.filter(({ from }) => from <= dayOf(at)).length;
        const counted = Number(ruleset.split("+")[1] ?? 0);
        return counted === inForce
          ? []
          : [`${id}: event ${seq} is by ${ruleset}, and ${inForce} amendments were in force`];
      }),
  );

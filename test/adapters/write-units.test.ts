import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { draftItem, handOffItem } from "../../shared/adapters/cases/items.ts";
import type { Case } from "../../shared/domain/case.ts";
import { documentKinds } from "../../shared/domain/case-file.ts";
import { guardKey } from "../../shared/domain/consequence.ts";
import type { Happening } from "../../shared/domain/event.ts";
import { summary } from "../../shared/domain/summary.ts";
import { ordinaryFacts, ordinaryFile, submissionDay } from "../../shared/law/examples/ordinary.ts";
import { judge } from "../../shared/law/index.ts";
import { aDraft, approval, next, samples, submission } from "./histories.ts";
import { type Cost, costOf, kilobytes } from "./write-units.ts";

const caseId = "018f3c2e9a7b4d5e8f60718293a4b5c6";
/** Ids and hashes do not pack; those that were all alike would. */
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const documents = documentKinds.slice(0, 12).map((kind, index) => ({
  ...{ kind, documentId: hash(`document ${index}`).slice(0, 32), issuedOn: "2026-09-01" },
  ...{ sha256: hash(`bytes ${index}`), size: 400_000 + index, contentType: "application/pdf" },
}));
const file = ordinaryFile("official-hire", {
  documents: documents.map(({ kind, documentId, issuedOn }) => ({ kind, documentId, issuedOn })),
});
/** What the law finds: its sentences are packed with the event, and sentences that were all alike would pack too well. */
const { findings } = judge({ file, facts: ordinaryFacts(file), submittedOn: submissionDay });
const draft = aDraft(caseId, { file });
const quota = ["permit#302/1405/118", "post#health#4808"].map((counter) => ({ counter, limit: 100 }));

/** Each move of a case with twelve documents and the findings of an official hire. */
const journeys = (): [string, Cost][] => {
  const rows: [string, Cost][] = [];
  const standing = { DRAFT: draftItem(draft, true) };
  const go = (name: string, before: Case, happening: Happening, step = {}): Case => {
    const { append, after } = next(caseId, before, happening, step);
    rows.push([name, costOf(append, summary(before), standing)]);
    return after;
  };

  const first = submission(caseId, { file, documents }, { draftVersion: 1 });
  rows.push(["submit", costOf(first.append, null, standing)]);
  const said = samples(caseId);
  const { rulesetHash, proposal, facts } = said.validated;
  const open = go("validate", first.after, { type: "validated", payload: { rulesetHash, findings, proposal, facts } });
  const held = go("claim", open, { type: "claimed", payload: said.claimed });
  go("extend", held, { type: "extended", payload: said.extended });
  go("warn", held, { type: "escalated", payload: said.escalated });
  go("note", held, { type: "noted", payload: said.noted });
  const asked = go("ask", held, { type: "asked", payload: said.asked });
  const answered = go("answer", asked, { type: "answered", payload: said.answered });
  const approved = go("approve", answered, { type: "approved", payload: { ...approval, quota } });
  go("recall, approved", approved, { type: "recalled", payload: said.recalled });
  const forwarded = go("forward", approved, { type: "forwarded", payload: said.forwarded });
  go("accept", forwarded, { type: "accepted", payload: said.accepted });
  go("refuse", forwarded, { type: "refused", payload: said.refused });
  const returned = go("return", answered, { type: "returned", payload: said.returned });
  const lettered = go("letter", returned, { type: "letter-issued", payload: said["letter-issued"] });
  const again = { ...first.append.event.payload, ...said.submitted, file, documents, revision: 2 };
  const correction = { ...again, personGuard: "another person", personSearch: "another search" };
  go("resubmit, another person", lettered, { type: "submitted", payload: correction }, { draftVersion: 1 });
  go("recall, returned", lettered, { type: "recalled", payload: said.recalled });
  go("remind", lettered, { type: "reminded", payload: said.reminded });
  go("lapse", lettered, { type: "lapsed", payload: said.lapsed });
  expect(guardKey(lettered)).not.toBe("another person#official-hire");
  return rows;
};

it("the documented cost of every transaction is what its items cost", async () => {
  const attempt = {
    handOff: approval.handOff,
    attempts: 1,
    nextAttempt: "2026-11-22T09:00:00.000Z",
    lastFailure: null,
  };
  const head = kilobytes(draftItem(draft, false));
  const copy = 2 * (1 + head);
  const begin = 2 * (1 + kilobytes(handOffItem(caseId, 5, attempt)));
  const rows = [
    ...journeys().map(([name, { items, event, units, indexes }]) => [
      name,
      items,
      `${event}`,
      `${units}`,
      `${indexes}`,
    ]),
    ["begin a hand-off", "HEAD? · HANDOFF", "–", `${begin}`, "1"],
    ["save a working copy", "HEAD? · DRAFT", "–", `${copy}`, "0"],
  ];
  const table = rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  const document = await readFile(join(import.meta.dirname, "../../docs/access-patterns.md"), "utf8");
  expect(document).toContain(table);
});

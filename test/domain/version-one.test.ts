import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { caseOrDraft } from "../../shared/contract/answers.ts";
import { caseView } from "../../shared/contract/views.ts";
import { latestRevision } from "../../shared/domain/case.ts";
import { emptyFile } from "../../shared/domain/case-file.ts";
import { verifyChain } from "../../shared/domain/chain.ts";
import type { CaseEvent } from "../../shared/domain/event.ts";
import { fold, foldUntil } from "../../shared/domain/fold.ts";
import { summary } from "../../shared/domain/summary.ts";
import { liftFile, liftSummary, upcast } from "../../shared/domain/upcast.ts";
import { aCounting, aToday, people, tell } from "../builders.ts";

/** A history as the first version of the program wrote it: returned once, mended, approved, accepted. */
const stored = (): CaseEvent[] => JSON.parse(readFileSync("test/samples/version-1.json", "utf8")).events;
const folded = () => {
  const subject = fold(stored());
  return subject ?? expect.unreachable("the history is empty");
};

describe("a history of the first version", () => {
  it("is one: its events say so, and its files and findings know less", () => {
    const [submitted, validated] = stored() as [CaseEvent, CaseEvent];
    expect(stored().every(({ v }) => v === 1)).toBe(true);
    expect(submitted.payload).not.toHaveProperty("file.vetting");
    expect(validated.payload).not.toHaveProperty("facts");
    expect(validated.payload).not.toHaveProperty("findings.0.answer");
  });

  it("still proves itself, event by event", () => {
    expect(verifyChain(stored())).toEqual({ ok: true, events: 11, erased: 0 });
    const changed = stored().with(4, { ...stored()[4], ruleset: "1405.9" } as CaseEvent);
    expect(verifyChain(changed)).toEqual({ ok: false, seq: 5, fault: "hash" });
  });

  it("folds to where it ended, and changes nothing of what is stored", () => {
    const events = stored();
    expect(fold(events)).toMatchObject({ state: "concluded", version: 11, reference: { employeeNumber: "12345678" } });
    expect(events).toEqual(stored());
  });

  it("has files with every field of today, and what they said", () => {
    for (const { file } of folded().revisions) {
      expect(Object.keys(file).sort()).toEqual(Object.keys(emptyFile(file.caseType)).sort());
      expect(file.service).toEqual({ contractualSince: "2020-01-01", probationSince: null });
      expect(file.person.familyName).toBe("حسین‌زاده");
    }
  });

  it("has findings that say which answer they were, and no facts", () => {
    const { findings, facts } = latestRevision(folded());
    expect(facts).toBeNull();
    expect(findings?.length).toBeGreaterThan(5);
    for (const finding of findings ?? []) expect(finding).toMatchObject({ answer: finding.outcome, question: null });
  });

  it("is shown and listed like any other", () => {
    const subject = folded();
    const dossier = { events: stored(), draft: null, documents: [], handOffs: [], notices: [] };
    expect(() => caseOrDraft.parse(caseView(subject, dossier, people.chief, aCounting()))).not.toThrow();
    expect(summary(subject)).toMatchObject({ state: "concluded", version: 11, dueOn: null });
  });

  it("goes on with events of today, and the chain holds across the two", () => {
    const events = stored().slice(0, 3);
    const subject = foldUntil(stored(), 3);
    const story = { id: subject?.id ?? "", events, subject, consequences: [] };
    const asked = tell(story, { type: "asked", payload: { question: "اصل مدرک؟" } }, people.reviewer, aToday());
    expect(asked.events.map(({ v }) => v)).toEqual([1, 1, 1, 2]);
    expect(verifyChain(asked.events)).toMatchObject({ ok: true });
    expect(fold(asked.events)).toEqual(asked.subject);
  });

  it("of a return is reminded of three days before its last: version 1 named no days", () => {
    const returns = stored().filter(({ type }) => type === "returned");
    expect(returns.length).toBeGreaterThan(0);
    for (const event of returns) {
      const { replyBy } = (event as Extract<CaseEvent, { type: "returned" }>).payload;
      const remindOn = [new Date(Date.parse(replyBy) - 3 * 86_400_000).toISOString().slice(0, 10)];
      expect(upcast(event)).toMatchObject({ payload: { remindOn } });
      const named = { ...event, payload: { ...event.payload, remindOn: ["2026-01-01"] } } as CaseEvent;
      expect(upcast(named)).toMatchObject({ payload: { remindOn: ["2026-01-01"] } });
    }
  });

  it("is lifted for its version alone: an event of today is never touched", () => {
    for (const event of stored()) {
      const today = { ...event, v: 2 } as CaseEvent;
      expect(upcast(today)).toBe(today);
    }
  });

  it("has a card that knew less, and is read as it was meant", () => {
    const { moved, decidedBy: _decidedBy, escalated: _escalated, urgentOn: _urgentOn, ...known } = summary(folded());
    const old = { ...known, version: moved, dueOn: "2026-12-20" } as ReturnType<typeof summary>;
    expect(liftSummary(old)).toEqual({
      ...old,
      ...{ moved, decidedBy: null, escalated: null, urgentOn: "2026-12-20" },
    });
    const card = { ...summary(folded()), moved: 3, decidedBy: "one", escalated: "near", urgentOn: "2026-12-01" };
    expect(liftSummary(card as typeof old)).toEqual(card);
  });

  it("lifts once: what is lifted stays as it is, and an erased payload stays erased", () => {
    for (const event of stored()) {
      const lifted = upcast(event);
      expect(upcast(lifted)).toEqual(lifted);
      const erased = { ...event, payload: null } as unknown as CaseEvent;
      expect(upcast(erased)).toBe(erased);
    }
    const file = liftFile(emptyFile("transfer"));
    expect(liftFile(file)).toEqual(file);
  });
});

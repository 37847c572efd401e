import { beforeAll, describe, expect, it } from "vitest";
import { canonical, verifyChain } from "../../../shared/domain/chain.ts";
import { eventTypes } from "../../../shared/domain/event.ts";
import { fold } from "../../../shared/domain/fold.ts";
import type { Reason } from "../../../shared/domain/reason.ts";
import { summary } from "../../../shared/domain/summary.ts";
import type { Append } from "../../../shared/ports.ts";
import { aDraft, approval, lone, next, samples, submission, unique } from "../histories.ts";
import { bringing, type CaseLogPorts } from "./cases.ts";

export const caseLogContract = (makePorts: () => Promise<CaseLogPorts>): void => {
  let ports: CaseLogPorts;
  beforeAll(async () => {
    ports = await makePorts();
  });

  const { submitted, underReview } = bringing(() => ports);

  describe("reading", () => {
    it("knows nothing of a case that is not there", async () => {
      expect(await ports.cases.load(unique("case"))).toEqual({
        ...{ events: [], draft: null, documents: [], handOffs: [], notices: [] },
      });
    });

    it.each(eventTypes)("gives `%s` back as it was written, to the byte of its canonical JSON", async (type) => {
      const caseId = unique("case");
      const event = lone(caseId, type);
      const { head } = submission(caseId).append;
      expect(await ports.cases.append({ event, head, consequences: [] })).toEqual({ ok: true });
      const { events } = await ports.cases.load(caseId);
      expect(events.map(canonical)).toEqual([canonical(event)]);
      expect(verifyChain(events)).toEqual({ ok: true, events: 1, erased: 0 });
    });

    it("keeps the longest decision that is let in, in Persian, and the letter of it", async () => {
      const { caseId, after } = await underReview();
      // 256 KiB of request: sixty reasons and sixty justifications of some 1,200 letters, two bytes each.
      const text = "نقص مدرک ".repeat(140).slice(0, 1180);
      const { citation } = samples(caseId).returned.reasons[0] as Reason;
      const reasons = Array.from({ length: 60 }, (_, index) => ({
        ...{ number: index + 1, rule: "max-age-official", text, citation, pointer: "/person/birthDate" },
      }));
      const overrides = reasons.map(({ rule }) => ({ rule, justification: text, outcome: "review" as const }));
      const returned = next(caseId, after, {
        type: "returned",
        payload: { ...samples(caseId).returned, reasons, overrides },
      });
      expect(Buffer.byteLength(canonical(returned.append.event))).toBeGreaterThan(256 * 1024);
      expect(await ports.cases.append(returned.append)).toEqual({ ok: true });
      const { letter } = samples(caseId)["letter-issued"];
      const issued = next(caseId, returned.after, {
        type: "letter-issued",
        payload: { letter: { ...letter, reasons, note: text } },
      });
      expect(await ports.cases.append(issued.append)).toEqual({ ok: true });
      const { events } = await ports.cases.load(caseId);
      expect(events.slice(2).map(canonical)).toEqual([returned, issued].map(({ append }) => canonical(append.event)));
    });

    it("refuses a value that is undefined rather than leave it out", async () => {
      const { append } = submission(unique("case"));
      const event = { ...append.event, payload: { ...append.event.payload, note: undefined } };
      await expect(ports.cases.append({ ...append, event } as Append)).rejects.toThrow();
      expect((await ports.cases.load(append.event.case)).events).toEqual([]);
    });

    it("keeps a long history in order", async () => {
      const { caseId, after: first } = await underReview();
      let after = first;
      for (let round = 0; round < 6; round += 1) {
        const claimed = next(caseId, after, { type: "claimed", payload: { holder: "person-2" } });
        const released = next(caseId, claimed.after, { type: "released", payload: {} });
        await ports.cases.append(claimed.append);
        await ports.cases.append(released.append);
        after = released.after;
      }
      const { events } = await ports.cases.load(caseId);
      expect(verifyChain(events)).toEqual({ ok: true, events: 14, erased: 0 });
      expect(fold(events)).toEqual(after);
    });
  });

  describe("the number of the event", () => {
    it("is given once: the second of two is outdated, and its consequences did not happen", async () => {
      const { caseId, after } = await underReview();
      const payload = { ...approval, quota: [{ counter: unique("permit"), limit: 5 }], handOff: unique("hand-off") };
      const approvals = ["a", "b"].map(() => next(caseId, after, { type: "approved", payload }).append);
      const answers = await Promise.all(approvals.map(ports.cases.append));
      expect(answers.toSorted((one, other) => Number(other.ok) - Number(one.ok))).toEqual([
        { ok: true },
        { ok: false, reason: "outdated" },
      ]);
      const counter = payload.quota[0]?.counter ?? "";
      expect(await ports.lists.taken([counter])).toEqual({ [counter]: 1 });
    });

    it("is won by one of many at once", async () => {
      const { caseId, after } = await underReview();
      const racers = Array.from({ length: 20 }, (_, number) =>
        next(caseId, after, { type: "claimed", payload: { holder: `person-${number}` } }),
      );
      const answers = await Promise.all(racers.map(({ append }) => ports.cases.append(append)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.filter((answer) => !answer.ok && answer.reason === "outdated")).toHaveLength(19);
      expect((await ports.cases.load(caseId)).events).toHaveLength(3);
    });

    it("leaves no gap: a number further on is outdated too", async () => {
      const { caseId, after } = await submitted();
      const ahead = next(caseId, { ...after, version: 2 } as typeof after, {
        type: "validated",
        payload: samples(caseId).validated,
      });
      expect(await ports.cases.append(ahead.append)).toEqual({ ok: false, reason: "outdated" });
      expect((await ports.cases.load(caseId)).events).toHaveLength(1);
    });

    it("that this very event has already is a success: its reply was lost", async () => {
      const { caseId, append } = await submitted();
      expect(await ports.cases.append(append)).toEqual({ ok: true });
      const { events, notices } = await ports.cases.load(caseId);
      expect([events.length, notices.length]).toEqual([1, 1]);
    });

    it("that the same request has already is a repeat, wherever it stands", async () => {
      const caseId = unique("case");
      const first = submission(caseId);
      await ports.cases.append(first.append);
      const step = { request: "repeated-request" };
      const validated = next(caseId, first.after, { type: "validated", payload: samples(caseId).validated });
      await ports.cases.append(validated.append);
      const claimed = next(caseId, validated.after, { type: "claimed", payload: { holder: "person-2" } }, step);
      await ports.cases.append(claimed.append);
      const late = next(caseId, first.after, { type: "validated", payload: samples(caseId).validated }, step);
      expect(await ports.cases.append(late.append)).toEqual({ ok: false, reason: "repeated", seq: 3 });
    });
  });

  it("closes the draft with the submission, and keeps what it says", async () => {
    const caseId = unique("case");
    const draft = aDraft(caseId);
    await ports.drafts.create(draft);
    const { append } = submission(caseId, {}, { draftVersion: 1 });
    expect(await ports.cases.append(append)).toEqual({ ok: true });
    expect((await ports.cases.load(caseId)).draft).toEqual({ ...draft, status: "submitted" });
  });

  it("writes each notice with its event", async () => {
    const { caseId, after } = await submitted();
    const { notices } = await ports.cases.load(caseId);
    const says = { code: after.code, letter: null, deadline: null };
    expect(notices).toEqual([{ seq: 1, index: 0, notice: { kind: "submitted", to: "agency-1", says }, sentAt: null }]);
    expect(summary(after).version).toBe(1);
  });
};

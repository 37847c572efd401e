import { beforeAll, describe, expect, it } from "vitest";
import type { Consequence } from "../../../shared/domain/consequence.ts";
import type { Append, Appended } from "../../../shared/ports.ts";
import { aDraft, approval, at, next, samples, unique } from "../histories.ts";
import { bringing, type CaseLogPorts } from "./cases.ts";

const withConsequences = (append: Append, ...consequences: Consequence[]): Append => ({ ...append, consequences });
const notice = (index: number): Consequence => ({
  kind: "notice",
  index,
  notice: { kind: "submitted", to: "agency-1", says: { code: "EA-405-7K3M9Q", letter: null, deadline: null } },
});

export const consequenceContract = (makePorts: () => Promise<CaseLogPorts>): void => {
  let ports: CaseLogPorts;
  beforeAll(async () => {
    ports = await makePorts();
  });

  const { submitted, underReview, approved } = bringing(() => ports);
  const attempt = (handOff: string, nextAttempt: string | null = at(60)) => ({
    ...{ handOff, attempts: 1, nextAttempt, lastFailure: null },
  });

  describe("a consequence that cannot be", () => {
    const refusals: [string, (caseId: string) => Promise<{ consequence: Consequence; answer: Appended }>][] = [
      [
        "guard-held",
        async () => {
          const guard = unique("guard");
          await submitted({ personGuard: guard });
          const consequence: Consequence = { kind: "take-guard", key: `${guard}#official-hire` };
          return { consequence, answer: { ok: false, reason: "guard-held" } };
        },
      ],
      [
        "no-place-left",
        async () => {
          const counter = unique("permit");
          await approved([{ counter, limit: 1 }]);
          const consequence: Consequence = { kind: "take-place", counter, limit: 1 };
          return { consequence, answer: { ok: false, reason: "no-place-left", counter } };
        },
      ],
      [
        "hand-off-started",
        async (caseId) => {
          const handOff = unique("hand-off");
          expect(await ports.handOffs.begin(caseId, 1, attempt(handOff))).toBe(true);
          const consequence: Consequence = { kind: "require-unsent", handOff };
          return { consequence, answer: { ok: false, reason: "hand-off-started" } };
        },
      ],
      [
        "correction-started",
        async (caseId) => {
          await ports.drafts.create(aDraft(caseId));
          return {
            consequence: { kind: "require-uncorrected" },
            answer: { ok: false, reason: "correction-started" },
          };
        },
      ],
      [
        "draft-changed",
        async (caseId) => {
          const draft = aDraft(caseId);
          await ports.drafts.create(draft);
          await ports.drafts.save({ ...draft, version: 2 }, null);
          return {
            consequence: { kind: "close-draft", draftVersion: 1 },
            answer: { ok: false, reason: "draft-changed" },
          };
        },
      ],
    ];

    describe.each(refusals)("%s", (_reason, prepare) => {
      it.each([0, 1, 2])("at position %d keeps everything from happening", async (position) => {
        const { caseId, after } = await submitted();
        const { consequence, answer } = await prepare(caseId);
        const before = await ports.cases.load(caseId);
        const counter = unique("permit");
        const others: Consequence[] = [notice(0), { kind: "take-place", counter, limit: 5 }];
        const { append } = next(caseId, after, { type: "validated", payload: samples(caseId).validated });
        const consequences = others.toSpliced(position, 0, consequence);
        expect(await ports.cases.append(withConsequences(append, ...consequences))).toEqual(answer);
        expect(await ports.cases.load(caseId)).toEqual(before);
        expect(await ports.lists.taken([counter])).toEqual({ [counter]: 0 });
      });

      it("is not told to who comes too late anyway", async () => {
        const { caseId, after } = await submitted();
        const { consequence } = await prepare(caseId);
        const happening = { type: "validated", payload: samples(caseId).validated } as const;
        await ports.cases.append(next(caseId, after, happening).append);
        const { append } = next(caseId, after, happening);
        const answer = await ports.cases.append(withConsequences(append, consequence));
        expect(answer).toEqual({ ok: false, reason: "outdated" });
      });
    });

    it("is named by the first that fails", async () => {
      const { caseId, after } = await submitted();
      const counters = [unique("permit"), unique("post")];
      for (const counter of counters) await approved([{ counter, limit: 1 }]);
      const { append } = next(caseId, after, { type: "validated", payload: samples(caseId).validated });
      const takes = counters.map((counter): Consequence => ({ kind: "take-place", counter, limit: 1 }));
      expect(await ports.cases.append(withConsequences(append, ...takes.toReversed()))).toEqual({
        ...{ ok: false, reason: "no-place-left", counter: counters[1] },
      });
    });
  });

  describe("the guard of person and type", () => {
    it("may be taken again by the case that holds it", async () => {
      const { caseId, after, append } = await submitted();
      const again = next(caseId, after, { type: "validated", payload: samples(caseId).validated }).append;
      const taking = append.consequences.filter(({ kind }) => kind === "take-guard");
      expect(taking).toHaveLength(1);
      expect(await ports.cases.append(withConsequences(again, ...taking))).toEqual({ ok: true });
    });

    it("is swapped when a correction changes the national id, all or nothing", async () => {
      const [old, fresh, held] = [unique("guard"), unique("guard"), unique("guard")];
      await submitted({ personGuard: held });
      const { caseId, after } = await submitted({ personGuard: old });
      const { returned } = samples(caseId);
      const back = next(caseId, after, { type: "returned", payload: returned });
      await ports.cases.append(back.append);
      const corrected = (personGuard: string) =>
        next(caseId, back.after, {
          type: "submitted",
          payload: { ...samples(caseId).submitted, revision: 2, personGuard, personSearch: unique("search") },
        }).append;

      expect(await ports.cases.append(corrected(held))).toEqual({ ok: false, reason: "guard-held" });
      expect(await ports.lists.guardHolder(`${old}#official-hire`)).toBe(caseId);

      expect(await ports.cases.append(corrected(fresh))).toEqual({ ok: true });
      expect(await ports.lists.guardHolder(`${old}#official-hire`)).toBeNull();
      expect(await ports.lists.guardHolder(`${fresh}#official-hire`)).toBe(caseId);
      await submitted({ personGuard: old });
    });

    it("is free when the case ends, and one that another case holds stays where it is", async () => {
      const guard = unique("guard");
      const { caseId, after } = await submitted({ personGuard: guard });
      const other = await submitted({ personGuard: unique("guard") });
      const withdrawal = next(other.caseId, other.after, { type: "withdrawn", payload: { note: null } }).append;
      const astray: Consequence = { kind: "release-guard", key: `${guard}#official-hire` };
      expect(await ports.cases.append(withConsequences(withdrawal, astray, notice(0)))).toEqual({ ok: true });
      expect(await ports.lists.guardHolder(`${guard}#official-hire`)).toBe(caseId);
      expect((await ports.cases.load(other.caseId)).notices).toHaveLength(2);

      await ports.cases.append(next(caseId, after, { type: "withdrawn", payload: { note: null } }).append);
      expect(await ports.lists.guardHolder(`${guard}#official-hire`)).toBeNull();
    });
  });

  describe("places", () => {
    it("are never oversold by a hundred approvals at once", async () => {
      const counter = unique("permit");
      const cases = await Promise.all(Array.from({ length: 100 }, () => underReview()));
      const quota = [{ counter, limit: 10 }];
      const answers = await Promise.all(
        cases.map(({ caseId, after }) => {
          const payload = { ...approval, quota, handOff: unique("hand-off") };
          return ports.cases.append(next(caseId, after, { type: "approved", payload }).append);
        }),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
      expect(answers.filter((answer) => !answer.ok && answer.reason === "no-place-left")).toHaveLength(90);
      expect(await ports.lists.taken([counter])).toEqual({ [counter]: 10 });
    }, 30_000);

    it("come back with a recall, and never more than were taken", async () => {
      const counter = unique("permit");
      const { caseId, after } = await approved([{ counter, limit: 1 }]);
      const recalled = next(caseId, after, { type: "recalled", payload: samples(caseId).recalled });
      expect(await ports.cases.append(recalled.append)).toEqual({ ok: true });
      expect(await ports.lists.taken([counter])).toEqual({ [counter]: 0 });

      const again = next(caseId, recalled.after, { type: "claimed", payload: { holder: "person-2" } }).append;
      const giving: Consequence = { kind: "give-place-back", counter };
      expect(await ports.cases.append(withConsequences(again, giving, notice(0)))).toEqual({ ok: true });
      expect(await ports.lists.taken([counter])).toEqual({ [counter]: 0 });
    });

    it("of a permit without any are not to be had", async () => {
      const counter = unique("permit");
      const { caseId, after } = await submitted();
      const { append } = next(caseId, after, { type: "validated", payload: samples(caseId).validated });
      const taking: Consequence = { kind: "take-place", counter, limit: 0 };
      expect(await ports.cases.append(withConsequences(append, taking))).toEqual({
        ...{ ok: false, reason: "no-place-left", counter },
      });
    });
  });

  describe("a hand-off and a recall", () => {
    it("exclude each other, whoever is first", async () => {
      for (let round = 0; round < 10; round += 1) {
        const { caseId, after } = await approved([]);
        const handOff = after.state === "approved" ? after.approval.handOff : "";
        const recalled = next(caseId, after, { type: "recalled", payload: samples(caseId).recalled });
        const recall = () => ports.cases.append(recalled.append);
        const begin = () => ports.handOffs.begin(caseId, after.version, attempt(handOff));
        const [answer, begun] =
          round % 2 === 0
            ? await Promise.all([recall(), begin()])
            : ((await Promise.all([begin(), recall()])).reverse() as [Appended, boolean]);
        expect(answer).toEqual(begun ? { ok: false, reason: "hand-off-started" } : { ok: true });
        const { events, handOffs } = await ports.cases.load(caseId);
        expect([events.length, handOffs.length]).toEqual(begun ? [3, 1] : [4, 0]);
      }
    });

    it("a receipt closes the hand-off, and a late note of the attempt opens it no more", async () => {
      const { caseId, after } = await approved([]);
      const handOff = after.state === "approved" ? after.approval.handOff : "";
      await ports.handOffs.begin(caseId, after.version, attempt(handOff));
      const { accepted } = samples(caseId);
      const receipt = next(caseId, after, { type: "accepted", payload: { ...accepted, handOff } });
      expect(await ports.cases.append(receipt.append)).toEqual({ ok: true });
      await ports.handOffs.note(caseId, { ...attempt(handOff), attempts: 2, lastFailure: "timeout" });
      expect((await ports.cases.load(caseId)).handOffs).toEqual([
        { handOff, attempts: 1, nextAttempt: null, lastFailure: null },
      ]);
      expect(await ports.handOffs.begin(caseId, after.version, attempt(handOff))).toBe(false);
    });

    it("a hand-off that was never begun is closed as well", async () => {
      const { caseId, after } = await approved([]);
      const handOff = after.state === "approved" ? after.approval.handOff : "";
      const { forwarded } = samples(caseId);
      const sent = next(caseId, after, { type: "forwarded", payload: { ...forwarded, handOff } });
      expect(await ports.cases.append(sent.append)).toEqual({ ok: true });
      expect((await ports.cases.load(caseId)).handOffs).toEqual([
        { handOff, attempts: 0, nextAttempt: null, lastFailure: null },
      ]);
    });
  });
};

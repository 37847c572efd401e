import { beforeAll, describe, expect, it } from "vitest";
import type { Case } from "../../../shared/domain/case.ts";
import type { CaseLists } from "../../../shared/ports.ts";
import { at, samples, unique } from "../histories.ts";
import { type ListPorts, listing } from "./listed.ts";

export const waitingContract = (makePorts: () => Promise<ListPorts>): void => {
  let ports: ListPorts;
  beforeAll(async () => {
    ports = await makePorts();
  });
  const { submit, go, validate, approve, walk } = listing(() => ports);

  describe("what waits for a machine", () => {
    const waiting = async (step: Parameters<CaseLists["waiting"]>[0], before: string, caseId: string) =>
      (await walk((asked) => ports.lists.waiting(step, before, asked), 7))
        .flat()
        .filter((message) => message.case === caseId);

    const stuck = async ({ id, province }: Case, state: Case["state"], before: string) =>
      (await walk((asked) => ports.lists.stuck({ province, state }, before, asked), 7))
        .flat()
        .filter((message) => message.case === id);

    it("is a case since it entered its state, and not before", async () => {
      const after = await submit({}, { at: at(100) });
      expect(await stuck(after, "submitted", at(100))).toEqual([]);
      expect(await stuck(after, "submitted", at(101))).toEqual([{ step: "validate", case: after.id, seq: 1 }]);
      await validate(after);
      expect(await stuck(after, "submitted", at(101))).toEqual([]);
      expect(await stuck(after, "under-review", at(999))).toEqual([]);
    });

    it("is a return until its letter is there", async () => {
      const underReview = await validate(await submit({}, { at: at(100) }));
      const said = samples(underReview.id);
      const returned = await go(underReview, { type: "returned", payload: said.returned });
      expect(await stuck(returned, "returned", at(9_999))).toEqual([
        { step: "return", case: returned.id, seq: returned.version },
      ]);
      const lettered = await go(returned, { type: "letter-issued", payload: said["letter-issued"] });
      expect(await stuck(lettered, "returned", at(9_999))).toEqual([]);
    });

    it("is a notice until it was sent, and its first sending stays", async () => {
      const after = await submit({}, { at: at(100) });
      expect(await waiting("notify", at(101), after.id)).toEqual([{ step: "notify", case: after.id, seq: 1 }]);
      expect(await ports.notices.waiting(after.id)).toMatchObject([{ seq: 1, index: 0, sentAt: null }]);
      await ports.notices.sent(after.id, { seq: 1, index: 0 }, at(102));
      expect(await ports.notices.waiting(after.id)).toEqual([]);
      expect(await ports.notices.waiting(unique("case"))).toEqual([]);
      await ports.notices.sent(after.id, { seq: 1, index: 0 }, at(103));
      expect(await waiting("notify", at(999), after.id)).toEqual([]);
      expect((await ports.cases.load(after.id)).notices.map(({ sentAt }) => sentAt)).toEqual([at(102)]);
      await expect(ports.notices.sent(after.id, { seq: 9, index: 0 }, at(104))).rejects.toThrow();
    });

    it("is a hand-off when its next attempt is due", async () => {
      const after = await approve(await validate(await submit()));
      const handOff = after.state === "approved" ? after.approval.handOff : "";
      const attempt = { handOff, attempts: 1, nextAttempt: at(200), lastFailure: null };
      expect(await ports.handOffs.begin(after.id, after.version, attempt)).toBe(true);
      const due = { step: "forward", case: after.id, seq: after.version };
      expect(await waiting("hand-off", at(200), after.id)).toEqual([]);
      expect(await waiting("hand-off", at(201), after.id)).toEqual([due]);
      await ports.handOffs.note(after.id, { ...attempt, attempts: 2, nextAttempt: at(300), lastFailure: "timeout" });
      expect(await waiting("hand-off", at(201), after.id)).toEqual([]);
      expect(await waiting("hand-off", at(301), after.id)).toEqual([due]);
      await ports.handOffs.note(after.id, { ...attempt, attempts: 3, nextAttempt: null });
      expect(await waiting("hand-off", at(999), after.id)).toEqual([]);
      expect((await ports.cases.load(after.id)).handOffs).toEqual([{ ...attempt, attempts: 3, nextAttempt: null }]);
    });
  });
};

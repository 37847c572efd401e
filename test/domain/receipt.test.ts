import { describe, expect, it } from "vitest";
import type { Case } from "../../shared/domain/case.ts";
import { type Receipt, receiptOf, receive } from "../../shared/domain/hand-off.ts";
import { attemptAfterFailure } from "../../shared/domain/hand-off-attempts.ts";
import { aCase, anActor, aStory, aToday, people, walk } from "../builders.ts";

const receiptFor = (subject: Case, changes: Partial<Receipt> = {}): Receipt => ({
  handOff: subject.state === "approved" || subject.state === "forwarded" ? subject.approval.handOff : "none",
  outcome: "accepted",
  reference: { employeeNumber: "12345678", contractId: null },
  reason: null,
  signature: null,
  ...changes,
});
const received = (subject: Case, changes: Partial<Receipt> = {}, by = people.authority) =>
  receive(subject, receiptFor(subject, changes), by, aToday());

describe.each(["forwarded", "approved"] as const)("a receipt for a case that stands at %s", (state) => {
  const subject = aCase({ state });

  it("concludes it with the number that the authority gave", () => {
    expect(received(subject)).toMatchObject({
      happening: { type: "accepted", payload: { reference: { employeeNumber: "12345678" }, to: "national" } },
    });
    const contract = { employeeNumber: null, contractId: "1405/77" };
    expect(received(subject, { reference: contract })).toMatchObject({
      happening: { payload: { reference: contract } },
    });
  });

  it("keeps the signature as evidence", () => {
    expect(received(subject, { signature: "sig1=:…:" })).toMatchObject({
      happening: { payload: { signature: "sig1=:…:" } },
    });
  });

  it("that refuses says why, and brings the case back with what was left of its time", () => {
    expect(received(subject, { outcome: "refused", reason: "نقص مدرک" })).toMatchObject({
      happening: { type: "refused", payload: { reason: "نقص مدرک", dueOn: "2026-12-20" } },
    });
  });

  it.each([
    ["reference-missing", { reference: null }],
    ["reference-missing", { reference: { employeeNumber: null, contractId: null } }],
    ["reason-missing", { outcome: "refused", reason: null }],
    ["reason-missing", { outcome: "refused", reason: "" }],
    ["hand-off-unknown", { handOff: "0".repeat(32) }],
  ] as const)("is refused: %s", (code, changes) => {
    expect(received(subject, changes)).toMatchObject({ refusal: { code } });
  });

  it("of somebody who had a part in the case is refused", () => {
    const decided = { ...people.authority, person: people.reviewer.person };
    const contributed = { ...people.authority, person: people.officer.person };
    for (const by of [decided, contributed])
      expect(received(subject, {}, by)).toMatchObject({ refusal: { code: "same-person" } });
  });

  it("of an authority that it was not handed to is refused", () => {
    const other = anActor("authority", "other", { organization: "ministry" });
    expect(received(subject, {}, other)).toMatchObject({ refusal: { code: "hand-off-unknown" } });
  });
});

describe("the time that the next authority took", () => {
  const refused = (state: "forwarded" | "approved") => {
    const subject = aCase({ state });
    const receipt = receiptFor(subject, { outcome: "refused", reason: "نقص مدرک" });
    return receive(subject, receipt, people.authority, aToday("2026-11-29"));
  };

  it("is not the organization's: the target moves by it, from the hand-off on", () => {
    expect(refused("forwarded")).toMatchObject({ happening: { payload: { dueOn: "2026-12-28" } } });
    expect(refused("approved")).toMatchObject({ happening: { payload: { dueOn: "2026-12-20" } } });
  });
});

describe("a hand-off that was refused and made anew", () => {
  const again = walk(
    [
      ["refuse", "authority"],
      ["approve", "reviewer"],
    ],
    {},
    aStory({ state: "forwarded" }),
  );

  it("has another id, and a late receipt for the first is refused", () => {
    const first = aCase({ state: "forwarded" }).approval.handOff;
    expect(again.subject).toMatchObject({ state: "approved", decidedBy: people.reviewer.person });
    expect(received(again.subject as Case, { handOff: first })).toMatchObject({
      refusal: { code: "hand-off-unknown" },
    });
  });

  it("finds the event of each receipt by its id", () => {
    const { events, subject } = walk([["accept", "authority"]], {}, again);
    const first = aCase({ state: "forwarded" }).approval.handOff;
    const second = again.subject?.state === "approved" ? again.subject.approval.handOff : "";
    expect(receiptOf(events, first)?.type).toBe("refused");
    expect(receiptOf(events, second)?.type).toBe("accepted");
    expect(receiptOf(events, "0".repeat(32))).toBeNull();
    expect(subject?.state).toBe("concluded");
  });
});

describe("the attempts of a hand-off", () => {
  it("come after minutes first, then hours, and never end", () => {
    const at = new Date("2026-11-22T08:00:00.000Z");
    const waits = Array.from({ length: 10 }, (_, index) => {
      const { nextAttempt } = attemptAfterFailure({ handOff: "h", attempts: index + 1, at, failure: "timeout" });
      return (new Date(nextAttempt ?? 0).getTime() - at.getTime()) / 60_000;
    });
    expect(waits).toEqual([1, 2, 5, 15, 30, 60, 120, 240, 240, 240]);
  });
});

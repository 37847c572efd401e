/** What a desk's lists are narrowed to, who is away, who sees to a draft, and what is noted of who was shown what. */
import { describe, expect, it } from "vitest";
import { draftCard } from "../../shared/domain/dossier.ts";
import { handedOver } from "../../shared/domain/keeping.ts";
import { isAway, longestLeave, stillToSay } from "../../shared/domain/leave.ts";
import { fits, type Narrowing } from "../../shared/domain/narrowing.ts";
import { minuteOf, readKinds, recordedRead } from "../../shared/domain/recorded-read.ts";
import { mostSavedReasons } from "../../shared/domain/saved-reasons.ts";
import { summary } from "../../shared/domain/summary.ts";
import { aCase, aDraft, people } from "../builders.ts";

describe("a list that is narrowed", () => {
  const card = summary(aCase({ state: "under-review" }));
  const row = { ...card, permit: "302/1405/118", dueOn: "2026-12-20" };
  const own: Required<Narrowing> = {
    ...{ state: "under-review", agency: row.agency, caseType: "official-hire", permit: "302/1405/118" },
    due: { from: "2026-12-20", until: "2026-12-20" },
  };
  const others: Required<Narrowing> = {
    ...{ state: "returned", agency: "agency-b", caseType: "transfer", permit: "302/1405/119" },
    due: { from: "2026-12-21", until: "2026-12-31" },
  };

  it("by nothing holds everything", () => {
    expect(fits(row, {})).toBe(true);
  });

  it.each(Object.keys(own) as (keyof Narrowing)[])("by %s holds what is so, and nothing else", (by) => {
    expect(fits(row, { [by]: own[by] })).toBe(true);
    expect(fits(row, { [by]: others[by] })).toBe(false);
    // Whatever else agrees.
    expect(fits(row, { ...own, [by]: others[by] })).toBe(false);
    expect(fits(row, own)).toBe(true);
  });

  it("holds no case without a permit under one, and none without a due day under days", () => {
    expect(fits({ ...row, permit: null }, { permit: own.permit })).toBe(false);
    expect(fits({ ...row, dueOn: null }, { due: own.due })).toBe(false);
  });

  it("takes a draft for a draft, that waits for no day", () => {
    const draft = draftCard(aDraft());
    expect([fits(draft, { state: "draft" }), fits(draft, { state: "submitted" })]).toEqual([true, false]);
    expect(fits(draft, { due: { from: "2000-01-01", until: "2100-01-01" } })).toBe(false);
  });
});

describe("a leave", () => {
  const away = { from: "2026-11-24", until: "2026-11-26" };

  it("is from its first day to its last, both among them", () => {
    const on = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"];
    expect(on.map((day) => isAway(away, day))).toEqual([false, true, true, true, false]);
    expect(isAway(null, "2026-11-25")).toBe(false);
  });

  it("is told until it is over", () => {
    expect([stillToSay(away, "2026-11-01"), stillToSay(away, "2026-11-26")]).toEqual([away, away]);
    expect([stillToSay(away, "2026-11-27"), stillToSay(null, "2026-11-01")]).toEqual([null, null]);
  });

  it("is a year and a day at most, and a province saves sixty reasons", () => {
    expect([longestLeave, mostSavedReasons]).toEqual([366, 60]);
  });
});

describe("a draft that is handed over", () => {
  const step = { at: "2026-11-24T08:00:00.000Z", by: "head", request: { id: "r", body: "b" } };
  const draft = aDraft({ version: 3, importVersion: 3, keeper: "one" });

  it("has another keeper, says how it came to them, and nothing else of it changes", () => {
    const handed = handedOver(draft, "other", step);
    const entry = { ...step, from: "one", to: "other", version: 4 };
    expect(handed).toEqual({ ...draft, version: 4, keeper: "other", handedOver: [entry], importVersion: 4 });
    expect(handedOver(handed, "third", step).handedOver).toEqual([
      entry,
      { ...step, from: "other", to: "third", version: 5 },
    ]);
  });

  it("that somebody wrote in since its list stays one that a list leaves alone", () => {
    expect(handedOver({ ...draft, importVersion: 2 }, "other", step).importVersion).toBe(2);
    expect(handedOver({ ...draft, importVersion: null }, "other", step).importVersion).toBeNull();
  });
});

describe("what is noted of a read", () => {
  const { account, person, organization, roles } = people.auditor;
  const who = { account, person, organization, roles: [...roles], at: "2026-11-22T08:15:30.123Z" };
  const noted = (reading: Parameters<typeof recordedRead>[0]) =>
    recordedRead(reading, people.auditor, [...roles], new Date(who.at));

  it("is who, what, when and in which role", () => {
    expect(noted({ kind: "document", subject: { case: "case-1" }, document: "d1" })).toEqual({
      ...who,
      ...{ kind: "document", case: "case-1", document: "d1" },
    });
    expect(noted({ kind: "case", subject: { case: "case-1" } })).toMatchObject({ case: "case-1", document: null });
  });

  it("is no person's number where one was searched for", () => {
    expect(noted({ kind: "search", subject: { person: "hash" } })).toEqual({
      ...who,
      ...{ kind: "search", case: null, document: null },
    });
  });

  it("is once in a minute, of five kinds", () => {
    expect(minuteOf(who.at)).toBe("2026-11-22T08:15");
    expect(readKinds).toEqual(["case", "history", "letter", "document", "search"]);
  });
});

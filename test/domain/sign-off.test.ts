import { describe, expect, it } from "vitest";
import { allowedOnCase, allowedOnDraft } from "../../shared/domain/allowed-actions.ts";
import { type Draft, states } from "../../shared/domain/case.ts";
import {
  isTakenBack,
  needsSignature,
  objectionToAsking,
  objectionToSendingBack,
  type SignOff,
  waitingSignOff,
} from "../../shared/domain/sign-off.ts";
import { aCase, aDraft, anActor, people } from "../builders.ts";

const wanting = { headSigns: true };
const officer = anActor("agency-officer", "officer", wanting);
const head = anActor("agency-head", "head", wanting);
const step = { at: "2026-11-22T08:00:00.000Z", account: "officer", person: "person-officer", caseVersion: null };
const asked = (version: number): SignOff => ({
  ...{ ...step, status: "asked", answers: [], version, request: { id: "r", body: "b" } },
});
const sentBack = (version: number): SignOff => ({
  ...{ ...step, status: "sent-back", note: "the degree is another's", version, request: { id: "s", body: "b" } },
});
const waiting = aDraft({ version: 2, signOff: asked(2) });

describe("a request for the head's signature", () => {
  it("waits while the draft stands as it was asked for", () => {
    expect(waitingSignOff(waiting)).toMatchObject({ person: "person-officer", version: 2 });
    expect(isTakenBack(waiting)).toBe(false);
  });

  it.each<[string, Partial<Draft>]>([
    ["something was written since", { version: 3 }],
    ["the file was handed in", { status: "submitted" }],
    ["the draft was deleted", { status: "deleted" }],
    ["it was sent back", { signOff: sentBack(2) }],
    ["nothing was asked", { signOff: null }],
  ])("waits no longer where %s", (_why, changes) => {
    expect(waitingSignOff({ ...waiting, ...changes })).toBeNull();
  });

  it("was taken back only where something was written since", () => {
    expect(isTakenBack({ ...waiting, version: 3 })).toBe(true);
    expect(isTakenBack({ ...waiting, version: 3, status: "submitted" })).toBe(false);
    expect(isTakenBack({ ...waiting, version: 3, signOff: sentBack(2) })).toBe(false);
    expect(isTakenBack(aDraft())).toBe(false);
  });
});

describe("whose move it is", () => {
  const common = ["edit", "attach", "delete"];
  it.each([
    ["an officer, before asking", officer, aDraft(), [...common, "ask-sign-off"]],
    ["an officer who asked", officer, waiting, common],
    ["an officer whose request was taken back", officer, { ...waiting, version: 3 }, [...common, "ask-sign-off"]],
    ["the head, unasked", head, aDraft(), [...common, "submit", "ask-sign-off"]],
    ["the head, asked", head, waiting, [...common, "submit", "send-back"]],
    ["an officer where nobody wants it", people.officer, aDraft(), [...common, "submit"]],
    ["the head where nobody wants it", people.head, aDraft(), [...common, "submit"]],
  ])("%s", (_who, actor, draft, moves) => {
    expect(allowedOnDraft(draft, actor)).toEqual(moves);
  });

  it("is told of a return by its working copy", () => {
    const returned = aCase({ state: "returned" });
    expect(allowedOnCase(returned, officer)).toEqual(["edit", "attach", "ask-sign-off", "withdraw"]);
    expect(allowedOnCase(returned, officer, waiting)).toEqual(["edit", "attach", "withdraw"]);
    expect(allowedOnCase(returned, head, waiting)).toEqual(["edit", "attach", "submit", "send-back", "withdraw"]);
  });

  it("is the head's own to hand in, whatever other role they hold", () => {
    expect(needsSignature(officer)).toBe(true);
    expect(needsSignature(people.officer)).toBe(false);
    expect(needsSignature({ ...head, roles: ["agency-officer", "agency-head"] })).toBe(false);
  });
});

describe("what is refused", () => {
  const refusalOf = (refused: ReturnType<typeof objectionToAsking>) => refused?.refusal.code ?? null;
  const correcting = ["draft", "returned"];

  it.each(states)("of a case in %s", (state) => {
    const subject = state === "draft" ? null : aCase({ state });
    const elsewhere = correcting.includes(state) ? null : "not-in-this-state";
    expect(refusalOf(objectionToAsking(subject, aDraft(), officer))).toBe(elsewhere);
    expect(refusalOf(objectionToSendingBack(subject, waiting))).toBe(elsewhere);
  });

  it("is a request that nobody wants, or that waits already", () => {
    expect(refusalOf(objectionToAsking(null, aDraft(), people.officer))).toBe("sign-off-not-wanted");
    expect(refusalOf(objectionToAsking(null, waiting, officer))).toBe("sign-off-waits");
    expect(refusalOf(objectionToAsking(null, aDraft({ signOff: sentBack(1) }), officer))).toBeNull();
  });

  it("is sending back what does not wait", () => {
    expect(refusalOf(objectionToSendingBack(null, aDraft()))).toBe("sign-off-not-asked");
    expect(refusalOf(objectionToSendingBack(null, { ...waiting, version: 3 }))).toBe("sign-off-not-asked");
  });
});

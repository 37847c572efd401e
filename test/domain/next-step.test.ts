/** What wakes the machine: each event's messages, and the states in which a step is waited for. */
import { describe, expect, it } from "vitest";
import { states } from "../../shared/domain/case.ts";
import { eventTypes } from "../../shared/domain/event.ts";
import { machineSteps, messagesAfter, statesBefore } from "../../shared/domain/next-step.ts";
import { isOpenState } from "../../shared/domain/workflow.ts";
import { aStory } from "../builders.ts";

const stepsAfter = (type: (typeof eventTypes)[number]): string[] =>
  messagesAfter({ case: "case-1", seq: 3, type }).map(({ step }) => step);

describe("an event", () => {
  it("wakes the step that goes on with the case, and the notices where somebody is told", () => {
    const woken = Object.fromEntries(eventTypes.map((type) => [type, stepsAfter(type)]));
    expect(Object.fromEntries(Object.entries(woken).filter(([, steps]) => steps.length > 0))).toEqual({
      submitted: ["validate", "notify"],
      approved: ["forward", "notify"],
      confirmed: ["forward", "notify"],
      returned: ["return"],
      ...Object.fromEntries(
        [
          ...["extended", "escalated", "asked", "forwarded", "letter-issued", "reminded", "lapsed", "recalled"],
          ...["hand-off-late", "accepted", "refused", "concluded", "withdrawn"],
        ].map((type) => [type, ["notify"]]),
      ),
    });
  });

  it.each(eventTypes)("(%s) tells whom its transaction noted", (type) => {
    const told = states
      .filter((state) => state !== "draft")
      .map((state) => aStory({ state }))
      .filter(({ events }) => events.at(-1)?.type === type);
    for (const { consequences } of told)
      expect(stepsAfter(type).includes("notify")).toBe(consequences.some(({ kind }) => kind === "notice"));
  });

  it("is named in its messages by case and number, and nothing else is", () => {
    expect(messagesAfter({ case: "case-1", seq: 3, type: "submitted" })).toEqual([
      { step: "validate", case: "case-1", seq: 3 },
      { step: "notify", case: "case-1", seq: 3 },
    ]);
  });
});

describe("a step of the machine", () => {
  it("is one of four", () => {
    expect(machineSteps).toEqual(["validate", "forward", "return", "notify"]);
  });

  it.each([
    ["validate", ["submitted"]],
    ["forward", ["approved"]],
    ["return", ["returned"]],
  ] as const)("%s is waited for in %j", (step, states) => {
    expect(statesBefore(step)).toEqual(states);
  });
});

describe("a case", () => {
  it("is open while something can still become of it", () => {
    expect(states.filter((state) => !isOpenState(state))).toEqual(["concluded", "withdrawn", "lapsed"]);
  });
});

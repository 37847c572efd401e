import { describe, expect, it } from "vitest";
import { type ChainFault, canonical, hashOf, seal, verifyChain } from "../../shared/domain/chain.ts";
import type { CaseEvent } from "../../shared/domain/event.ts";
import { aStory } from "../builders.ts";

describe("canonical JSON (RFC 8785)", () => {
  it("writes the sample of section 3.2.2", () => {
    const sample = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        String.raw`"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
    );
    expect(canonical(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it("sorts keys by their UTF-16 units, as section 3.2.3 does", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const sorted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"];
    const written = canonical(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(written).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:0`).join(",")}}`);
  });

  it.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555554", "333333333.33333325"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("writes the number %s of appendix B as %s", (bits, text) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setBigUint64(0, BigInt(`0x${bits}`));
    expect(canonical(view.getFloat64(0))).toBe(text);
  });

  it("takes what is not there for null", () => {
    expect([canonical(undefined), canonical(null)]).toEqual(["null", "null"]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("has no way to write %s", (number) => {
    expect(() => canonical({ number })).toThrow();
  });
});

const { events } = aStory({ state: "returned" });
const faultIn = (broken: unknown): { seq: number; fault: ChainFault } | null => {
  const verified = verifyChain(broken as CaseEvent[]);
  return verified.ok ? null : { seq: verified.seq, fault: verified.fault };
};
const changed = (place: number, change: (event: CaseEvent) => object): unknown[] =>
  events.map((event, index) => (index === place ? { ...event, ...change(event) } : event));

describe("a history", () => {
  it("verifies as it was written, and after a copy through JSON", () => {
    expect(verifyChain(events)).toEqual({ ok: true, events: 5, erased: 0 });
    expect(verifyChain(JSON.parse(JSON.stringify(events)))).toEqual({ ok: true, events: 5, erased: 0 });
    expect(verifyChain([])).toEqual({ ok: true, events: 0, erased: 0 });
  });

  it.each(events.map(({ type }, index) => [index, type] as const))(
    "tells each flipped byte of event %d (%s), and names the event",
    (place) => {
      const bytes = new TextEncoder().encode(JSON.stringify(events[place]));
      let parsed = 0;
      for (let at = 0; at < bytes.length; at += 1) {
        const flipped = Uint8Array.from(bytes);
        flipped[at] = (bytes[at] ?? 0) ^ (1 << (at % 7));
        let event: CaseEvent;
        try {
          event = JSON.parse(new TextDecoder().decode(flipped));
        } catch {
          continue;
        }
        parsed += 1;
        expect(faultIn(changed(place, () => event).with(place, event))?.seq).toBe(place + 1);
      }
      expect(parsed).toBeGreaterThan(300);
    },
    30_000,
  );

  it("tells a deleted, a swapped, a doubled and a foreign event by its place", () => {
    for (let place = 0; place < events.length - 1; place += 1) {
      const without = events.toSpliced(place, 1);
      expect(faultIn(without)).toEqual({ seq: place + 1, fault: "order" });
      const swapped = events.toSpliced(place, 2, events[place + 1] as CaseEvent, events[place] as CaseEvent);
      expect(faultIn(swapped)).toEqual({ seq: place + 1, fault: "order" });
      const doubled = events.toSpliced(place, 0, events[place] as CaseEvent);
      expect(faultIn(doubled)).toEqual({ seq: place + 2, fault: "order" });
    }
    expect(faultIn(changed(2, () => ({ case: "another" })))).toEqual({ seq: 3, fault: "other-case" });
  });

  it("tells an event that was sealed anew in its place: the next one does not follow it", () => {
    const [first, second] = events as [CaseEvent, CaseEvent];
    const forged = seal(
      { type: "submitted", payload: { ...(first as CaseEvent & { type: "submitted" }).payload, agency: "agency-b" } },
      { ...first, salt: "another" },
    );
    expect(verifyChain([forged])).toMatchObject({ ok: true });
    expect(faultIn([forged, ...events.slice(1)])).toEqual({ seq: 2, fault: "previous" });
    expect(second.previous).toBe(first.hash);
  });

  it("does not miss a tail that was cut off: that takes a witness outside, such as the head's hash", () => {
    const cut = events.slice(0, 3);
    expect(verifyChain(cut)).toEqual({ ok: true, events: 3, erased: 0 });
    expect(cut.at(-1)?.hash).not.toBe(events.at(-1)?.hash);
  });

  it.each(events.map(({ type }, index) => [index, type] as const))(
    "stands when the payload of event %d (%s) is erased, and says how many are",
    (place) => {
      expect(verifyChain(changed(place, () => ({ payload: null, salt: null })) as CaseEvent[])).toEqual({
        ...{ ok: true, events: 5, erased: 1 },
      });
    },
  );

  it("falls when a payload is exchanged, even with its own salt", () => {
    expect(faultIn(changed(3, () => ({ payload: {} })))).toEqual({ seq: 4, fault: "payload" });
    expect(faultIn(changed(3, () => ({ salt: "x" })))).toEqual({ seq: 4, fault: "payload" });
  });

  it("commits to a payload without giving it away: the hash does not contain it", () => {
    const [first] = events as [CaseEvent];
    expect(hashOf({ ...first, payload: null, salt: "" } as unknown as CaseEvent)).toBe(first.hash);
    expect(JSON.stringify({ ...first, payload: null })).not.toContain("0012345679");
    const again = seal({ type: first.type, payload: first.payload } as never, { ...first, salt: "other" });
    expect(again.commitment).not.toBe(first.commitment);
  });
});

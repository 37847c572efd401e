import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "../../shared/domain/spreading.ts";

describe("many things for several hands", () => {
  it("go to whoever carries least by then, equals in the order named", () => {
    const given = spread(
      ["a", "b", "c", "d"],
      [
        { to: "one", carries: 3 },
        { to: "two", carries: 1 },
        { to: "three", carries: 2 },
      ],
    );
    expect(given.map(({ to }) => to)).toEqual(["two", "two", "three", "one"]);
  });

  it("go nowhere where there is no hand, and all to a single one", () => {
    expect(spread([1, 2], [])).toEqual([]);
    expect(spread([1, 2], [{ to: "one", carries: 9 }])).toEqual([
      { thing: 1, to: "one" },
      { thing: 2, to: "one" },
    ]);
  });

  it("are each given once, in their order, and nobody who got one carries two more than another", () => {
    const aHand = fc.nat(20);
    fc.assert(
      fc.property(fc.nat(60), fc.array(aHand, { minLength: 1, maxLength: 6 }), (many, carried) => {
        const things = Array.from({ length: many }, (_, index) => index);
        const hands = carried.map((carries, index) => ({ to: `hand-${index}`, carries }));
        const given = spread(things, hands);
        expect(given.map(({ thing }) => thing)).toEqual(things);
        const after = hands.map(({ to, carries }) => {
          const got = given.filter((each) => each.to === to).length;
          return { got, carries: carries + got };
        });
        const least = Math.min(...after.map(({ carries }) => carries));
        for (const { got, carries } of after) if (got > 0) expect(carries - least).toBeLessThanOrEqual(1);
        expect(hands.map(({ carries }) => carries)).toEqual(carried);
      }),
      { seed: 1405 },
    );
  });
});

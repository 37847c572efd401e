/** A first start that was broken off begins again: what was seeded by then stays, and the rest follows from it. */
import { describe, expect, it } from "vitest";
import { seedCases } from "../../infra/local/seed/cases.ts";
import { seedRegistry } from "../../infra/local/seed/index.ts";
import { plans } from "../../infra/local/seed/plans.ts";
import { verifyChain } from "../../shared/domain/chain.ts";
import { fold } from "../../shared/domain/fold.ts";
import { summary } from "../../shared/domain/summary.ts";
import type { Moment } from "../fakes/faults.ts";
import { type Fakes, makeFakes } from "../fakes/index.ts";

const page = { sha256: "0".repeat(64), size: 1 };
const authority = { handOffUrl: "http://127.0.0.1:1/hand-offs", keyId: "key", publicKey: {} };

const seed = async (fakes: Fakes): Promise<void> => {
  await seedRegistry(fakes.registry, authority as never);
  await seedCases({ ...fakes, page, now: fakes.now() });
};

/** The states that a seed leaves, of histories that verify and heads that are theirs. */
const statesOf = ({ memory }: Fakes): string[] =>
  [...memory.cases.values()]
    .map(({ events, head }) => {
      expect(verifyChain(events)).toMatchObject({ ok: true });
      const subject = fold(events);
      expect(head).toEqual(subject && summary(subject));
      return subject?.state ?? "draft";
    })
    .toSorted();

describe("a first start", () => {
  it.each([
    ["before", 1],
    ["after", 1],
    ["before", 30],
    ["after", 30],
    ["after", 60],
  ] as [Moment, number][])("broken off %s its write %d ends as one that was not", async (moment, write) => {
    const whole = makeFakes();
    await seed(whole);
    const broken = makeFakes();
    let written = 0;
    const cases = {
      ...broken.cases,
      load: broken.cases.load,
      append: async (...asked: Parameters<typeof broken.cases.append>) => {
        written += 1;
        if (written > write) throw new Error("killed");
        const appended = moment === "after" || written < write ? await broken.cases.append(...asked) : null;
        if (!appended || written === write) throw new Error("killed");
        return appended;
      },
    };
    await expect(seed({ ...broken, cases })).rejects.toThrow("killed");
    broken.clock.advance(60_000);
    await seed(broken);
    expect(statesOf(broken)).toEqual(statesOf(whole));
    expect(statesOf(whole)).toHaveLength(plans.length);
  });
});

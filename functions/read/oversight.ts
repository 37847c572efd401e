/** What the nightly recount found: overrides for the chief of a province, differences for who looks after the system. */
import type { Outcome } from "../../shared/contract/outcome.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import type { Registry, Reports } from "../../shared/ports.ts";

interface Asked {
  actor: Actor;
  action: Action;
}

/** Before the first night. */
const nothingYet = { asOf: null, cases: 0, counters: 0, differences: [], found: 0, unsettled: 0, unreadable: [] };

export const makeOversight = ({ registry, reports }: { registry: Registry; reports: Reports }) => ({
  /** A chief sees the own province, an auditor all; the oldest of several reports dates them. */
  overrides: async ({ actor, action }: Asked): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const provinces = actor.roles.includes("auditor") ? await registry.provinces() : [actor.organization];
    const kept = await Promise.all(
      provinces.map(async (province) => ({ province, report: await reports.overrides(province) })),
    );
    const rules = kept.flatMap(({ province, report }) => (report?.rules ?? []).map((rule) => ({ province, ...rule })));
    const reviewers = rules.flatMap((rule) => rule.reviewers.map(({ reviewer }) => reviewer));
    return {
      status: 200,
      body: {
        names: await registry.names(reviewers),
        asOf: kept.flatMap(({ report }) => report?.asOf ?? []).sort()[0] ?? null,
        items: rules.flatMap(({ province, rule, reviewers: each }) =>
          each.map((reviewer) => ({ province, rule, ...reviewer })),
        ),
        totals: rules.map(({ province, rule, open, overridden }) => ({ province, rule, open, overridden })),
      },
    };
  },

  recount: async ({ actor, action }: Asked): Promise<Outcome> =>
    may(actor, action, common)
      ? { status: 200, body: (await reports.counters()) ?? nothingYet }
      : { problem: "forbidden" },
});

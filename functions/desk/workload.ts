/** How the work lies on the reviewers, as it was counted in the last minute: nothing is counted here. */
import { todayOf } from "../../shared/casework/today.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import { agesShown, makeAgeOf } from "../../shared/domain/case-age.ts";
import type { Today } from "../../shared/domain/deadline.ts";
import { stillToSay } from "../../shared/domain/leave.ts";
import { type Actor, isReviewer } from "../../shared/domain/registry.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import { nothingPressing, type Pressing, type ReviewerLoad, totalOf } from "../../shared/domain/workload.ts";
import type { Identity, Now, Registry, Reports } from "../../shared/ports.ts";

export interface ReadWorkloadPorts {
  identity: Pick<Identity, "members">;
  registry: Registry;
  reports: Pick<Reports, "workload" | "decisions">;
  now: Now;
}

interface Asked {
  actor: Actor;
  action: Action;
}

const daysOfWeek = 7;

const counted = (pressing: Pressing) => ({ total: totalOf(pressing), urgency: pressing });
const nothingOf = (person: string): ReviewerLoad => ({
  ...{ person, held: nothingPressing(), oldest: null, awaitingConfirmation: 0 },
});
const carries = ({ held, awaitingConfirmation }: ReviewerLoad): boolean => totalOf(held) + awaitingConfirmation > 0;

export const makeReadWorkload = ({ identity, registry, reports, now }: ReadWorkloadPorts) => {
  /** Who works there now, and whoever still holds something though they left. */
  const ofProvince = async (province: string, today: Today) => {
    const ageOf = makeAgeOf(today);
    const week = { from: addDays(today.on, -daysOfWeek), until: addDays(today.on, -1) };
    const [report, members, { asOf: listed, decisions }] = await Promise.all([
      reports.workload(province),
      identity.members(province),
      reports.decisions(province, week),
    ]);
    const decidedBy = Map.groupBy(decisions, ({ reviewer }) => reviewer);
    const working = new Set(
      members.filter((member) => member.active && isReviewer(member)).map(({ person }) => person),
    );
    const loads = new Map((report?.reviewers ?? []).map((load) => [load.person, load]));
    const people = [...new Set([...working, ...[...loads.values()].filter(carries).map(({ person }) => person)])];
    const away = new Map(members.map((member) => [member.person, stillToSay(member.away, today.on)]));
    const names = await registry.names(people);
    const aged = (oldest: string | null) => ({ oldest, age: oldest === null ? null : ageOf(oldest) });
    return {
      asOf: report?.asOf ?? null,
      reviewers: people.map((person) => {
        const { held, oldest, awaitingConfirmation } = loads.get(person) ?? nothingOf(person);
        const who = { province, person, name: names[person] ?? person, active: working.has(person) };
        // Before the first night nobody knows.
        const decided = listed === null ? null : (decidedBy.get(person)?.length ?? 0);
        const leave = { away: away.get(person) ?? null };
        return { ...who, ...leave, held: counted(held), ...aged(oldest), awaitingConfirmation, decided };
      }),
      unclaimed: report && {
        ...{ province, ...counted(report.unclaimed), ...aged(report.oldestUnclaimed) },
        ages: agesShown(report.unclaimedAges),
      },
    };
  };

  /** A chief sees the own province, an auditor all; the oldest of several reports dates them. */
  return async ({ actor, action }: Asked): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const provinces = actor.roles.includes("auditor") ? await registry.provinces() : [actor.organization];
    const today = await todayOf({ registry, now });
    const each = await Promise.all(provinces.map((province) => ofProvince(province, today)));
    return {
      status: 200,
      body: {
        asOf: each.flatMap(({ asOf }) => asOf ?? []).sort()[0] ?? null,
        reviewers: each.flatMap(({ reviewers }) => reviewers),
        unclaimed: each.flatMap(({ unclaimed }) => unclaimed ?? []),
      },
    };
  };
};

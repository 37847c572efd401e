/**
 * Every night: the places that histories hold are held against the counters, overrides are added up for the chiefs, and what was
 * decided on each day is listed, so that samples can be drawn of it.
 * It reports and never corrects: a difference is a fault, and a person must see it before it goes.
 */
import { makeOverrideCount } from "../../shared/domain/overrides.ts";
import { counterOf } from "../../shared/domain/quota.ts";
import type { CounterDifference } from "../../shared/domain/recount.ts";
import { daysKept, makeDecisionDays } from "../../shared/domain/sampling.ts";
import { addDays, tehranDate } from "../../shared/domain/solar-date.ts";
import type { CaseLists, CaseLog, Now, Registry, Reports } from "../../shared/ports.ts";
import { type Look, makeLook, none } from "./look.ts";

export interface RecountPorts {
  cases: CaseLog;
  lists: CaseLists;
  registry: Registry;
  reports: Reports;
  now: Now;
}

export interface Recounted extends Record<string, number> {
  cases: number;
  counters: number;
  differences: number;
  unsettled: number;
  unreadable: number;
}

/** A counter that moves between looks is looked at again, but not all night. */
const mostLooks = 5;
const mostReported = 1_000;

export const makeRecount = (ports: RecountPorts) => {
  const { registry, reports, now } = ports;
  const look = makeLook(ports);

  /** Every counter that the registry knows a place for, and whose it is. */
  const owners = async (agencies: readonly string[]): Promise<Map<string, string>> => {
    const permits = await registry.permits();
    const posts = await Promise.all(agencies.map((agency) => registry.postsOf(agency)));
    return new Map([
      ...permits.map(({ number, agency }) => [counterOf.permit(number), agency] as const),
      ...posts.flat().map(({ agency, number }) => [counterOf.post(agency, number), agency] as const),
      ...agencies.map((agency) => [counterOf.specificWork(agency), agency] as const),
    ]);
  };

  /** The differences that two looks one after the other agree on, while no history that takes part has moved. */
  const settle = async (first: Look, ownerOf: Map<string, string>) => {
    const differences: CounterDifference[] = [];
    const involved = (counter: string): string[] => {
      const owner = ownerOf.get(counter);
      return [...(first.places.get(counter) ?? none).agencies, ...(owner === undefined ? [] : [owner])];
    };
    const differs = ({ places, kept }: Look, counter: string): boolean =>
      (places.get(counter)?.held ?? 0) !== kept[counter];

    let open = Object.keys(first.kept).filter(
      (counter) => differs(first, counter) && involved(counter).every((agency) => !first.unreadable.has(agency)),
    );
    let before = first;
    for (let looks = 1; open.length > 0 && looks < mostLooks; looks += 1) {
      const after = await look({ agencies: [...new Set(open.flatMap(involved))], counters: open });
      const same = (counter: string): boolean =>
        before.kept[counter] === after.kept[counter] &&
        takers(before, counter) === takers(after, counter) &&
        involved(counter).every((agency) => !after.unreadable.has(agency));
      const still = open.filter((counter) => differs(after, counter));
      for (const counter of still.filter(same))
        differences.push({ counter, counted: after.places.get(counter)?.held ?? 0, kept: after.kept[counter] ?? 0 });
      open = still.filter((counter) => !same(counter));
      before = after;
    }
    return { differences, unsettled: open.length };
  };

  return async (): Promise<Recounted> => {
    const asOf = now().toISOString();
    const agencies = (await registry.agencies()).map(({ id }) => id);
    const ownerOf = await owners(agencies);
    const overrides = new Map((await registry.provinces()).map((province) => [province, makeOverrideCount()] as const));
    const since = addDays(tehranDate(new Date(asOf)), -daysKept);
    const decisions = new Map([...overrides.keys()].map((province) => [province, makeDecisionDays(since)] as const));
    const first = await look({
      agencies,
      counters: [...ownerOf.keys()],
      each: ({ subject, events }) => {
        overrides.get(subject.province)?.add(events);
        decisions.get(subject.province)?.add(events);
      },
    });
    const { differences, unsettled } = await settle(first, ownerOf);

    const counters = Object.keys(first.kept).length;
    const unreadable = [...first.unreadable.values()];
    await reports.keepCounters({
      ...{ asOf, cases: first.cases, counters, unsettled, unreadable },
      ...{ differences: differences.slice(0, mostReported), found: differences.length },
    });
    for (const [province, count] of overrides) await reports.keepOverrides(province, { asOf, rules: count.sums() });
    // With a history left out a day would be listed shorter than it was: the lists of the night before stay.
    if (first.unreadable.size === 0)
      for (const [province, made] of decisions) await reports.keepDecisions(province, { asOf, days: made.days() });
    const found = { differences: differences.length, unreadable: unreadable.length };
    return { cases: first.cases, counters, unsettled, ...found };
  };
};

const takers = ({ places }: Look, counter: string): string =>
  (places.get(counter) ?? none).takers.toSorted().join("\n");

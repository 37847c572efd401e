/** Second looks: at what was decided, drawn once by a seed that draws it again, by somebody else, and as it was said first. */
import { sha256Text } from "../../../shared/domain/chain.ts";
import { same } from "../../fakes/memory.ts";
import type { Evidence } from "../evidence.ts";
import type { Invariant } from "./invariant.ts";

interface Decided {
  case: string;
  seq: number;
  outcome: string;
  reviewer: string;
  confirmedBy: string | null;
  /** Days in Tehran on which it was decided and written. */
  on: string;
  written: string;
}

/** Tehran keeps 3:30 all year. */
const dayOf = (at: string): string => new Date(Date.parse(at) + 3.5 * 3_600_000).toISOString().slice(0, 10);

/** What people decided, told anew from the histories. */
const decided = ({ cases, order }: Evidence): Decided[] => {
  const written = new Map(order.map(([id, seq, at]) => [`${id} ${seq}`, at]));
  return cases.flatMap(({ id, events }) => {
    let proposer: string | null = null;
    return events.flatMap(({ type, seq, actor, at }): Decided[] => {
      const person = "person" in actor ? actor.person : null;
      if (type === "approval-proposed") proposer = person;
      if (person === null || !["approved", "confirmed", "returned"].includes(type)) return [];
      const by =
        type === "confirmed"
          ? { reviewer: proposer ?? "", confirmedBy: person }
          : { reviewer: person, confirmedBy: null };
      const outcome = type === "returned" ? "returned" : "approved";
      return [{ case: id, seq, outcome, ...by, on: dayOf(at), written: dayOf(written.get(`${id} ${seq}`) ?? at) }];
    });
  });
};

const placeOf = ({ case: id, seq }: { case: string; seq: number }): string => `${id} ${seq}`;

/** Each that was drawn was decided so; and by its seed the same are drawn again, where no midnight came between. */
export const samplesAreDrawn: Invariant = (evidence) => {
  const all = decided(evidence);
  return evidence.samples.flatMap(({ sample: { id, from, until, seed, strata, picks } }) => {
    const wrong = picks.filter(
      ({ case: of, seq, outcome, reviewer, confirmedBy }) =>
        !all.some((each) =>
          same(
            [each.case, each.seq, each.outcome, each.reviewer, each.confirmedBy],
            [of, seq, outcome, reviewer, confirmedBy],
          ),
        ),
    );
    const within = all.filter(({ on }) => from <= on && on <= until);
    if (wrong.length > 0)
      return [`sample ${id} has ${placeOf(wrong[0] ?? { case: "", seq: 0 })}, which was not decided so`];
    if (within.some(({ written }) => written > until)) return [];
    const again = strata.flatMap(({ reviewer, decided: count, drawn }) => {
      const own = within.filter((each) => each.reviewer === reviewer);
      const lots = own.map((each) => [sha256Text(`${seed}\n${each.case}\n${each.seq}`), placeOf(each)] as const);
      return own.length === count
        ? lots
            .toSorted(([one], [other]) => (one < other ? -1 : 1))
            .slice(0, drawn)
            .map(([, place]) => place)
        : [`${reviewer} decided ${own.length}, not ${count}`];
    });
    const reviewers = new Set(within.map(({ reviewer }) => reviewer));
    if (reviewers.size !== strata.length || strata.some(({ drawn }) => drawn < 1))
      return [`sample ${id} is not of every reviewer`];
    return same(again.toSorted(), picks.map(placeOf).toSorted())
      ? []
      : [`sample ${id} is not what its seed draws: ${again}`];
  });
};

/** Chance is asked once for each, and whoever was told of a sample was told of the one that is kept, by its seed. */
export const samplesAreDrawnOnce: Invariant = ({ said, samples, drawn }) => {
  const again = drawn.size > samples.length ? ["a sample was drawn again in the place of another"] : [];
  const kept = new Set(samples.map(({ sample: { id, seed } }) => `${id} ${seed}`));
  const untold = said.flatMap(({ act, account, made }) =>
    (act === "draw" || act === "judge") && !(made !== null && kept.has(made))
      ? [`${account} was told of the sample ${made}, which is another now`]
      : [],
  );
  return [...again, ...untold];
};

/** What somebody was told to have said stands as they said it. */
export const verdictsStay: Invariant = ({ said, samples }) =>
  said.flatMap(({ act, account, made, wrote }) => {
    if (act !== "judge" || wrote === null) return [];
    const verdicts = samples.find(({ sample: { id, seed } }) => `${id} ${seed}` === made)?.verdicts ?? [];
    const wanted = JSON.parse(wrote);
    return verdicts.some(
      ({ case: id, seq, agrees, text, by }) => by.account === account && same({ case: id, seq, agrees, text }, wanted),
    )
      ? []
      : [`${account} said ${wrote} of ${made}, and it does not stand there`];
  });

/** Of what was drawn, and by nobody who decided it, confirmed it or wrote in the case. */
export const verdictsAreOthers: Invariant = (evidence) => {
  const all = new Map(decided(evidence).map((each) => [placeOf(each), each]));
  return evidence.samples.flatMap(({ sample, verdicts }) =>
    verdicts.flatMap((verdict) => {
      const place = placeOf(verdict);
      const of = all.get(place);
      if (!of || !sample.picks.some((pick) => placeOf(pick) === place))
        return [`${place} was not drawn in ${sample.id}`];
      const { events = [] } = evidence.cases.find(({ id }) => id === verdict.case) ?? {};
      const writers = events.flatMap(({ type, payload, at }) =>
        type === "submitted" && "contributors" in payload && at < verdict.at ? payload.contributors : [],
      );
      return [of.reviewer, of.confirmedBy, ...writers].includes(verdict.by.person)
        ? [`${place} was looked at again by ${verdict.by.person}, who had a part in it`]
        : [];
    }),
  );
};

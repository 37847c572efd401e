/** A sample as its readers see it. */
import type { Actor } from "../../shared/domain/registry.ts";
import { hadPart } from "../../shared/domain/sampling.ts";
import { trackingCode } from "../../shared/domain/tracking-code.ts";
import type { JudgedSample, Verdict } from "../../shared/ports.ts";

const placeOf = ({ case: id, seq }: { case: string; seq: number }): string => `${id} ${seq}`;
const otherwise = (verdicts: readonly Verdict[]): number => verdicts.filter(({ agrees }) => !agrees).length;

export const personsOf = ({ sample, verdicts }: JudgedSample): string[] => [
  sample.by.person,
  ...sample.strata.map(({ reviewer }) => reviewer),
  ...sample.picks.flatMap(({ confirmedBy }) => confirmedBy ?? []),
  ...verdicts.map(({ by }) => by.person),
];

export const headView = ({ sample, verdicts }: JudgedSample) => {
  const { id, province, at, by, from, until, picks } = sample;
  return {
    ...{ id, province, at, by: by.person, from, until, drawn: picks.length },
    ...{ judged: verdicts.length, otherwise: otherwise(verdicts) },
  };
};

export const sampleView = (judged: JudgedSample, actor: Actor, names: Record<string, string>) => {
  const { sample, verdicts } = judged;
  const said = new Map(verdicts.map((verdict) => [placeOf(verdict), verdict]));
  const mayJudge = actor.roles.includes("chief-reviewer") && actor.organization === sample.province;
  return {
    ...headView(judged),
    ...{ size: sample.size, seed: sample.seed },
    reviewers: sample.strata.map((stratum) => {
      const own = sample.picks.filter(({ reviewer }) => reviewer === stratum.reviewer);
      const theirs = own.flatMap((pick) => said.get(placeOf(pick)) ?? []);
      return { ...stratum, judged: theirs.length, otherwise: otherwise(theirs) };
    }),
    picks: sample.picks.map((pick) => {
      const verdict = said.get(placeOf(pick));
      return {
        ...pick,
        code: trackingCode(pick.case),
        mayJudge: mayJudge && verdict === undefined && !hadPart(pick, actor.person),
        verdict: verdict ? { agrees: verdict.agrees, text: verdict.text, by: verdict.by.person, at: verdict.at } : null,
      };
    }),
    names,
  };
};

/** What a campaign's mutants say of the tests. */
import type { Mutant } from "./run.ts";

const sumOf = (mutants: readonly Mutant[]) => {
  const of = (...states: Mutant["status"][]): number => mutants.filter(({ status }) => states.includes(status)).length;
  // What breaks a module while it is loaded fails every test that imports it, outside of any test.
  const killed = of("Killed", "Timeout", "RuntimeError");
  const [survived, unreached] = [of("Survived"), of("NoCoverage")];
  return { killed, survived, unreached, all: killed + survived + unreached };
};

const shown = (name: string, mutants: readonly Mutant[]): string => {
  const { killed, survived, unreached, all } = sumOf(mutants);
  const score = all === 0 ? "–" : `${((100 * killed) / all).toFixed(1)} %`;
  return `| ${name} | ${all} | ${killed} | ${survived} | ${unreached} | ${score} |`;
};

/** A table by file. */
export const told = (name: string, mutants: readonly Mutant[]): string => {
  const byFile = Object.entries(Object.groupBy(mutants, ({ file }) => file));
  return [
    `| ${name} | mutants | killed | survived | not reached | score |`,
    "|---|---|---|---|---|---|",
    ...byFile.map(([file, own = []]) => shown(`\`${file}\``, own)),
    shown("together", mutants),
  ].join("\n");
};

/** So many per cent were noticed; nothing to notice is too little. */
export const reaches = (score: number, mutants: readonly Mutant[]): boolean => {
  const { killed, all } = sumOf(mutants);
  return all > 0 && (100 * killed) / all >= score;
};

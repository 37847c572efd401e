/** One campaign: the changes are made in a copy of the program, and the tests are run for each. */
import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import type { Campaign } from "./campaigns.ts";
import { copyOfTheProgram } from "./copy.ts";

type MutantResult = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

export type Mutant = Readonly<Pick<MutantResult, "status">> & { file: string };

/** Cases with the answers that are expected of them: they are tests themselves. */
const examples = "shared/law/examples/**";

const common: ConstructorParameters<typeof Stryker>[0] = {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  // Not only the tests that import the changed file: a rule is reached through the catalogue.
  vitest: { related: false, configFile: "infra/mutants/vitest.config.ts" },
  // It is a copy already.
  inPlace: true,
  incremental: true,
  // Its reader of this file needs an interface that TypeScript 7 no longer has; types are stripped here, so none is needed.
  tsconfigFile: "none",
  // Most endless loops are found by counting; a minute keeps a busy machine from passing for one of the others.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 30,
  clearTextReporter: { allowColor: process.stdout.isTTY === true, logTests: false, reportTests: false },
  // The verdict is ours.
  thresholds: { high: 100, low: 0, break: null },
};

const mutantOf = ({ fileName, status }: MutantResult): Mutant => ({
  file: relative(process.cwd(), resolve(fileName)),
  status,
});

const isAlive = ({ status }: Mutant): boolean => status === "Survived" || status === "NoCoverage";

export const mutantsOf = async (name: string, campaign: Campaign, concurrency: number): Promise<Mutant[]> => {
  const root = process.cwd();
  const build = resolve(root, ".build/mutants", name);
  const mutate = campaign.mutated.map((place) =>
    statSync(place).isDirectory() ? `${place.replace(/\/$/, "")}/**/*.ts` : place,
  );

  const noticedBy = async (tests: readonly string[], force: boolean, last: boolean): Promise<Mutant[]> => {
    process.chdir(copyOfTheProgram(root, resolve(build, "copy"), campaign.mutated, tests));
    try {
      const results = await new Stryker({
        ...common,
        ...{ mutate: [...mutate, `!${examples}`], ignoreStatic: campaign.checks ?? false },
        ...{ concurrency, force, incrementalFile: resolve(build, "last.json") },
        reporters: ["progress-append-only", ...(last ? ["clear-text", "html", "json"] : [])],
        htmlReporter: { fileName: resolve(build, "report.html") },
        jsonReporter: { fileName: resolve(build, "report.json") },
      }).runMutationTest();
      return results.map(mutantOf);
    } finally {
      process.chdir(root);
    }
  };

  const { tests, wider = [] } = campaign;
  const first = await noticedBy(tests, true, wider.length === 0);
  return wider.length > 0 && first.some(isAlive) ? noticedBy([...tests, ...wider], false, true) : first;
};

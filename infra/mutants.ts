/**
 * `npm run mutants -- [FOLDER or FILES…]`: changes the program in small ways, one at a time, in a copy of it, and tells
 * which changes no test notices. Fails below the score that is asked for; `.build/mutants` keeps the report.
 */
import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";

const usage = "npm run mutants -- [--checks] [--tests TEST-FOLDER] [--score PER-CENT] [FOLDER or FILES…]";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { checks: { type: "boolean" }, tests: { type: "string" }, score: { type: "string", default: "90" } },
});
const places = positionals.length > 0 ? positionals : ["shared/law"];
/** A layer is held by the tests of its name: `shared/law/rules` by `test/law`. */
const tests = values.tests ?? `test/${places[0]?.split("/")[1]}`;
const score = Number(values.score);
const checks = values.checks ?? false;
const absent = [...places, tests].filter((place) => !existsSync(place));
if (absent.length > 0 || !(score >= 0 && score <= 100)) {
  console.error(absent.length > 0 ? `There is no ${absent.join(", no ")}.` : "A score is a number from 0 to 100.");
  console.error(usage);
  process.exit(2);
}

const mutated = places.map((place) => (statSync(place).isDirectory() ? `${place.replace(/\/$/, "")}/**/*.ts` : place));
/** Notices each change of the law by a hash and understands none: what it alone notices has no test. */
const blunt = "test/law/versions.test.ts";
/** Reads the sources as text, which are others once they are mutated; it holds the build's own check. */
const ofSources = "test/law/check.test.ts";
/** Walks eleven years of days against another calendar: longer than all the others together, and for each mutant of the calendar. */
const slow = "test/law/every-day.test.ts";
/** Cases with the answers that are expected of them: they are tests themselves. */
const examples = "shared/law/examples/**";
const copied = ["shared/**", "functions/**", "infra/**", "test/**", "docs/**", "*.json", "*.ts", "*.yml"];

const campaign = new Stryker({
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  // Not only the tests that import the changed file: a rule is reached through the catalogue.
  vitest: { related: false },
  mutate: [...mutated, `!${examples}`],
  // The copy holds no tests but those asked for, so only they run.
  ignorePatterns: [
    "**",
    ...copied.map((path) => `!${path}`),
    "test/**/*.test.ts",
    `!${tests}/**`,
    blunt,
    ofSources,
    slow,
  ],
  // What a module says when it is loaded (sentences, ids, clauses) takes a whole run each; golden findings and the table of
  // what rules declare hold it. `--checks` asks for what runs per case only, in a fraction of the time.
  ignoreStatic: checks,
  // Its reader of this file needs an interface that TypeScript 7 no longer has; types are stripped here, so none is needed.
  tsconfigFile: "none",
  concurrency: availableParallelism(),
  // Endless loops are found by counting; a long limit keeps a busy machine from passing for one.
  timeoutMS: 30_000,
  tempDirName: ".build/mutants/copies",
  cleanTempDir: "always",
  reporters: ["clear-text", "html", "json", "progress-append-only"],
  clearTextReporter: { allowColor: process.stdout.isTTY === true, logTests: false, reportTests: false },
  htmlReporter: { fileName: ".build/mutants/report.html" },
  jsonReporter: { fileName: ".build/mutants/report.json" },
  thresholds: { high: 100, low: score, break: score },
});
await campaign.runMutationTest().catch(() => {
  // It has said why.
  process.exitCode = 1;
});

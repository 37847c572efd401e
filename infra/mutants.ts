/**
 * `npm run mutants -- [CAMPAIGN, or FOLDER or FILES…]`: changes the program in small ways, one at a time, in a copy of it, and
 * tells which changes no test notices. `.build/mutants` keeps the reports.
 */
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { type Campaign, campaigns } from "./mutants/campaigns.ts";
import { mutantsOf } from "./mutants/run.ts";
import { reaches, told } from "./mutants/verdict.ts";

const usage = `npm run mutants -- [--at-once N] [--own] ${Object.keys(campaigns).join(" | ")} …
npm run mutants -- [--at-once N] [--checks] [--tests TEST-FOLDER or FILE]… [--score PER-CENT] FOLDER or FILES…`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    checks: { type: "boolean", default: false },
    tests: { type: "string", multiple: true },
    score: { type: "string", default: "90" },
    own: { type: "boolean", default: false },
    "at-once": { type: "string", default: String(availableParallelism()) },
  },
});

const named = positionals.filter((name) => name in campaigns);
const places = positionals.filter((name) => !(name in campaigns));
/** A layer is held by the tests of its name: `shared/law/rules` by `test/law`. */
const ofPlaces: Campaign = {
  mutated: places,
  tests: values.tests ?? [`test/${places[0]?.split("/")[1]}`],
  score: Number(values.score),
  checks: values.checks,
};
const absent = (places.length > 0 ? [...places, ...ofPlaces.tests] : []).filter((place) => !existsSync(place));
if (positionals.length === 0 || absent.length > 0 || !(ofPlaces.score >= 0 && ofPlaces.score <= 100)) {
  console.error(
    absent.length > 0 ? `There is no ${absent.join(", no ")}.` : "Name a campaign or what is to be changed.",
  );
  console.error(usage);
  process.exit(2);
}

const asked: [string, Campaign][] = named.map((name) => [name, campaigns[name] as Campaign]);
if (places.length > 0) asked.push(["places", ofPlaces]);
for (const [name, whole] of asked) {
  // Which of them only wider tests notice is worth knowing: each such one costs the campaign a run of all of those.
  const campaign = values.own ? { ...whole, wider: [] } : whole;
  const mutants = await mutantsOf(name, campaign, Number(values["at-once"]));
  console.log(told(name, mutants));
  if (!reaches(campaign.score, mutants)) {
    console.error(`✗ ${name}: ${campaign.score} per cent were to be noticed.`);
    process.exitCode = 1;
  }
}

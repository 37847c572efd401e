/**
 * `npm run bench:law`: cases per second of the whole catalogue, alone and with the reading of a submitted file, beside
 * rule engines on 25 plain rules. The three forms of those must agree on every case before anything is measured. Seconds are
 * those of the processor that this process used, so that what else the machine does weighs little.
 */
import { availableParallelism, loadavg } from "node:os";
import { caseFile } from "../../../shared/contract/case-file.ts";
import { pays, warmed } from "../../../shared/lambda/warmed.ts";
import { submissionDay } from "../../../shared/law/examples/ordinary.ts";
import { judge, rules } from "../../../shared/law/index.ts";
import { disagreement, functions, jsonRulesEngine, type PlainEngine, zenEngine } from "./law/engines.ts";
import { plainCases } from "./law/plain-cases.ts";
import { plainRules } from "./law/plain-rules.ts";
import { submittedCases } from "./law/submitted-cases.ts";

const rounds = 7;
/** Milliseconds of the processor that a contender has in each round. */
const turn = 400;
const goal = 10;

interface Contender {
  name: string;
  cases: number;
  /** Judges each of its cases once and tells how many findings there were, so that no work can be left out. */
  once: () => number | Promise<number>;
}

const law: Contender = {
  name: "Nezarat, rules only",
  cases: submittedCases.length,
  once: () => {
    let findings = 0;
    for (const { file, facts } of submittedCases)
      findings += judge({ file, facts, submittedOn: submissionDay }).findings.length;
    return findings;
  },
};

const lawAndParse = (name: string, schema: () => typeof caseFile): Contender => ({
  name,
  cases: submittedCases.length,
  once: () => {
    let findings = 0;
    for (const { text, facts } of submittedCases)
      findings += judge({ file: schema().parse(JSON.parse(text)), facts, submittedOn: submissionDay }).findings.length;
    return findings;
  },
});
/** As the door reads. */
const asServed = lawAndParse("Nezarat, JSON and schema included", () => warmed(caseFile));
/** As the door of a new instance reads, before it pays to compile the schema. */
const fresh = lawAndParse(`Nezarat, the first ${pays} of an instance`, () => caseFile);

/** An engine that works outside JavaScript is handed many cases at once, which suits it best; the others gain nothing by it. */
const plain = ({ name, judge: find }: PlainEngine, atOnce: number): Contender => ({
  name: `${name}, ${plainRules.length} plain rules`,
  cases: plainCases.length,
  once: async () => {
    let findings = 0;
    for (let from = 0; from < plainCases.length; from += atOnce)
      for (const found of await Promise.all(plainCases.slice(from, from + atOnce).map(find))) findings += found.length;
    return findings;
  },
});

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/** Cases per second over one turn. */
const rate = async ({ name, cases, once }: Contender): Promise<number> => {
  const started = process.cpuUsage();
  for (let judged = cases; ; judged += cases) {
    if ((await once()) === 0) throw new Error(`${name} finds nothing`);
    const took = milliseconds(process.cpuUsage(started));
    if (took >= turn) return (judged / took) * 1000;
  }
};

const median = (rates: readonly number[]): number => rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0;
const shown = (number: number): string => Math.round(number).toLocaleString("en").padStart(11);

const [written, json, zen] = [functions(), jsonRulesEngine(), zenEngine()];
const engines = [written, json, ...(zen ? [zen] : [])];
const difference = await disagreement(engines, plainCases);
if (difference !== null) {
  console.error(`The engines do not hold the same rules, so nothing is measured:\n${difference}`);
  process.exit(1);
}

const bare = plain(json, 1);
const contenders = [law, asServed, fresh, bare, ...(zen ? [plain(zen, 50)] : []), plain(written, plainCases.length)];
console.log(
  `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} before; ` +
    `medians of ${rounds} rounds of ${turn} ms of the processor, each in turn; ${plainRules.length} plain rules in ${engines.length} forms ` +
    `that agree on ${plainCases.length} cases; ${rules.length} rules in the catalogue\n`,
);
const rates = new Map(contenders.map((contender) => [contender, [] as number[]]));
for (const contender of contenders) await rate(contender);
for (let round = 0; round < rounds; round++)
  for (const [contender, measured] of rates) measured.push(await rate(contender));

const beside = median(rates.get(bare) ?? []);
console.log(`${"".padEnd(42)}    cases/s     slowest     fastest   × json-rules-engine`);
for (const [{ name }, measured] of rates)
  console.log(
    `${name.padEnd(40)}${[median(measured), Math.min(...measured), Math.max(...measured)].map(shown).join(" ")}` +
      `${(median(measured) / beside).toFixed(1).padStart(12)}`,
  );
if (!zen) console.log("zen-engine has no build for this machine among the installed packages and was left out");
const times = (contender: Contender): string => {
  const ratio = median(rates.get(contender) ?? []) / beside;
  return `${ratio >= goal ? "reached" : "not reached"} (${ratio.toFixed(1)} x)`;
};
console.log(
  `\ngoal: the whole catalogue, parse included, at least ${goal} x json-rules-engine's bare rules: ` +
    `${times(asServed)}; load ${loadavg()[0]?.toFixed(1)} after`,
);

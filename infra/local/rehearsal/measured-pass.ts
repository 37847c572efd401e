/** One pass in a process of its own, so that its peak of memory is its own too. */
import { currentRuleset, rehearsalOf } from "../../../shared/law/index.ts";
import { passOver } from "./pass.ts";

const [path = ""] = process.argv.slice(2);
const on = "2027-01-01";
const value = { name: "maximum-age-official", value: 42, source: "invented", verified: true };
const draft = { parameters: [value], retirements: ["renewal-conditions"], note: "measured" };

const started = performance.now();
const { rehearsed, changed } = await passOver(path, `${path}.changes`, rehearsalOf(currentRuleset, draft, on));
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ seconds, rehearsed, changed, peakBytes: process.resourceUsage().maxRSS * 1024 }));

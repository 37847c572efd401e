/**
 * `npm run golden`: writes what the current ruleset finds about fixed files, once, and seals the version with it. What
 * a released version found never changes: other findings belong to a new version.
 */
import { readFile, writeFile } from "node:fs/promises";
import { sha256Text } from "../../shared/domain/chain.ts";
import { currentRuleset, judge, rulesetHash } from "../../shared/law/index.ts";
import type { ReleasedVersion } from "../../shared/law/versions.ts";
import { goldenInputs } from "./golden-inputs.ts";
import { goldenLine } from "./golden-line.ts";

const versionsFile = new URL("../../shared/law/versions.json", import.meta.url);
const golden = new URL(`../../test/law/golden/${currentRuleset.version}.ndjson`, import.meta.url);

const versions: ReleasedVersion[] = JSON.parse(await readFile(versionsFile, "utf8"));
const current = versions.at(-1);

if (current === undefined || current.golden !== null) {
  process.stderr.write(
    `Ruleset ${currentRuleset.version} has its golden findings already: give the ruleset a new version in shared/law/versions.json, with "hash": "" and "golden": null.\n`,
  );
  process.exitCode = 1;
} else {
  const lines = goldenInputs.map((input) => `${goldenLine(input, judge(input).findings)}\n`).join("");
  current.hash = rulesetHash(currentRuleset);
  current.golden = sha256Text(lines);
  await writeFile(golden, lines);
  await writeFile(versionsFile, `${JSON.stringify(versions, null, 2)}\n`);
  process.stdout.write(`Ruleset ${current.version} is sealed with the findings of ${goldenInputs.length} files.\n`);
}

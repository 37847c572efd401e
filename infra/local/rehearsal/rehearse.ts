/**
 * `npm run rehearse -- DRAFT.json [CASES.ndjson]`: holds a draft of the law against an export of past cases, and lists
 * every one that would come out otherwise. Nothing is changed.
 */
import { basename, dirname, join } from "node:path";
import { tehranDate } from "../../../shared/domain/solar-date.ts";
import { rehearsalOf, rulesetOn, settledOn } from "../../../shared/law/index.ts";
import { localSettings } from "../settings.ts";
import { BadDraft, checkDraft, readDraft } from "./draft-file.ts";
import { amendmentsIn, BrokenCase, passOver } from "./pass.ts";
import { BadLine } from "./past-cases.ts";
import { faultLines, report } from "./report.ts";

const [path, given] = process.argv.slice(2);

const fail = (...lines: string[]): never => {
  for (const line of lines) console.error(line);
  process.exit(1);
};

if (path === undefined)
  fail(
    "نام پیش‌نویس را بدهید: npm run rehearse -- DRAFT.json [CASES.ndjson]",
    "Name a draft: npm run rehearse -- DRAFT.json [CASES.ndjson]",
  );
else await rehearseFile(path, given ?? join(localSettings(process.env).dataDir, "past-cases.ndjson"));

async function rehearseFile(draftPath: string, cases: string): Promise<void> {
  const changes = join(dirname(draftPath), `${basename(draftPath).replace(/\.json$/, "")}.changes.ndjson`);
  try {
    const read = await readDraft(draftPath);
    const amendments = await amendmentsIn(cases);
    const on = read.from ?? settledOn(tehranDate(new Date()), amendments);
    const before = rulesetOn(on, amendments);
    const rules = checkDraft(draftPath, read, before, on);
    const rehearsal = rehearsalOf(before, read.draft, on, rules);
    const tally = await passOver(cases, changes, rehearsal);
    for (const line of report(tally, rehearsal)) console.log(line);
    console.log(`\nفهرست کامل · every change: ${changes}`);
  } catch (error) {
    if (error instanceof BadDraft) fail(...faultLines(error.message, error.faults));
    if (error instanceof BrokenCase)
      fail(
        `${draftPath}#/rules: قاعدهٔ «${error.rule}» در پروندهٔ ${error.case} از کار افتاد: ${error.message}؛ آن را اصلاح کنید.`,
        `${draftPath}#/rules: the rule “${error.rule}” broke at the case ${error.case}: ${error.message}; mend it.`,
      );
    if (error instanceof BadLine)
      fail(`${cases}:${error.line}: سطر خوانده نشد`, `${cases}:${error.line}: not a past case: ${error.message}`);
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      fail(
        `${cases}: فایل نیست؛ نخست npm run export را اجرا کنید.`,
        `${cases}: there is no such file; run npm run export first.`,
      );
    throw error;
  }
}

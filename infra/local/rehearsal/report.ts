/** What a rehearsal tells on a terminal: Persian first, English below it. */
import type { Tally } from "../../../shared/domain/rehearsal.ts";
import { formatSolar, persianDigits } from "../../../shared/domain/solar-date.ts";
import type { DraftFault, Rehearsal } from "../../../shared/law/index.ts";
import { tallyView } from "../../../shared/law/index.ts";

const persian = (count: number): string => count.toLocaleString("fa-IR", { useGrouping: false });

const outcomeWords: Readonly<Record<string, string>> = {
  ...{ pass: "پذیرش", fail: "رد", review: "بررسی", "not-applicable": "نامربوط", absent: "بدون نظر" },
  ...{ return: "عودت", question: "پرسش", none: "بی‌ایراد" },
};
const fa = (outcome: string): string => outcomeWords[outcome] ?? outcome;

const table = (rows: readonly (readonly [string, number])[]): string[] => {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, count]) => `  ${name.padEnd(width)}  ${String(count).padStart(8)}`);
};

export const report = (tally: Tally, { before, after, on }: Rehearsal): string[] => {
  const view = tallyView(tally);
  const { rehearsed, notRehearsable, notReproduced, changed } = view;
  return [
    `تمرین پیش‌نویس در برابر نسخهٔ ${persianDigits(before.version)} (${formatSolar(on, "fa")}): ${persian(changed)} از ${persian(rehearsed)} سنجش گذشته تغییر می‌کند؛ ${persian(notRehearsable)} مورد بی‌داده تمرین نشد.`,
    `Draft held against ${before.version} (law of ${on}, ${after.rules.length} rules): ${changed} of ${rehearsed} past judgements would change; ${notRehearsable} keep no facts and were not rehearsed.`,
    ...(notReproduced > 0
      ? [
          `هشدار: ${persian(notReproduced)} سنجش با همان نسخه دیگر همان نتیجهٔ ثبت‌شده را نمی‌دهد.`,
          `WARNING: ${notReproduced} judgements by this very version no longer come out as recorded.`,
        ]
      : []),
    "",
    "قاعده‌ها · by rule",
    ...table(
      view.rules.map((row) => [
        `${row.rule}  ${row.before} → ${row.after}  (${fa(row.before)} ← ${fa(row.after)})`,
        row.count,
      ]),
    ),
    "",
    "نتیجهٔ محتمل · likely outcome",
    ...table(
      view.outcomes.map((row) => [`${row.before} → ${row.after}  (${fa(row.before)} ← ${fa(row.after)})`, row.count]),
    ),
    "",
    "دستگاه‌ها · by agency (changed of rehearsed)",
    ...table(view.agencies.map((row) => [`${row.agency} (${row.rehearsed})`, row.changed])),
  ];
};

export const faultLines = (path: string, faults: readonly DraftFault[]): string[] =>
  faults.flatMap(({ pointer, detail }) => {
    const place = `${path}${pointer === "" ? "" : `#${pointer}`}`;
    return [`${place}: ${detail.fa}`, `${place}: ${detail.en}`];
  });

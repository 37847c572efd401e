import type { Case } from "../domain/case.ts";
import { entryLabels, timeLabels } from "../domain/clock-ledger.ts";
import { type Counting, readClock } from "../domain/clock-reading.ts";

/** The clock of a case with its words; who runs out of time is nobody's secret. */
export const clockView = (subject: Case, counting: Counting) => {
  const { ledger, ...reading } = readClock(subject, counting);
  return {
    ...reading,
    label: timeLabels[reading.timeOf],
    ledger: ledger.map((entry) => ({ ...entry, label: entryLabels[entry.kind] })),
  };
};

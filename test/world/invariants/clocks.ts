/** Whose time it is, at every moment from the first submission to the end: no gap, no overlap. */
import { fold } from "../../../shared/domain/fold.ts";
import { ofEachCase } from "./invariant.ts";

export const ledgersAreWhole = ofEachCase(({ events }) => {
  const subject = fold(events);
  if (subject === null) return [];
  const { ledger } = subject;
  const faults: string[] = [];
  if (ledger[0]?.kind !== "start" || ledger[0].seq !== 1) faults.push("the ledger does not start with the submission");
  ledger.forEach((entry, index) => {
    const before = ledger[index - 1];
    const event = events.find(({ seq }) => seq === entry.seq);
    if (event?.type !== entry.cause) faults.push(`entry ${index} names a cause that did not happen`);
    if (!before) return;
    if (entry.seq <= before.seq || entry.on < before.on) faults.push(`entry ${index} comes before the one before`);
    if (entry.kind !== "extension" && entry.timeOf === before.timeOf)
      faults.push(`entry ${index} gives time to who has it`);
    if (before.timeOf === "nobody") faults.push(`entry ${index} comes after the end`);
  });
  const ends = ledger.filter(({ timeOf }) => timeOf === "nobody").length;
  const hasEnded = events.some(({ type }) => ["accepted", "concluded", "withdrawn", "lapsed"].includes(type));
  if (ends !== (hasEnded ? 1 : 0)) faults.push(`the ledger ends ${ends} times`);
  return faults;
});

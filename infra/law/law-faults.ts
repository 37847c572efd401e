/** Everything that is wrong with the law's data under a root, in reading order. */
import { type Fault, inReadingOrder } from "./fault.ts";
import { calendarFaults } from "./faults/calendar.ts";
import { caseTypeFaults } from "./faults/case-types.ts";
import { instrumentFaults } from "./faults/instruments.ts";
import { parameterFaults } from "./faults/parameters.ts";
import { ruleFaults } from "./faults/rules.ts";
import type { Known } from "./known.ts";
import { type LawFiles, notTakenIn } from "./read-law.ts";

/** The program takes its data's shape for granted, so data out of shape may keep it from loading: then it is told what is. */
const loadKnown = (): Promise<Known | Error> =>
  import("./known.ts").then(
    ({ known }) => known,
    (error: Error) => error,
  );

/** No mistake of the data: the rules themselves are no program. */
export class NotLoading extends Error {}

export const lawFaults = async (files: LawFiles, given?: Known): Promise<Fault[]> => {
  const ofData = [...notTakenIn(files), ...caseTypeFaults(files), ...calendarFaults(files)];
  const said = given ?? (await loadKnown());
  if (said instanceof Error && ofData.length === 0)
    throw new NotLoading(`The rules do not load: ${said.message}. Mend: npm run check:types names file and line.`);
  if (said instanceof Error) return inReadingOrder(ofData);
  return inReadingOrder([
    ...ofData,
    ...parameterFaults(files, said),
    ...instrumentFaults(files, said),
    ...ruleFaults(files, said),
  ]);
};

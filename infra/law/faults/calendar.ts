/** Published holidays: each in its year, once, in order. */
import { isoToSolar } from "../../../shared/domain/solar-date.ts";
import type { Fault } from "../fault.ts";
import type { LawFiles } from "../read-law.ts";
import { solarHolidays, yearTable } from "../schemas.ts";
import { shaped } from "../shape.ts";
import type { Sheet } from "../sheet.ts";

const order = (sheet: Sheet, path: readonly PropertyKey[], day: string, before: string | undefined): Fault[] => {
  const at = { file: sheet.file, line: sheet.lineOf(path) };
  if (before === day) return [{ ...at, wrong: `${day} stands here twice.`, mend: "Make one holiday of the two." }];
  return before !== undefined && before > day
    ? [{ ...at, wrong: `${day} stands after ${before}.`, mend: "Put the holidays in order." }]
    : [];
};

const solarFaults = (sheet: Sheet): Fault[] => {
  const { value, faults } = shaped(sheet, solarHolidays);
  if (value === null) return faults;
  const days = value.map(({ month, day }) => `${String(month).padStart(2, "0")}/${String(day).padStart(2, "0")}`);
  return days.flatMap((day, index) => order(sheet, [index], day, days[index - 1]));
};

const yearFaults = (sheet: Sheet): Fault[] => {
  const { value, faults } = shaped(sheet, yearTable);
  if (value === null) return faults;
  const { year, holidays } = value;
  const misnamed: Fault[] =
    sheet.name === String(year)
      ? []
      : [
          {
            ...{ file: sheet.file, line: sheet.lineOf(["year"]) },
            wrong: `This is the table of ${year}.`,
            mend: `Name the file ${year}.json, or mend the year.`,
          },
        ];
  const days = holidays.flatMap(({ date }, index) => {
    const path = ["holidays", index, "date"];
    const solar = isoToSolar(date);
    const stray =
      solar.year === year
        ? []
        : [
            {
              ...{ file: sheet.file, line: sheet.lineOf(path) },
              wrong: `${date} lies in ${solar.year}, not in ${year}.`,
              mend: "Mend the date, or move it to the table of its year.",
            },
          ];
    return [...stray, ...order(sheet, path, date, holidays[index - 1]?.date)];
  });
  return [...misnamed, ...days];
};

export const calendarFaults = ({ calendar }: LawFiles): Fault[] =>
  calendar.flatMap((sheet) => (sheet.name === "solar-holidays" ? solarFaults(sheet) : yearFaults(sheet)));

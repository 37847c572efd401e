/** The published holidays of each year with their sources. */
import { formatSolar } from "../../../shared/domain/solar-date.ts";
import { yearTables } from "../../../shared/law/calendar/published.ts";
import solarHolidays from "../../../shared/law/calendar/solar-holidays.json" with { type: "json" };
import { both, table } from "./table.ts";

const solar = (): string[] =>
  table(
    ["day of every year · روز هر سال", "holiday · تعطیلی"],
    solarHolidays.map(({ month, day, title }) => [`${month}/${day}`, both(title)]),
  );

export const calendarSections = (): string[] => [
  ...solar(),
  ...[...yearTables].flatMap(([year, holidays]) => [
    "",
    `### ${year}`,
    "",
    ...table(
      ["day · روز", "holiday · تعطیلی", "confirmed · تأییدشده", "source · مأخذ"],
      [...holidays.values()].map(({ date, title, verified, source }) => [
        `${formatSolar(date, "en")}<br>${date}`,
        both(title),
        verified ? "yes · بله" : "**no · نه**",
        source,
      ]),
    ),
  ]),
];

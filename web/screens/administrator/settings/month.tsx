/** One month of the solar year: which days are closed, by colour, by sign, and in words for who does not see them. */
import { useTranslation } from "react-i18next";
import { formatSolar, solarToIso } from "../../../../shared/domain/solar-date.ts";
import type { CalendarYear, Closure } from "../../../../shared/law/calendar/closed-days.ts";
import { useShow } from "../../../app/show.ts";
import "./month.css";

const saturday = 6;
const week = [0, 1, 2, 3, 4, 5, 6];
/** Days since the Saturday before. */
const placeInWeek = (iso: string): number => (new Date(`${iso}T00:00:00Z`).getUTCDay() - saturday + 7) % 7;
const aSaturday = Date.UTC(2000, 0, 1);

export const daysOf = (year: number, month: number): string[] =>
  Array.from({ length: 31 }, (_, index) => solarToIso(year, month, index + 1)).filter((day) => day !== null);

const kindOf = (reasons: readonly Closure[]): Closure["kind"] | null =>
  (["closure", "holiday", "solar-holiday", "weekend"] as const).find((kind) =>
    reasons.some((reason) => reason.kind === kind),
  ) ?? null;

interface Props {
  month: number;
  year: CalendarYear;
  today: string;
}

export function Month({ month, year, today }: Props) {
  const { t } = useTranslation("administrator");
  const show = useShow();
  const days = daysOf(year.year, month);
  const first = days[0] ?? "";
  const reasons = new Map(year.closed.map((day) => [day.on, day.reasons]));
  const blank = (place: number) => ({ key: `blank ${place}`, day: null });
  const before = week.slice(0, placeInWeek(first)).map(blank);
  const after = week.slice(placeInWeek(days.at(-1) ?? "") + 1).map(blank);
  const cells = [...before, ...days.map((day) => ({ key: day, day })), ...after];
  const rows = week.slice(0, cells.length / 7).map((row) => cells.slice(row * 7, row * 7 + 7));
  const names = (length: "narrow" | "long") => {
    const format = new Intl.DateTimeFormat(show.language, { weekday: length, timeZone: "UTC" });
    return week.map((day) => format.format(new Date(aSaturday + day * 86_400_000)));
  };
  const [narrow, long] = [names("narrow"), names("long")];
  return (
    <table className="month">
      <caption>{formatSolar(first, show.language).split(" ")[1]}</caption>
      <thead>
        <tr>
          {week.map((day) => (
            <th key={day} scope="col">
              <span aria-hidden="true">{narrow[day]}</span>
              <span className="visually-hidden">{long[day]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.at(-1)?.key}>
            {row.map(({ key, day }) => {
              if (day === null) return <td key={key} />;
              const why = reasons.get(day) ?? [];
              const kind = kindOf(why);
              const isDoubtful = why.some(({ verified }) => !verified);
              return (
                <td key={key} className={kind ?? undefined} aria-current={day === today ? "date" : undefined}>
                  {show.digits(days.indexOf(day) + 1)}
                  {kind === "closure" && <span aria-hidden="true">•</span>}
                  {isDoubtful && <span aria-hidden="true">?</span>}
                  {kind !== null && (
                    <span className="visually-hidden">
                      {why.map(({ title }) => show.words(title)).join("، ")}
                      {isDoubtful && ` (${t("calendar.unverified")})`}
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

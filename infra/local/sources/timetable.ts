/** When a schedule is due next, after a given moment: EventBridge's `rate(…)` and `cron(…)`, in UTC. */
export type Timetable = (after: Date) => Date;

export function timetable(expression: string): Timetable {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate) {
    const unit = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }[rate[2] as "minute" | "hour" | "day"];
    const period = Number(rate[1]) * unit;
    return (after) => new Date(after.getTime() + period);
  }
  const cron = /^cron\((.+)\)$/.exec(expression);
  if (!cron?.[1]) throw new Error(`${expression} is neither a rate nor a cron expression`);
  return cronTimetable(cron[1].trim().split(/\s+/), expression);
}

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

function cronTimetable(fields: string[], expression: string): Timetable {
  const [minute, hour, day, month, weekday, year, ...rest] = fields;
  if (!minute || !hour || !day || !month || !weekday || !year || rest.length > 0)
    throw new Error(`${expression} needs the six fields minute, hour, day, month, weekday, year`);
  const minutes = allowed(minute, 0, 59);
  const hours = allowed(hour, 0, 23);
  const days = allowed(day, 1, 31);
  const inMonths = allowed(month, 1, 12, months, 1);
  const onWeekdays = allowed(weekday, 1, 7, weekdays, 1);
  const years = allowed(year, 1970, 2199);
  const onDay = (at: Date) =>
    years(at.getUTCFullYear()) &&
    inMonths(at.getUTCMonth() + 1) &&
    days(at.getUTCDate()) &&
    onWeekdays(at.getUTCDay() + 1);
  return (after) => {
    const at = new Date(Math.floor(after.getTime() / 60_000) * 60_000 + 60_000);
    const end = at.getTime() + 8 * 366 * 86_400_000;
    while (at.getTime() < end) {
      if (!onDay(at)) at.setUTCHours(24, 0, 0, 0);
      else if (!hours(at.getUTCHours())) at.setUTCMinutes(60, 0, 0);
      else if (!minutes(at.getUTCMinutes())) at.setUTCMinutes(at.getUTCMinutes() + 1);
      else return at;
    }
    throw new Error(`${expression} is not due within eight years`);
  };
}

function allowed(
  field: string,
  least: number,
  most: number,
  names: string[] = [],
  first = 0,
): (value: number) => boolean {
  if (field === "*" || field === "?") return () => true;
  const number = (text: string) => {
    const named = names.indexOf(text.toUpperCase());
    const value = named >= 0 ? named + first : Number(text);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new Error(`${field} is no field of a schedule`);
    return value;
  };
  const ranges = field.split(",").map((part) => {
    const [span = "", step] = part.split("/");
    const [from = "", to] = span.split("-");
    const start = span === "*" ? least : number(from);
    const stop = to !== undefined ? number(to) : step !== undefined || span === "*" ? most : start;
    return { start, stop, step: step === undefined ? 1 : Number(step) };
  });
  return (value) =>
    ranges.some(({ start, stop, step }) => value >= start && value <= stop && (value - start) % step === 0);
}

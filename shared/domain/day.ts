import { tehranDate } from "./solar-date.ts";

/** The day in Tehran on which an instant falls, `YYYY-MM-DD`. */
export const isoDayOf = (instant: string): string => tehranDate(new Date(instant));

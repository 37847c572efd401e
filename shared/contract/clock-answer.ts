/** The clock of a case as callers read it. */
import * as z from "zod";
import { clockEntryKinds, parties } from "../domain/clock-ledger.ts";
import { clockStates } from "../domain/clock-reading.ts";
import { eventTypes } from "../domain/event.ts";
import { day, words } from "./fields.ts";

const workingDays = z.number().int().min(0);
const timeOf = z.enum([...parties, "nobody"]).meta({ description: "Whose time runs" });

const entry = z.object({
  kind: z.enum(clockEntryKinds),
  label: words,
  seq: z.number().int().meta({ description: "Number of the event that caused it" }),
  cause: z.enum(eventTypes),
  on: day,
  timeOf,
  dueOn: day.meta({ description: "Last day of the target from here on" }),
});

export const clock = z
  .object({
    target: workingDays.meta({ description: "Working days; the organization's own target for this revision" }),
    dueOn: day,
    pausedOn: day.nullable(),
    state: z.enum(clockStates),
    timeOf,
    label: words,
    workingDaysLeft: z.number().int().meta({
      description: "Of the target, as it stood when the clock paused or stopped; negative when it is over",
    }),
    near: z.boolean(),
    overdue: z.boolean(),
    provisional: z
      .boolean()
      .meta({ description: "The due day was counted through a year whose holidays are not published yet" }),
    used: z
      .object({ organization: workingDays, agency: workingDays, authority: workingDays })
      .meta({ description: "Working days that each has had the case, from the first submission on" }),
    ledger: z.array(entry).meta({ description: "Each entry opens somebody's time, and the next one closes it" }),
  })
  .meta({ id: "Clock", description: "Read on the day of the answer; nearness and lateness are stored nowhere" });

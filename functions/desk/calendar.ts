/** A year's closed days with their reasons, as every deadline counts them. */
import type * as z from "zod";
import { thursdayRules } from "../../shared/casework/today.ts";
import type * as commands from "../../shared/contract/law-commands.ts";
import type { Outcome } from "../../shared/contract/outcome.ts";
import { type Action, common, may } from "../../shared/domain/authorization.ts";
import type { Actor } from "../../shared/domain/registry.ts";
import { isoToSolar, tehranDate } from "../../shared/domain/solar-date.ts";
import { calendarYear } from "../../shared/law/index.ts";
import type { Now, Registry } from "../../shared/ports.ts";

interface Asked {
  actor: Actor;
  action: Action;
  query: z.infer<typeof commands.calendarYear>;
}

export const makeCalendar =
  ({ registry, now }: { registry: Registry; now: Now }) =>
  async ({ actor, action, query }: Asked): Promise<Outcome> => {
    if (!may(actor, action, common)) return { problem: "forbidden" };
    const year = query.year ?? isoToSolar(tehranDate(now())).year;
    const { thursdays, closures } = await registry.calendar();
    return { status: 200, body: calendarYear(year, { thursdays: thursdayRules(thursdays), closures }) };
  };

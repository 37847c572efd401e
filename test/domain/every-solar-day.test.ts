/** Two hundred years of days: in a file of its own, as it takes longer than all other tests of the calendar. */
import { describe, expect, it } from "vitest";
import { addDays, isoToSolar, solarToIso } from "../../shared/domain/solar-date.ts";

describe("the solar calendar", () => {
  it("agrees with ICU on every day from 1300 to 1500", () => {
    const icu = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
      timeZone: "UTC",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
    const last = solarToIso(1500, 12, 29) ?? "";
    const differing: string[] = [];
    for (let day = solarToIso(1300, 1, 1) ?? ""; day <= last; day = addDays(day, 1)) {
      const { year, month, day: ofMonth } = isoToSolar(day);
      const theirs = icu.format(new Date(`${day}T00:00:00Z`));
      if (!theirs.startsWith(`${month}/${ofMonth}/${year}`)) differing.push(`${day}: ${theirs}`);
      if (solarToIso(year, month, ofMonth) !== day) differing.push(`${day} does not come back`);
    }
    expect(differing).toEqual([]);
  });
});

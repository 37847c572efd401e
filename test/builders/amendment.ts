import type { Amendment, Draft } from "../../shared/domain/amendment.ts";
import { addDays } from "../../shared/domain/solar-date.ts";
import { currentRuleset, draftHash } from "../../shared/law/index.ts";

const known = currentRuleset.parameters["maximum-age-official"].values;

/** A day on which nothing but what a test activates changes the highest age: whatever the law's data know of it lies before. */
export const quietDay = (from: string): string => {
  const last = addDays(known.at(-1)?.from ?? from, 1);
  return last > from ? last : from;
};

const cap = known.at(-1)?.value ?? 40;
/** What the drafts here raise the highest age to. */
export const raised = cap + 2;

/** Birth date of somebody who is a year above the highest age that is known, and below the raised one. */
export const aboveTheCap = (on: string): string => addDays(on, -Math.round((cap + 1.5) * 365.2425));

export const aDraftOf = (change: Partial<Draft> = {}): Draft => ({
  parameters: [{ name: "maximum-age-official", value: raised, source: "قانون نمونه، ماده ۱", verified: true }],
  retirements: [],
  note: "آزمایش",
  ...change,
});

export const anAmendment = (number: number, from: string, change: Partial<Draft> = {}): Amendment => {
  const draft = aDraftOf(change);
  return {
    ...draft,
    ...{ number, from, hash: draftHash(draft), rehearsal: String(number).padStart(32, "0") },
    ...{ activatedAt: "2026-11-22T08:00:00.000Z", activatedBy: { account: "administrator", person: "administrator" } },
    request: { id: `request-${number}`, body: "sha256:body" },
  };
};

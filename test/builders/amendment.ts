import type { Amendment, Draft } from "../../shared/domain/amendment.ts";
import { draftHash } from "../../shared/law/index.ts";

export const aDraftOf = (change: Partial<Draft> = {}): Draft => ({
  parameters: [{ name: "maximum-age-official", value: 42, source: "قانون نمونه، ماده ۱", verified: true }],
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

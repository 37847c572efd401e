import { createHash } from "node:crypto";
import * as z from "zod";
import type { Receipt } from "./archive.ts";

/** How the authority treats what comes next. */
export const Mode = z.object({
  mode: z.enum(["accept", "refuse", "slow", "fail", "silent"]),
  /** When slow, until the answer; otherwise until the receipt. */
  delaySeconds: z.number().min(0).max(86_400).optional(),
});
export type Mode = z.infer<typeof Mode>;

const slowSeconds = 10;

export const answerAfterSeconds = ({ mode, delaySeconds = slowSeconds }: Mode): number =>
  mode === "slow" ? delaySeconds : 0;

/** What an operator tells the authority to say; nothing: to say again what it said. */
export const Told = z.strictObject({
  outcome: z.enum(["accepted", "refused"]).optional(),
  reason: z.string().min(1).max(2_000).optional(),
});
export type Told = z.infer<typeof Told>;

const refusal = "مشخصات پست سازمانی با فهرست پست‌های مصوب این مرجع مطابقت ندارد.";

/** Eight invented digits, always the same for one hand-off. */
export const employeeNumberOf = (handOff: string): string =>
  `${10_000_000 + (createHash("sha256").update(handOff).digest().readUIntBE(0, 6) % 90_000_000)}`;

export const receiptOf = (handOff: string, { outcome = "accepted", reason = refusal }: Told, at: Date): Receipt => ({
  outcome,
  reference: outcome === "accepted" ? { employeeNumber: employeeNumberOf(handOff) } : null,
  reason: outcome === "refused" ? reason : null,
  delivery: "pending",
  attempts: 0,
  nextAttempt: at.toISOString(),
  lastAnswer: null,
});

/** The receipt that this mode gives by itself; none while silent. */
export const receiptIn = (mode: Mode, handOff: string, now: Date): Receipt | null => {
  if (mode.mode === "silent") return null;
  const delay = mode.mode === "slow" ? answerAfterSeconds(mode) : (mode.delaySeconds ?? 0);
  const outcome = mode.mode === "refuse" ? "refused" : "accepted";
  return receiptOf(handOff, { outcome }, new Date(now.getTime() + delay * 1000));
};

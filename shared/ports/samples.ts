/** Samples of decisions, and what a second person said of each. */
import type { DecisionMade, SampleSize, Stratum } from "../domain/sampling.ts";
import type { Asked, Page } from "../ports.ts";

export interface Sample {
  id: string;
  province: string;
  /** Request that drew it, to answer a repeat the same. */
  request: { id: string; body: string };
  by: { account: string; person: string };
  at: string;
  /** Days of the decisions, both included. */
  from: string;
  until: string;
  size: SampleSize;
  /** What chance gave; with the decisions of those days it draws the same again. */
  seed: string;
  strata: Stratum[];
  picks: DecisionMade[];
}

export interface Verdict {
  case: string;
  seq: number;
  agrees: boolean;
  /** What would have been decided otherwise; null where nothing is to be said. */
  text: string | null;
  by: { account: string; person: string };
  at: string;
  request: { id: string; body: string };
}

export interface JudgedSample {
  sample: Sample;
  verdicts: Verdict[];
}

/** Nothing here is changed or taken back: the first that is written stays. */
export interface SampleLog {
  /** With the sample that is there already, where it was drawn before. */
  create(sample: Sample): Promise<{ ok: true } | { ok: false; sample: Sample }>;
  load(id: string): Promise<JudgedSample | null>;
  /** Ids of a province's samples, the newest first. */
  list(province: string, asked: Asked): Promise<Page<string>>;
  /** Once for each decision of the sample; with what was said already. */
  judge(id: string, verdict: Verdict): Promise<{ ok: true } | { ok: false; verdict: Verdict }>;
}

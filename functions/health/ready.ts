/** Is what the system stands on within reach? Everybody may ask, so the answer names a component and no detail of it. */
import type { Outcome } from "../../shared/contract/outcome.ts";
import type { Component } from "../../shared/ports.ts";

export interface ReadyPorts {
  components: readonly Component[];
  /** Runs out when a component has had time enough. */
  deadline: () => AbortSignal;
  /** Milliseconds on a clock that only goes forward. */
  elapsed: () => number;
  /** For how long an answer is given again, so that whoever asks often does not load what is asked about. */
  keptMilliseconds: number;
}

const within = (signal: AbortSignal, working: Promise<void>): Promise<boolean> => {
  const late = new Promise<boolean>((resolve) => signal.addEventListener("abort", () => resolve(false)));
  return Promise.race([
    working.then(
      () => true,
      () => false,
    ),
    late,
  ]);
};

export const makeReady = ({ components, deadline, elapsed, keptMilliseconds }: ReadyPorts) => {
  const look = async (): Promise<Outcome> => {
    const signal = deadline();
    const reached = await Promise.all(components.map((component) => within(signal, component.reach(signal))));
    const missing = components.filter((_, index) => !reached[index]).map(({ name }) => name);
    if (missing.length === 0) return { status: 200, body: { status: "ok" } };
    return {
      problem: "not-ready",
      about: { fa: missing.map(({ fa }) => fa).join("، "), en: missing.map(({ en }) => en).join(", ") },
    };
  };

  let last: { at: number; looked: Promise<Outcome> } | undefined;
  return (): Promise<Outcome> => {
    if (last === undefined || elapsed() - last.at >= keptMilliseconds) last = { at: elapsed(), looked: look() };
    return last.looked;
  };
};

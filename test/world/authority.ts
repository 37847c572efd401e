/** The next authority's own system: it does a hand-off once, by its id, however often it comes; its answer may get lost. */
import type { HandOffEndpoint, Sent } from "../../shared/ports.ts";
import type { Chance } from "./chance.ts";

export interface Effect {
  handOff: string;
  case: string;
  times: number;
}

export interface Authority {
  endpoint: HandOffEndpoint;
  effects(): Effect[];
  /** Hand-offs of a case that it has got. */
  of(caseId: string): string[];
  /** It works well from here on. */
  clear(): void;
}

const failures: readonly Sent[] = [
  { outcome: "failed", reason: "timeout" },
  { outcome: "failed", reason: "unreachable" },
  { outcome: "failed", reason: "status", status: 503 },
];

export const makeAuthority = (chance: Chance): Authority => {
  const effects = new Map<string, Effect>();
  let isClear = false;
  return {
    endpoint: {
      send: async ({ handOff: body }) => {
        const { handOff, case: id } = body as { handOff: string; case: string };
        const isDown = !isClear && chance.oneIn(4);
        if (isDown && chance.oneIn(2)) return chance.among(failures);
        const known = effects.get(handOff);
        effects.set(handOff, { handOff, case: id, times: (known?.times ?? 0) + 1 });
        return isDown ? chance.among(failures) : { outcome: "acknowledged" };
      },
    },
    effects: () => [...effects.values()],
    of: (caseId) => [...effects.values()].flatMap((effect) => (effect.case === caseId ? [effect.handOff] : [])),
    clear: () => {
      isClear = true;
    },
  };
};

/** The next authority gets what was approved, once by its id, and nothing that was recalled before it went. */
import { ofEachCase } from "./invariant.ts";

export const oneEffectPerHandOff = ofEachCase(({ id, events }, { effects }) => {
  const approved = new Map<string, number>();
  const recalled = new Set<string>();
  let last: string | null = null;
  for (const { type, payload } of events) {
    if ((type === "approved" || type === "confirmed") && "handOff" in payload) {
      approved.set(payload.handOff, (approved.get(payload.handOff) ?? 0) + 1);
      last = payload.handOff;
    }
    if (type === "recalled" && last !== null) recalled.add(last);
    if (type === "returned" || type === "refused") last = null;
  }
  const own = effects.filter((effect) => effect.case === id);
  return [
    ...[...approved].filter(([, times]) => times > 1).map(([handOff]) => `hand-off ${handOff} was approved twice`),
    ...own.filter(({ handOff }) => !approved.has(handOff)).map(({ handOff }) => `no approval made hand-off ${handOff}`),
    ...own
      .filter(({ handOff }) => recalled.has(handOff))
      .map(({ handOff }) => `hand-off ${handOff} went, and was recalled`),
  ];
});

/** What counts as forwarded to a system of its own has reached that system. */
export const forwardedHasArrived = ofEachCase(({ events }, { effects }) =>
  events.flatMap(({ type, payload, seq }) =>
    type === "forwarded" &&
    payload.channel === "endpoint" &&
    !effects.some(({ handOff }) => handOff === payload.handOff)
      ? [`event ${seq} forwards what never arrived`]
      : [],
  ),
);

import type { Asked, BodyOf } from "../../../api/types.ts";

export const samplesQuestion: Asked<"listSamples"> = { query: { limit: 25 } };

export type Sample = BodyOf<"readSample">;
export type Pick = Sample["picks"][number];

/** The next that this person may look at, after the one in hand; those before it come after. */
export const nextPick = ({ picks }: Sample, after?: { case: string; seq: number }): Pick | undefined => {
  const at = after ? picks.findIndex((pick) => pick.case === after.case && pick.seq === after.seq) : -1;
  return [...picks.slice(at + 1), ...picks.slice(0, at + 1)].find(({ mayJudge }) => mayJudge);
};

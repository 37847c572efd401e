import { BadCursor, type SampleLog } from "../../shared/ports.ts";
import { kept, type Memory } from "./memory.ts";

const placeOf = ({ case: id, seq }: { case: string; seq: number }): string => `${id}#${seq}`;

export const makeFakeSampleLog = ({ samples }: Memory): SampleLog => ({
  create: async (sample) => {
    const there = samples.get(sample.id);
    if (there) return { ok: false, sample: kept(there.sample) };
    samples.set(sample.id, { sample: kept(sample), verdicts: new Map() });
    return { ok: true };
  },
  load: async (id) => {
    const found = samples.get(id);
    if (!found) return null;
    const verdicts = [...found.verdicts].toSorted(([one], [other]) => (one < other ? -1 : 1));
    return { sample: kept(found.sample), verdicts: verdicts.map(([, verdict]) => kept(verdict)) };
  },
  list: async (province, { limit, cursor }) => {
    const ids = [...samples.values()]
      .filter(({ sample }) => sample.province === province)
      .map(({ sample: { at, id } }) => ({ place: `${at}#${id}`, id }))
      .toSorted((one, other) => (one.place < other.place ? 1 : -1))
      .map(({ id }) => id);
    const from = cursor === null ? 0 : ids.indexOf(cursor) + 1;
    if (cursor !== null && from === 0) throw new BadCursor();
    const items = ids.slice(from, from + limit);
    return { items, next: from + limit < ids.length ? (items.at(-1) ?? null) : null };
  },
  judge: async (id, verdict) => {
    const verdicts = samples.get(id)?.verdicts;
    const there = verdicts?.get(placeOf(verdict));
    if (there) return { ok: false, verdict: kept(there) };
    verdicts?.set(placeOf(verdict), kept(verdict));
    return { ok: true };
  },
});

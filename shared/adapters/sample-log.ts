import type { Sample, SampleLog, Verdict } from "../ports.ts";
import { sampleKey, samplePartition, samplesKey, samplesPartition, verdictKey } from "./cases/keys.ts";
import type { TableSettings } from "./cases/table.ts";
import { putIf } from "./dynamodb/conditional-write.ts";
import { pageOf } from "./dynamodb/page.ts";
import { patience } from "./dynamodb/patience.ts";
import { getItem, getPartition } from "./dynamodb/read.ts";
import { transact } from "./dynamodb/transact.ts";

const nothingThere = { ConditionExpression: "attribute_not_exists(pk)" };

/** The sample as one item with all that was drawn, one that lists it, and one for each verdict. */
export const makeSampleLog = ({ client, table }: TableSettings): SampleLog => ({
  create: async (sample) => {
    const { id, province, at } = sample;
    const written = await transact(
      client,
      [
        { Put: { TableName: table, Item: { ...sampleKey(id), sample }, ...nothingThere } },
        { Put: { TableName: table, Item: { ...samplesKey(province, at, id), id } } },
      ],
      patience,
    );
    if (written.ok) return { ok: true };
    const there = (await getItem(client, table, sampleKey(id)))?.sample as Sample;
    return { ok: false, sample: there };
  },

  load: async (id) => {
    const items = await getPartition(client, table, samplePartition(id));
    const sample = items.find(({ sk }) => sk === sampleKey(id).sk)?.sample as Sample | undefined;
    return sample ? { sample, verdicts: items.flatMap(({ verdict }) => (verdict as Verdict | undefined) ?? []) } : null;
  },

  list: async (province, asked) => {
    const { items, next } = await pageOf({ client, table }, samplesPartition(province), asked, { newestFirst: true });
    return { items: items.map(({ id }) => String(id)), next };
  },

  judge: async (id, verdict) => {
    const key = verdictKey(id, verdict.case, verdict.seq);
    if (await putIf(client, { TableName: table, Item: { ...key, verdict }, ...nothingThere })) return { ok: true };
    return { ok: false, verdict: (await getItem(client, table, key))?.verdict as Verdict };
  },
});

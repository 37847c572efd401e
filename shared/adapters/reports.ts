import { noAges } from "../domain/case-age.ts";
import type { RuleOverrides } from "../domain/overrides.ts";
import type { CountersReport } from "../domain/recount.ts";
import type { DecisionMade } from "../domain/sampling.ts";
import type { Reports, WorkloadReport } from "../ports.ts";
import { getItem, getPartition, queryAll } from "./dynamodb/read.ts";
import type { DynamoDb } from "./dynamodb.ts";
import {
  countersReportKey,
  decisionsKey,
  decisionsPartition,
  entryItem,
  entryOf,
  overridesKey,
  overridesPartition,
  workloadKey,
} from "./registry/entries.ts";

/** Sorts before every rule's name. */
const heading = "#";

/** An item for each rule: hundreds of reviewers fit into one, not into one item of all rules. */
export const makeReports = ({ client, table }: { client: DynamoDb; table: string }): Reports => {
  const put = async (key: Parameters<typeof entryItem>[0], entry: object): Promise<void> => {
    await client.send("PutItem", { TableName: table, Item: entryItem(key, entry) });
  };
  return {
    keepCounters: (report) => put(countersReportKey, report),
    counters: async () => entryOf<CountersReport>(await getItem(client, table, countersReportKey)),

    // A rule once counted is counted in every later report, so nothing stale is left beside them.
    keepOverrides: async (province, { asOf, rules }) => {
      for (const each of rules) await put(overridesKey(province, each.rule), each);
      await put(overridesKey(province, heading), { asOf });
    },
    overrides: async (province) => {
      const [first, ...rules] = await getPartition(client, table, overridesPartition(province));
      const written = first?.sk === heading ? entryOf<{ asOf: string }>(first) : null;
      return written && { asOf: written.asOf, rules: rules.flatMap((item) => entryOf<RuleOverrides>(item) ?? []) };
    },

    // A day's decisions are some 200 bytes each: two thousand of a province on one day fit. The heading comes last.
    keepDecisions: async (province, { asOf, days }) => {
      for (const { day, decisions } of days) await put(decisionsKey(province, day), { decisions });
      await put(decisionsKey(province, heading), { asOf });
    },
    decisions: async (province, { from, until }) => {
      const written = entryOf<{ asOf: string }>(await getItem(client, table, decisionsKey(province, heading)));
      const items = await queryAll(client, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk AND sk BETWEEN :from AND :until",
        ExpressionAttributeValues: { ":pk": decisionsPartition(province), ":from": from, ":until": until },
      });
      const decisions = items.flatMap((item) => entryOf<{ decisions: DecisionMade[] }>(item)?.decisions ?? []);
      return { asOf: written?.asOf ?? null, decisions };
    },

    // A few hundred agencies and reviewers, five numbers each: far below what an item holds.
    keepWorkload: (province, report) => put(workloadKey(province), report),
    workload: async (province) => {
      const report = entryOf<WorkloadReport>(await getItem(client, table, workloadKey(province)));
      // One that was counted before ages were: for a minute after an update.
      return report && { ...{ unclaimedAges: noAges(), oldestUnclaimed: null }, ...report };
    },
  };
};

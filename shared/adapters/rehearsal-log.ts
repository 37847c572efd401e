import { isDeepStrictEqual } from "node:util";
import type { AgencyRehearsal, RehearsalLog, RehearsalRecord } from "../ports.ts";
import {
  agencyRehearsalKey,
  listedRehearsalKey,
  rehearsalKey,
  rehearsalPartition,
  rehearsalsPartition,
} from "./cases/keys.ts";
import type { TableSettings } from "./cases/table.ts";
import { updateIf } from "./dynamodb/conditional-write.ts";
import { pageOf } from "./dynamodb/page.ts";
import { patience } from "./dynamodb/patience.ts";
import { getPartition, type Item } from "./dynamodb/read.ts";
import { transact } from "./dynamodb/transact.ts";

const readAgency = ({ agency, cases, result, failures, failedAt }: Item): AgencyRehearsal => ({
  agency: String(agency),
  cases: Number(cases ?? 0),
  result: (result ?? null) as AgencyRehearsal["result"],
  failures: Number(failures ?? 0),
  failedAt: (failedAt ?? null) as string | null,
});

/** The rehearsal as one item with one for each agency, and one by which it is listed. */
export const makeRehearsalLog = (settings: TableSettings): RehearsalLog => {
  const { client, table, patience: contention = patience } = settings;
  const load: RehearsalLog["load"] = async (id) => {
    const items = await getPartition(client, table, rehearsalPartition(id));
    const record = items.find(({ sk }) => sk === rehearsalKey(id).sk)?.record;
    if (!record) return null;
    return {
      record: record as RehearsalRecord,
      agencies: items.filter(({ sk }) => sk.startsWith("AGENCY#")).map(readAgency),
    };
  };

  /** While the walk of that agency is not finished; otherwise there is nothing left to note. */
  const note = (id: string, agency: string, expression: string, values: Record<string, unknown>): Promise<boolean> =>
    updateIf(client, {
      TableName: table,
      Key: agencyRehearsalKey(id, agency),
      ConditionExpression: "attribute_not_exists(#result)",
      UpdateExpression: `SET agency = :agency, ${expression}`,
      ExpressionAttributeNames: { "#result": "result" },
      ExpressionAttributeValues: { ":agency": agency, ...values },
    });

  return {
    create: async (record) => {
      const once = "attribute_not_exists(pk)";
      const items = [
        { ...rehearsalKey(record.id), record },
        { ...listedRehearsalKey(record), rehearsal: record.id },
      ];
      // Both or none: what was acknowledged is listed, and what lost a race is not listed twice.
      const written = await transact(
        client,
        items.map((Item) => ({ Put: { TableName: table, Item, ConditionExpression: once } })),
        contention,
      );
      if (written.ok) return { ok: true };
      const there = (await load(record.id))?.record ?? null;
      return there === null || isDeepStrictEqual(there, record) ? { ok: true } : { ok: false, record: there };
    },

    load,

    list: async (asked) => {
      const page = await pageOf({ client, table }, rehearsalsPartition, asked, { newestFirst: true });
      const found = await Promise.all(page.items.map(({ rehearsal }) => load(String(rehearsal))));
      return { items: found.flatMap((one) => one ?? []), next: page.next };
    },

    plan: async (id, agencies) => {
      await updateIf(client, {
        TableName: table,
        Key: rehearsalKey(id),
        ConditionExpression: "#record.agencies = :none",
        UpdateExpression: "SET #record.agencies = :agencies",
        ExpressionAttributeNames: { "#record": "record" },
        ExpressionAttributeValues: { ":none": null, ":agencies": agencies },
      });
    },

    advance: async (id, agency, cases) => void (await note(id, agency, "cases = :cases", { ":cases": cases })),

    fail: async (id, agency, caseId) =>
      void (await note(id, agency, "failures = if_not_exists(failures, :none) + :one, failedAt = :case", {
        ...{ ":none": 0, ":one": 1, ":case": caseId },
      })),

    finish: async (id, agency, { cases, ...result }) =>
      void (await note(id, agency, "cases = :cases, #result = :result", { ":cases": cases, ":result": result })),
  };
};

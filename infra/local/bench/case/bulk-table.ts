/**
 * Writes items and their index entries straight into the emulator's file, a thousand in one transaction: the state that
 * the API would have left, without the hours that it would take. The stream tells of none of them, as of old items.
 */
import { DatabaseSync } from "node:sqlite";
import { encoded, encodedItem } from "../../../../shared/adapters/dynamodb/attribute-values.ts";
import type { Table } from "../../wiring/resources.ts";
import { bytesOf } from "./item-size.ts";

export type StoredItem = Record<string, unknown> & { pk: string; sk: string };

export interface BulkTable {
  write(items: Iterable<StoredItem>): void;
  close(): void;
}

const perTransaction = 1_000;

interface Index {
  IndexName: string;
  KeySchema: { AttributeName: string; KeyType: string }[];
}

const keyText = (value: unknown): string => `S:${String(value)}`;

export function openBulkTable(file: string, { name, properties }: Table): BulkTable {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA busy_timeout = 60000");
  const put = database.prepare(`INSERT INTO "${name}" (pk, sk, item_json, item_size) VALUES (?, ?, ?, ?)`);
  const indexes = ((properties.GlobalSecondaryIndexes ?? []) as Index[]).map(({ IndexName, KeySchema }) => ({
    key: KeySchema[0]?.AttributeName ?? "",
    sort: KeySchema[1]?.AttributeName,
    enter: database.prepare(
      `INSERT INTO "${name}::gsi::${IndexName}" (gsi_pk, gsi_sk, table_pk, table_sk, item_json) VALUES (?, ?, ?, ?, ?)`,
    ),
  }));

  const writeOne = (item: StoredItem): void => {
    const [pk, sk] = [keyText(item.pk), keyText(item.sk)];
    put.run(pk, sk, JSON.stringify(encodedItem(item)), bytesOf(item));
    for (const { key, sort, enter } of indexes) {
      if (item[key] === undefined || (sort && item[sort] === undefined)) continue;
      const names = ["pk", "sk", key, ...(sort ? [sort] : [])];
      const projected = Object.fromEntries(names.map((each) => [each, encoded(item[each])]));
      enter.run(keyText(item[key]), sort ? keyText(item[sort]) : "", pk, sk, JSON.stringify(projected));
    }
  };

  return {
    write(items) {
      let inHand = 0;
      database.exec("BEGIN IMMEDIATE");
      for (const item of items) {
        writeOne(item);
        inHand += 1;
        if (inHand % perTransaction === 0) database.exec("COMMIT; BEGIN IMMEDIATE");
      }
      database.exec("COMMIT");
    },
    close: () => database.close(),
  };
}

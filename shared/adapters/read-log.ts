import { minuteOf, type ReadSubject, type RecordedRead } from "../domain/recorded-read.ts";
import type { Asked, Page, ReadLog } from "../ports.ts";
import { putIf } from "./dynamodb/conditional-write.ts";
import { readPlace, writePlace } from "./dynamodb/page.ts";
import type { Item } from "./dynamodb/read.ts";
import type { DynamoDb } from "./dynamodb.ts";

/** A warm instance remembers what it noted in the present minute, so that asking again costs nothing; no more than this. */
const mostRemembered = 10_000;

const partitionOf = (subject: ReadSubject): string =>
  "case" in subject ? `CASE#${subject.case}` : `PERSON#${subject.person}`;

/** By time; the rest tells apart what happened in one minute, whichever list it stands in. */
const sortKeyOf = (subject: ReadSubject, { at, kind, document, account }: RecordedRead): string =>
  [minuteOf(at), kind, document ?? "", account, partitionOf(subject)].join("#");

const newestFirst = (one: { sk: string }, other: { sk: string }): number => (one.sk < other.sk ? 1 : -1);

export const makeReadLog = ({ client, table }: { client: DynamoDb; table: string }): ReadLog => {
  let minute = "";
  const noted = new Set<string>();

  /** Those before the place, one more than asked for: it tells whether there is a next page. */
  const before = async (key: "pk" | "account", value: string, { limit, cursor }: Asked): Promise<Item[]> => {
    const place = cursor === null ? null : readPlace(cursor);
    const { Items = [] } = await client.send("Query", {
      TableName: table,
      ...(key === "pk" ? { ConsistentRead: true } : { IndexName: "account" }),
      Limit: limit + 1,
      ScanIndexForward: false,
      KeyConditionExpression: place === null ? "#key = :key" : "#key = :key AND sk < :place",
      ExpressionAttributeNames: { "#key": key },
      ExpressionAttributeValues: { ":key": value, ...(place !== null && { ":place": place }) },
    });
    return Items as Item[];
  };

  const pageOf = (found: Item[], limit: number): Page<RecordedRead> => {
    const items = found.sort(newestFirst).slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(({ read }) => read as RecordedRead),
      next: found.length > limit && last ? writePlace(last.sk) : null,
    };
  };

  return {
    note: async (subject, read) => {
      const sk = sortKeyOf(subject, read);
      if (minute !== minuteOf(read.at) || noted.size >= mostRemembered) noted.clear();
      minute = minuteOf(read.at);
      if (noted.has(sk)) return;
      await putIf(client, {
        TableName: table,
        Item: { pk: partitionOf(subject), sk, account: read.account, read },
        ConditionExpression: "attribute_not_exists(pk)",
      });
      noted.add(sk);
    },

    of: async (subjects, asked) => {
      const found = await Promise.all(subjects.map((subject) => before("pk", partitionOf(subject), asked)));
      return pageOf(found.flat(), asked.limit);
    },

    by: async (account, asked) => pageOf(await before("account", account, asked), asked.limit),
  };
};

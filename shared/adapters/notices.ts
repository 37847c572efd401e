import type { Notices } from "../ports.ts";
import { readNotice } from "./cases/items.ts";
import { casePartition, noticeKey, noticePrefix } from "./cases/keys.ts";
import type { TableSettings } from "./cases/table.ts";
import { updateIf } from "./dynamodb/conditional-write.ts";
import { getItem, queryAll } from "./dynamodb/read.ts";

export const makeNotices = ({ client, table }: TableSettings): Notices => ({
  waiting: async (caseId) => {
    const items = await queryAll(client, {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: "pk = :pk AND begins_with(sk, :notices)",
      ExpressionAttributeValues: { ":pk": casePartition(caseId), ":notices": noticePrefix },
    });
    return items.map(readNotice).filter(({ sentAt }) => sentAt === null);
  },
  sent: async (caseId, notice, at) => {
    const noted = await updateIf(client, {
      TableName: table,
      Key: noticeKey(caseId, notice),
      ConditionExpression: "sentAt = :null",
      UpdateExpression: "SET sentAt = :at REMOVE waiting, since",
      ExpressionAttributeValues: { ":at": at, ":null": null },
    });
    if (!noted && (await getItem(client, table, noticeKey(caseId, notice))) === null)
      throw new Error("No such notice was ever written");
  },
});

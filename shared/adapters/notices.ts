import type { Notices } from "../ports.ts";
import { noticeKey } from "./cases/keys.ts";
import type { TableSettings } from "./cases/table.ts";
import { updateIf } from "./dynamodb/conditional-write.ts";
import { getItem } from "./dynamodb/read.ts";

export const makeNotices = ({ client, table }: TableSettings): Notices => ({
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

import type { HandOffs } from "../ports.ts";
import { handOffItem } from "./cases/items.ts";
import { handOffKey, headKey } from "./cases/keys.ts";
import type { TableSettings } from "./cases/table.ts";
import { updateIf } from "./dynamodb/conditional-write.ts";
import { patience } from "./dynamodb/patience.ts";
import { transact } from "./dynamodb/transact.ts";

export const makeHandOffs = ({ client, table, patience: contention = patience }: TableSettings): HandOffs => ({
  begin: async (caseId, caseVersion, attempt) => {
    const begun = await transact(
      client,
      [
        {
          ConditionCheck: {
            TableName: table,
            Key: headKey(caseId),
            ConditionExpression: "version = :version",
            ExpressionAttributeValues: { ":version": caseVersion },
          },
        },
        { Put: { TableName: table, Item: handOffItem(caseId, caseVersion, attempt) } },
      ],
      contention,
    );
    return begun.ok;
  },

  // A hand-off that was answered meanwhile is closed, and how its attempt went is of no interest any more.
  note: async (caseId, { handOff, attempts, nextAttempt, lastFailure }) => {
    await updateIf(client, {
      TableName: table,
      Key: handOffKey(caseId, handOff),
      ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(closed)",
      UpdateExpression: `SET attempts = :attempts, nextAttempt = :next, lastFailure = :failure${
        nextAttempt === null ? " REMOVE waiting, since" : ", waiting = :waiting, since = :next"
      }`,
      ExpressionAttributeValues: {
        ":attempts": attempts,
        ":next": nextAttempt,
        ":failure": lastFailure,
        ...(nextAttempt !== null && { ":waiting": "hand-off" }),
      },
    });
  },
});

/** The transaction of an event: the event, the head, and every consequence, each with what its refusal means. */
import type { CaseEvent } from "../../domain/event.ts";
import type { Append } from "../../ports.ts";
import { type AppendWrite, consequenceWrite, outdated } from "./consequence-write.ts";
import { eventItem, headItem } from "./items.ts";

const eventWrite = (table: string, event: CaseEvent): AppendWrite => ({
  write: {
    Put: { TableName: table, Item: eventItem(event), ConditionExpression: "attribute_not_exists(pk)" },
  },
  whenRefused: outdated,
});

/** The event's number is the lock; this keeps a card of another version from ever standing beside it. */
const headWrite = (table: string, { event, head }: Append): AppendWrite => ({
  write: {
    Put: {
      TableName: table,
      Item: headItem(head),
      ...(event.seq === 1
        ? { ConditionExpression: "attribute_not_exists(pk)" }
        : { ConditionExpression: "version = :before", ExpressionAttributeValues: { ":before": event.seq - 1 } }),
    },
  },
  whenRefused: outdated,
});

export const appendWrites = (table: string, append: Append): AppendWrite[] => [
  eventWrite(table, append.event),
  headWrite(table, append),
  ...append.consequences.map((wanted) => consequenceWrite(table, append.event, wanted)),
];

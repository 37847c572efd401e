/** Reads the table's stream: each new event wakes the steps that follow from it. */

import type { EventType } from "../../shared/domain/event.ts";
import { messagesAfter, type StepMessage } from "../../shared/domain/next-step.ts";
import type { Queues } from "../../shared/ports.ts";

/** A step looks at its case as it stands: of several messages to it about the same case, the last wakes it as well as all. */
const each = (messages: readonly StepMessage[]): StepMessage[] => [
  ...new Map(messages.map((message) => [`${message.step} ${message.case}`, message])).values(),
];

/** All that follows from a batch goes out together. Its records may come again after a failure: the steps find their work done. */
export const makeDispatch =
  ({ queues }: { queues: Queues }) =>
  async (events: readonly { case: string; seq: number; type: EventType }[]): Promise<number> => {
    const messages = each(events.flatMap(messagesAfter));
    if (messages.length > 0) await queues.send(messages);
    return messages.length;
  };

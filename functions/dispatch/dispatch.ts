/** Reads the table's stream: each new event wakes the steps that follow from it. */

import type { EventType } from "../../shared/domain/event.ts";
import { messagesAfter } from "../../shared/domain/next-step.ts";
import type { Queues } from "../../shared/ports.ts";

/** A stream record may come again after a failure: the steps find their work done. */
export const makeDispatch =
  ({ queues }: { queues: Queues }) =>
  async (event: { case: string; seq: number; type: EventType }): Promise<number> => {
    const messages = messagesAfter(event);
    if (messages.length > 0) await queues.send(messages);
    return messages.length;
  };

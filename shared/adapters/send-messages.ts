import { type Patience, patience, pauseBefore } from "./dynamodb/patience.ts";
import type { Sqs } from "./sqs.ts";

export interface QueueSettings {
  client: Sqs;
  patience?: Patience;
}

const mostAtOnce = 10;

/** Sends all of them, ten at a time; those that the queue did not take are tried again, and then it is an error. */
export const sendMessages = async (
  { client, patience: contention = patience }: QueueSettings,
  queueUrl: string,
  messages: readonly object[],
): Promise<void> => {
  let open = messages.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
  for (let attempt = 1; open.length > 0; attempt += 1) {
    const refused = new Set<string>();
    for (let start = 0; start < open.length; start += mostAtOnce) {
      const batch = { QueueUrl: queueUrl, Entries: open.slice(start, start + mostAtOnce) };
      const { Failed = [] } = await client.send("SendMessageBatch", batch);
      for (const { Id } of Failed) if (Id) refused.add(Id);
    }
    open = open.filter(({ Id }) => refused.has(Id));
    if (open.length === 0) return;
    if (attempt >= contention.attempts) throw new Error(`${open.length} messages were not taken by the queue`);
    await contention.wait(pauseBefore(attempt, contention.random));
  }
};

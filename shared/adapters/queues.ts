import type { Step, StepMessage } from "../domain/next-step.ts";
import type { Queues } from "../ports.ts";
import { type QueueSettings, sendMessages } from "./send-messages.ts";

/** `urls`: the queues of the steps that this function wakes; a message for another is an error of the wiring. */
export const makeQueues = ({ urls, ...settings }: QueueSettings & { urls: Partial<Record<Step, string>> }): Queues => ({
  send: async (messages) => {
    for (const [step, group] of Map.groupBy(messages, ({ step }: StepMessage) => step)) {
      const url = urls[step];
      if (url === undefined) throw new Error(`No queue is known for ${step}`);
      await sendMessages(settings, url, group);
    }
  },
});

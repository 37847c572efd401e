import type { StepMessage } from "../../shared/domain/next-step.ts";
import type { ImportQueue, Queues } from "../../shared/ports.ts";

/** Keeps what was sent, in order. */
export const makeFakeQueues = (): Queues & { sent: StepMessage[] } => {
  const sent: StepMessage[] = [];
  return {
    sent,
    send: async (messages) => {
      sent.push(...structuredClone(messages));
    },
  };
};

export const makeFakeImportQueue = (): ImportQueue & { sent: { import: string; chunk: number | null }[] } => {
  const sent: { import: string; chunk: number | null }[] = [];
  return {
    sent,
    send: async (messages) => {
      sent.push(...structuredClone(messages));
    },
  };
};

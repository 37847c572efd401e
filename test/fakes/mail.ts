import type { Mail } from "../../shared/ports.ts";

type Message = Parameters<Mail["send"]>[0];

/** Keeps every delivery: a repeat shows twice, with the same id. */
export const makeFakeMail = (): Mail & { sent: Message[] } => {
  const sent: Message[] = [];
  return {
    sent,
    send: async (message) => {
      sent.push({ ...message });
    },
  };
};

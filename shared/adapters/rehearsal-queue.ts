import type { RehearsalQueue } from "../ports.ts";
import { type QueueSettings, sendMessages } from "./send-messages.ts";

export const makeRehearsalQueue = ({ url, ...settings }: QueueSettings & { url: string }): RehearsalQueue => ({
  send: (messages) => sendMessages(settings, url, messages),
});

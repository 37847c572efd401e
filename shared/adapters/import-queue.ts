import type { ImportQueue } from "../ports.ts";
import { type QueueSettings, sendMessages } from "./send-messages.ts";

export const makeImportQueue = ({ url, ...settings }: QueueSettings & { url: string }): ImportQueue => ({
  send: (messages) => sendMessages(settings, url, messages),
});

import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { Outbox } from "./outbox.ts";

export interface MailServer {
  url: string;
  stop(): Promise<void>;
}

/** Takes the mails that the functions send, and keeps them instead of sending them on. */
export async function startMailServer(outbox: Outbox): Promise<MailServer> {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      receive(
        outbox,
        stream,
        envelope.rcptTo.map(({ address }) => address),
      ).then(() => done(), done);
    },
  });
  smtp.on("error", () => {});
  const server = smtp.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}

async function receive(outbox: Outbox, stream: NodeJS.ReadableStream, to: string[]): Promise<void> {
  const raw = await buffer(stream);
  const { messageId, from, subject = "", text = "" } = await PostalMime.parse(raw);
  if (!messageId) throw new Error("A mail without Message-ID cannot be told from its repeat");
  outbox.keep({
    id: messageId,
    at: new Date().toISOString(),
    from: from?.address ?? "",
    to,
    subject,
    text: text.trim(),
  });
}

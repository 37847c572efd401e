import { createHash } from "node:crypto";
import { createTransport, type SendMailOptions, type Transporter } from "nodemailer";
import type { Mail } from "../ports.ts";

export interface MailSettings {
  /** `smtps://user:password@host:465`, or `smtp://` where the server is on the same machine. */
  smtpUrl: string;
  from: string;
}

/**
 * A batch of notices shares two connections, which close soon after it: an instance may rest for hours, and a server closes
 * what says nothing. What broke off is tried once more on another; the Message-ID tells the repeat.
 */
const transportTo = (smtpUrl: string): Transporter =>
  createTransport({
    url: smtpUrl,
    ...{ pool: true, maxConnections: 2, maxRequeues: 1, idleTimeout: 2_000 },
    ...{ connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 },
  });

/** Each would end a header and begin another. */
const oneLine = (text: string): string => {
  if (/\p{Cc}/u.test(text)) throw new Error("A mail's header holds one line");
  return text;
};

/** One address, so that no list of them comes in by a comma. */
const oneAddress = (address: string): string => {
  if (!/^[^\s@,;<>"()]+@[^\s@,;<>"()]+$/u.test(oneLine(address))) throw new Error("A mail goes to one plain address");
  return address;
};

/** The same notice to the same address has the same Message-ID, by which a mail system knows a repeat. */
const messageId = (id: string, from: string): string =>
  `<${createHash("sha256").update(id).digest("hex").slice(0, 40)}@${from.split("@").at(-1)}>`;

/** Plain text only, and nothing is ever read from a file or an address that a text names. */
export const makeMail = ({ smtpUrl, from }: MailSettings): Mail & { close(): void } => {
  const transport = transportTo(smtpUrl);
  const sender = oneAddress(from);
  return {
    send: async ({ id, to, subject, text }) => {
      const message: SendMailOptions = {
        from: sender,
        to: { name: "", address: oneAddress(to) },
        messageId: messageId(id, sender),
        subject: oneLine(subject),
        text,
        headers: { "Auto-Submitted": "auto-generated" },
        disableFileAccess: true,
        disableUrlAccess: true,
      };
      await transport.sendMail(message);
    },
    close: () => transport.close(),
  };
};

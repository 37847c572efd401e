import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { makeMail } from "../../shared/adapters/mail.ts";

interface Received {
  from: string;
  to: string[];
  source: string;
}

describe("mail", () => {
  const received: Received[] = [];
  const sessions: Socket[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: async (stream, session, done) => {
      const { mailFrom, rcptTo } = session.envelope;
      const source = (await buffer(stream)).toString();
      received.push({ from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address), source });
      done();
    },
  });
  let url = "";
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server.server, "listening");
    server.server.on("connection", (socket: Socket) => sessions.push(socket));
    url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  const opened: { close(): void }[] = [];
  const mail = () => {
    const made = makeMail({ smtpUrl: url, from: "nezarat@province.example" });
    opened.push(made);
    return made;
  };
  afterEach(() => {
    for (const made of opened.splice(0)) made.close();
  });
  const message = {
    id: "case-1#3#0#desk",
    to: "desk@health.example",
    subject: "عودت پرونده",
    text: "سلام\r\n.\r\nپایان",
  };
  const headerOf = ({ source }: Received, name: string): string | undefined =>
    source.replace(/\r\n[ \t]+/g, " ").match(new RegExp(`^${name}: (.*)\r$`, "im"))?.[1];

  it("brings plain text to one address, whole", async () => {
    await mail().send(message);
    const [last] = received.slice(-1) as [Received];
    expect([last.from, last.to]).toEqual(["nezarat@province.example", ["desk@health.example"]]);
    expect(headerOf(last, "Content-Type")).toBe("text/plain; charset=utf-8");
    const body = last.source.slice(last.source.indexOf("\r\n\r\n") + 4);
    const text =
      headerOf(last, "Content-Transfer-Encoding") === "base64" ? Buffer.from(body, "base64").toString() : body;
    expect(text.trimEnd()).toBe(message.text);
  });

  it("carries an id by which a repeat is known, and nothing of the case", async () => {
    const before = received.length;
    await mail().send(message);
    await mail().send(message);
    await mail().send({ ...message, id: "case-1#4#0#desk" });
    const ids = received.slice(before).map((one) => headerOf(one, "Message-ID"));
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@province\.example>$/);
    expect(ids).toEqual([ids[0], ids[0], expect.not.stringContaining(ids[0] ?? "")]);
  });

  it.each([
    ["subject", { subject: "a\r\nBcc: thief@example.org" }],
    ["subject", { subject: "a\nb" }],
    ["address", { to: "desk@health.example\r\nRCPT TO:<thief@example.org>" }],
    ["address", { to: "desk@health.example, thief@example.org" }],
    ["address", { to: "desk <desk@health.example>" }],
    ["address", { to: "nobody" }],
  ])("lets nothing in by a %s: %o", async (_header, change) => {
    const before = received.length;
    await expect(mail().send({ ...message, ...change })).rejects.toThrow();
    expect(received).toHaveLength(before);
  });

  it("brings the mails of a batch over a connection or two, and opens others where those broke off", async () => {
    const before = sessions.length;
    const kept = mail();
    const send = (number: number) => kept.send({ ...message, id: `case-${number}#1#0#desk` });
    await Promise.all(Array.from({ length: 10 }, (_, number) => send(number)));
    expect(sessions.length - before).toBeLessThanOrEqual(2);
    const whole = received.length;
    for (const session of sessions.splice(0)) session.destroy();
    await send(10);
    expect(received).toHaveLength(whole + 1);
  });

  it("fails when the server is not there", async () => {
    const gone = makeMail({ smtpUrl: "smtp://127.0.0.1:1", from: "nezarat@province.example" });
    await expect(gone.send(message)).rejects.toThrow();
  });
});

/** Small stand-ins of the civil registry and of the register of employees: one machine only, and never packaged. */
import { randomBytes, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Answer, civilRegistryReply, employmentReply } from "./answers.ts";

export interface Registers {
  /** What the secret manager holds of them in the cloud. */
  secrets: Record<string, string>;
  stop(): Promise<void>;
}

const answers: Record<string, (question: Record<string, unknown>) => Answer> = {
  "/civil-registry": civilRegistryReply,
  "/employment-register": employmentReply,
};

const carries = ({ headers }: IncomingMessage, token: string): boolean => {
  const [given, wanted] = [headers.authorization ?? "", `Bearer ${token}`].map((each) => Buffer.from(each));
  return (
    given !== undefined && wanted !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted)
  );
};

const end = (response: ServerResponse, status: number, body?: object): void => {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(body && JSON.stringify(body));
};

const answer = async (request: IncomingMessage, response: ServerResponse, token: string): Promise<void> => {
  const reply = answers[request.url ?? ""];
  if (!reply || request.method !== "POST") return end(response, 404);
  if (!carries(request, token)) return end(response, 401);
  try {
    const said = reply(JSON.parse(await text(request)));
    if (typeof said === "object") end(response, 200, said);
    else end(response, said === "unknown" ? 404 : 503);
  } catch {
    end(response, 400);
  }
};

export const startRegisters = async (): Promise<Registers> => {
  const token = randomBytes(24).toString("base64url");
  const server = createServer((request, response) => void answer(request, response, token));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    secrets: {
      "nezarat/civil-registry-url": `${url}/civil-registry`,
      "nezarat/civil-registry-token": token,
      "nezarat/employment-register-url": `${url}/employment-register`,
      "nezarat/employment-register-token": token,
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

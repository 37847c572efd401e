/** The documents' bucket under /files of the runner's address, as CloudFront reaches it in the cloud. */
import { request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { fileHeaders } from "../../web/policy.ts";
import type { Handler } from "../front-door.ts";

const prefix = /^\/files(?=\/)/;
/** What a browser sends of itself and a bucket has no use for. */
const dropped = new Set(["cookie", "authorization", "connection", "host"]);

export function makeFilesDoor(storage: string): Handler {
  return async (incoming: IncomingMessage, response: ServerResponse) => {
    const address = new URL((incoming.url ?? "/").replace(prefix, ""), storage);
    const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !dropped.has(name)));
    const answered = await new Promise<IncomingMessage>((resolve, reject) => {
      const passed = ask(address, { method: incoming.method, headers }, resolve).on("error", reject);
      incoming.on("error", reject).pipe(passed);
    });
    const kept = Object.entries(answered.headers).filter(([name]) => !name.startsWith("access-control-"));
    response.writeHead(answered.statusCode ?? 502, { ...Object.fromEntries(kept), ...fileHeaders });
    answered.pipe(response);
  };
}

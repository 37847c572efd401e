/** A client that asks again, under the same key, where a machine had no time for it: as an agency's own system does. */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Caller, Loose, Reply } from "../client.ts";

const most = 6;

/** `again` hears of each repetition. */
export const persistent = (caller: Caller, again: () => void): Caller => {
  const asked = async (ask: () => Promise<Reply<Loose>>): Promise<Reply<Loose>> => {
    for (let tries = 1; ; tries += 1) {
      const reply = await ask().catch((error: unknown) => {
        if (tries === most) throw error;
        return null;
      });
      if (reply && (reply.status < 500 || tries === most)) return reply;
      again();
      await pause(500 * tries);
    }
  };
  return {
    get: (path, options) => asked(() => caller.get(path, options)),
    post: (path, body, options) => {
      const key = options?.key ?? randomUUID();
      return asked(() => caller.post(path, body, { ...options, key }));
    },
    put: (path, body, options) => asked(() => caller.put(path, body, options)),
    remove: (path, options) => asked(() => caller.remove(path, options)),
  };
};

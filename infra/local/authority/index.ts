/** A small system of another authority: takes signed hand-offs, keeps them, and answers with signed receipts. */
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { generateKey, keyIdOf, PrivateKey, type PublicKey, publicOf } from "../../../shared/adapters/signature/key.ts";
import { openArchive, openNonces, readWhole, writeWhole } from "./archive.ts";
import { type Callback, makeCourier, type Wait } from "./courier.ts";
import { makeDoor } from "./door.ts";
import { makeIntake } from "./intake.ts";
import { Mode } from "./mode.ts";

export interface AuthoritySettings {
  /** 0: any free one. */
  port: number;
  dataDir: string;
  /** Asked at every hand-off, so that a new key is known without a restart. */
  nezaratKeys: () => readonly (PublicKey & { kid: string })[];
  callback: Callback;
  /** Made at the first start and kept, where none is given. */
  receiptKey?: PrivateKey;
  now?: () => Date;
  wait?: Wait;
}

export interface Authority {
  /** Base address; the page is there. */
  url: string;
  /** Where hand-offs are sent. */
  handOffUrl: string;
  publicKey: PublicKey;
  keyId: string;
  stop: () => Promise<void>;
}

const reallyWait: Wait = (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal });

export const startAuthority = async (settings: AuthoritySettings): Promise<Authority> => {
  const { port, dataDir, nezaratKeys, callback, now = () => new Date(), wait = reallyWait } = settings;
  mkdirSync(dataDir, { recursive: true });
  const key = settings.receiptKey ?? keptKey(join(dataDir, "key.json"));
  const keyId = keyIdOf(key);
  const archive = openArchive(join(dataDir, "hand-offs"));
  const seenNonce = openNonces(join(dataDir, "nonces.json"), now);
  const courier = makeCourier({ archive, callback, key, keyId, now, wait });
  const ended = new AbortController();
  const intake = makeIntake({ archive, seenNonce, nezaratKeys, now });
  const mode = keptMode(join(dataDir, "mode.json"));
  const door = makeDoor({ archive, courier, intake, mode, account: callback.account, now, wait, ended: ended.signal });

  const server = createServer((request, response) => void door(request, response));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  for (const { content } of archive.all()) courier.deliver(content.handOff);

  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    handOffUrl: `${url}/hand-offs`,
    publicKey: publicOf(key),
    keyId,
    stop: async () => {
      ended.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, courier.stop()]);
    },
  };
};

const keptKey = (path: string): PrivateKey => {
  const kept = readWhole(path, PrivateKey);
  if (kept) return kept;
  const made = generateKey();
  writeWhole(path, made);
  return made;
};

const keptMode = (path: string) => {
  let mode: Mode = readWhole(path, Mode) ?? { mode: "accept" };
  return {
    get: () => mode,
    set: (next: Mode) => {
      writeWhole(path, next);
      mode = next;
    },
  };
};

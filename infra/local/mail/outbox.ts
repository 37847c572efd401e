import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface Mail {
  /** The Message-ID that the sender gave. */
  id: string;
  at: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
}

export interface Outbox {
  /** A mail that comes twice is one mail. */
  keep(mail: Mail): void;
  /** Newest first. */
  all(): Mail[];
}

/** Mails that would have left the machine, one file each. */
export function openOutbox(dataDir: string): Outbox {
  const folder = join(dataDir, "outbox");
  mkdirSync(folder, { recursive: true });
  return {
    keep(mail) {
      const file = join(folder, `${createHash("sha256").update(mail.id).digest("hex").slice(0, 32)}.json`);
      writeFileSync(`${file}.new`, JSON.stringify(mail), { flag: "w" });
      renameSync(`${file}.new`, file);
    },
    all: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Mail)
        .sort((one, other) => (one.at < other.at ? 1 : -1)),
  };
}

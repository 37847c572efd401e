import { generateKeyPairSync, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What the secret manager holds in the cloud: made at the first start, kept in the data folder for its owner only.
 * `ofThisStart`: where this start's mail server and registers are.
 */
export function openSecrets(dataDir: string, ofThisStart: Record<string, string>): (name: string) => string {
  const kept = keptOnce(join(dataDir, "secrets.json"), () => ({
    "nezarat/person-key": randomBytes(32).toString("hex"),
    "nezarat/handoff-key": JSON.stringify(generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" })),
  }));
  const secrets: Record<string, string> = { ...kept, ...ofThisStart };
  return (name) => {
    const secret = secrets[name];
    if (secret === undefined) throw new Error(`No secret on this machine is called ${name}`);
    return secret;
  };
}

/** The public half of the key that signs hand-offs, as an Ed25519 JWK. */
export function handOffPublicKey(secret: (name: string) => string): Record<string, unknown> {
  const { d: _private, ...publicKey } = JSON.parse(secret("nezarat/handoff-key"));
  return publicKey;
}

/** Reads a JSON file, or makes it once. */
export function keptOnce<T>(file: string, make: () => T): T {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const made = make();
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
    return made;
  }
}

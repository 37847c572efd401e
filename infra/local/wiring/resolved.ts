import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Service, service } from "./service.ts";

const root = join(import.meta.dirname, "../../..");
const framework = join(root, "node_modules/serverless");

/**
 * What serverless.yml says, with its variables resolved by the framework that deploys it. The framework takes seconds, so
 * its answer is kept until a file that it read changes.
 */
export async function resolvedService(): Promise<Service> {
  const cached = join(root, "node_modules/.cache/nezarat", `service-${await fingerprint()}.json`);
  const text = await readFile(cached, "utf8").catch(() => undefined);
  if (text) return service.parse(JSON.parse(text));
  const printed = await print();
  await mkdir(join(cached, ".."), { recursive: true });
  await writeFile(cached, printed);
  return service.parse(JSON.parse(printed));
}

async function print(): Promise<string> {
  const command = [join(framework, "bin/serverless.js"), "print", "--stage", "local", "--format", "json"];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root, maxBuffer: 64 << 20 });
  return stdout.slice(stdout.indexOf("{"));
}

async function fingerprint(): Promise<string> {
  const subjects = (await readdir(join(root, "infra"))).filter((name) => name.endsWith(".yml")).sort();
  const files = [
    "serverless.yml",
    ...subjects.map((name) => join("infra", name)),
    "node_modules/serverless/package.json",
  ];
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest("hex").slice(0, 24);
}

/** What the web client is built from, and the name of a build: the same sources have the same name. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

export const root = join(import.meta.dirname, "../..");

/** Folders and files whose change makes another client. */
const ingredients = ["web", "shared/contract", "shared/domain", "shared/law", "infra/web", "package-lock.json"];

export async function nameOfBuild(): Promise<string> {
  const files = (await Promise.all(ingredients.map((one) => filesIn(join(root, one))))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash("sha256");
  files.forEach((file, place) => {
    hash.update(`${relative(root, file)}\0`).update(contents[place] ?? "");
  });
  return hash.digest("hex").slice(0, 16);
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

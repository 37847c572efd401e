/** Every TypeScript file of the project, with what it imports. */
import { readdir, readFile } from "node:fs/promises";
import { join, posix, relative, sep } from "node:path";

export const root = join(import.meta.dirname, "../..");

export interface Source {
  /** From the root of the repository, with slashes. */
  path: string;
  text: string;
  /** Files, from the root; imports of types count as well. */
  files: string[];
  /** Packages by their name, and `node:` modules. */
  packages: string[];
}

const folders = ["functions", "shared", "infra", "test", "web"];

const specifiers = (text: string): string[] =>
  [
    /^\s*(?:import|export)\s(?:[^"';]*?\sfrom\s)?\s*"([^"]+)"/gm,
    /\bimport\(\s*"([^"]+)"\s*\)/g,
    /^}\s*from\s*"([^"]+)"/gm,
  ].flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""));

const packageOf = (specifier: string): string =>
  /^(?:node|virtual):/.test(specifier)
    ? specifier
    : specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/");

const read = async (path: string): Promise<Source> => {
  const text = await readFile(join(root, path), "utf8");
  const all = [...new Set(specifiers(text))];
  return {
    path,
    text,
    files: all.filter((each) => each.startsWith(".")).map((each) => posix.join(posix.dirname(path), each)),
    packages: [...new Set(all.filter((each) => !each.startsWith(".")).map(packageOf))],
  };
};

const listed = async (folder: string): Promise<string[]> => {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.includes("node_modules"));
};

export const paths = (await Promise.all(folders.map(listed))).flat().sort();
export const sources = await Promise.all(paths.filter((path) => /\.tsx?$/.test(path)).map(read));

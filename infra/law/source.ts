/** The source of the rules, to find the line at which one says something. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export interface Spot {
  file: string;
  line: number;
}

export interface Source {
  file: string;
  lines: readonly string[];
}

export const readSources = async (root: string, folder: string): Promise<Source[]> => {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith(".ts")).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = `${folder}/${name}`;
      return { file, lines: (await readFile(join(root, file), "utf8")).split("\n") };
    }),
  );
};

/** First line that holds a text, in any of the files. */
export const spotOf = (sources: readonly Source[], text: string, folder: string): Spot => {
  for (const { file, lines } of sources) {
    const index = lines.findIndex((line) => line.includes(text));
    if (index >= 0) return { file, line: index + 1 };
  }
  return { file: folder, line: 1 };
};

/** The line within a rule's own definition that holds one of the texts, the first that is found; else where the rule begins. */
export const spotInRule = (sources: readonly Source[], id: string, texts: readonly string[]): Spot => {
  const start = spotOf(sources, `id: "${id}"`, "shared/law/rules");
  const lines = sources.find(({ file }) => file === start.file)?.lines ?? [];
  const rest = lines.slice(start.line);
  const end = rest.findIndex((line) => /^\s+id: "/u.test(line));
  const body = end < 0 ? rest : rest.slice(0, end);
  for (const text of texts) {
    const index = body.findIndex((line) => line.includes(text));
    if (index >= 0) return { file: start.file, line: start.line + 1 + index };
  }
  return start;
};

/** A data file with the line of each of its values; JSON is read as the YAML that it also is, for the sake of positions. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isMap, LineCounter, type Node, parseDocument } from "yaml";
import type { Fault } from "./fault.ts";

export type Path = readonly PropertyKey[];

export interface Sheet {
  /** From the root of the repository. */
  file: string;
  /** Its name without the folder and `.json`. */
  name: string;
  value: unknown;
  /** What keeps it from being read at all. */
  faults: Fault[];
  /** The line of what stands there, or of the nearest thing around it. */
  lineOf: (path: Path) => number;
}

const broken: Record<string, { wrong: string; mend: string }> = {
  DUPLICATE_KEY: { wrong: "The same name stands here twice.", mend: "Keep one of the two." },
};

const notJson = (text: string): string | null => {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
};

export const sheetOf = (file: string, text: string): Sheet => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const [key, around] = [path[length - 1], document.getIn(path.slice(0, Math.max(0, length - 1)), true)];
      if (isMap(around) && length > 0) {
        const pair = around.items.find(({ key: name }) => String(name) === String(key));
        const at = (pair?.key as Node | undefined)?.range?.[0];
        if (at !== undefined) return lineAt(at);
      }
      const node = document.getIn(path.slice(0, length), true) as Node | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const faults = document.errors.map(({ code, message, pos }) => ({
    file,
    line: lineAt(pos[0]),
    ...(broken[code] ?? { wrong: `This is no JSON: ${message}.`, mend: "Write it as JSON." }),
  }));
  const other = faults.length === 0 ? notJson(text) : null;
  if (other !== null) faults.push({ file, line: 1, wrong: `This is no JSON: ${other}.`, mend: "Write it as JSON." });
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.json$/u, "");
  return { file, name, value: faults.length === 0 ? document.toJS() : null, faults, lineOf };
};

export const readSheet = async (root: string, file: string): Promise<Sheet> =>
  sheetOf(file, await readFile(join(root, file), "utf8"));

/** Every data file of a folder, by name. */
export const readSheets = async (root: string, folder: string): Promise<Sheet[]> => {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(names.map((name) => readSheet(root, `${folder}/${name}`)));
};

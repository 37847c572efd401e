/** All that the check looks at, read from a repository's root. */
import type { Fault } from "./fault.ts";
import { readSheet, readSheets, type Sheet } from "./sheet.ts";
import { readSources, type Source } from "./source.ts";

export interface LawFiles {
  parameters: Sheet[];
  caseTypes: Sheet[];
  instruments: Sheet[];
  passages: Sheet[];
  calendar: Sheet[];
  routes: Sheet;
  doubts: Sheet;
  /** Sources of the rules, the examples, the open questions, and the loaders of each folder. */
  rules: Source[];
  examples: Source[];
  law: Source[];
  loaders: Source[];
}

const folder = (name: string): string => `shared/law/${name}`;
const folders = ["parameters", "case-types", "instruments", "passages", "calendar"] as const;

export const readLaw = async (root: string): Promise<LawFiles> => {
  const [parameters, caseTypes, instruments, passages, calendar] = await Promise.all([
    readSheets(root, folder("parameters")),
    readSheets(root, folder("case-types")),
    readSheets(root, folder("instruments")),
    readSheets(root, folder("passages")),
    readSheets(root, folder("calendar")),
  ]);
  const loaders = (await Promise.all(folders.map((name) => readSources(root, folder(name))))).flat();
  return {
    ...{ parameters, caseTypes, instruments, passages, calendar, loaders },
    routes: await readSheet(root, folder("routes.json")),
    doubts: await readSheet(root, folder("doubts.json")),
    rules: await readSources(root, folder("rules")),
    examples: await readSources(root, folder("examples")),
    law: await readSources(root, "shared/law"),
  };
};

export const sheetsOf = ({
  parameters,
  caseTypes,
  instruments,
  passages,
  calendar,
  routes,
  doubts,
}: LawFiles): Sheet[] => [...parameters, ...caseTypes, ...instruments, ...passages, ...calendar, routes, doubts];

const nameOf = (file: string): string => file.slice(file.lastIndexOf("/") + 1);
const folderOf = (file: string): string => file.slice(0, file.lastIndexOf("/"));

/** Data files that no loader of their folder takes in. */
export const notTakenIn = (files: LawFiles): Fault[] =>
  sheetsOf(files)
    .filter((sheet) => sheet !== files.routes && sheet !== files.doubts)
    .filter(
      ({ file }) =>
        !files.loaders.some(
          (loader) =>
            folderOf(loader.file) === folderOf(file) &&
            loader.lines.some((line) => line.includes(`"./${nameOf(file)}"`)),
        ),
    )
    .map(({ file }) => ({
      file,
      line: 1,
      wrong: "Nothing takes this file in.",
      mend: `Import it where ${folderOf(file)} is loaded, or take it away.`,
    }));

/** The program as a campaign changes it: without types, and with no tests but those that are asked for. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join, relative } from "node:path";

const copied = ["shared", "functions", "infra", "test", "docs"];
const alongside = /\.(?:json|ts|yml)$/;

const left = [
  // Notices each change of the law by a hash and understands none: what it alone notices has no test.
  "test/law/versions.test.ts",
  // Reads the sources as text, which are others once they are mutated; it holds the build's own check.
  "test/law/check.test.ts",
  // Walks eleven years of days against another calendar: longer than all the others together, and for each mutant of the calendar.
  "test/law/every-day.test.ts",
];

const isIn = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path === place || path.startsWith(`${place.replace(/\/$/, "")}/`));

/**
 * Where it lies. What is mutated loses its types by Node's own stripping, which leaves every line and column where it was:
 * a mutator passes over whatever stands under a type assertion, and so over every table that is held `as const`.
 */
export const copyOfTheProgram = (
  root: string,
  folder: string,
  mutated: readonly string[],
  tests: readonly string[],
): string => {
  rmSync(folder, { recursive: true, force: true });
  const isWanted = (path: string): boolean => !path.endsWith(".test.ts") || (isIn(path, tests) && !left.includes(path));
  const alone = readdirSync(root).filter((name) => alongside.test(name));
  for (const name of [...copied, ...alone])
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (source) => isWanted(relative(root, source)),
    });
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  for (const path of sources.filter((each) => isIn(each, mutated)))
    writeFileSync(join(folder, path), stripTypeScriptTypes(readFileSync(join(folder, path), "utf8")));
  return folder;
};

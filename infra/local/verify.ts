/** `npm run verify -- CASE.json`: holds an exported history against its own hashes, offline. */
import { readFile } from "node:fs/promises";
import { explain, verifyExport } from "./verify/verify-export.ts";

const path = process.argv[2];
const read = async (): Promise<string | null> => (path === undefined ? null : readFile(path, "utf8").catch(() => null));

const result = verifyExport(path, await read());
for (const line of explain(result)) (result.ok ? console.log : console.error)(line);
process.exitCode = result.ok ? 0 : 1;

/** `npm run check:law`: says of every mistake in the law's data in which file and line it stands, and how it is mended. */
import { fileURLToPath } from "node:url";
import { faultText, inReadingOrder } from "./fault.ts";
import { readLaw, sheetsOf } from "./read-law.ts";

const root = process.argv[2] ?? fileURLToPath(new URL("../..", import.meta.url));
const files = await readLaw(root);
const unreadable = sheetsOf(files).flatMap(({ faults }) => faults);
// The rules import the data: what is no JSON would stop the check itself.
const faults =
  unreadable.length > 0 ? inReadingOrder(unreadable) : await (await import("./law-faults.ts")).lawFaults(files);
for (const fault of faults) process.stderr.write(`${faultText(fault)}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** `npm run check:law`: says of every mistake in the law's data in which file and line it stands, and how it is mended. */
import { fileURLToPath } from "node:url";
import { faultText, inReadingOrder } from "./fault.ts";
import { readLaw, sheetsOf } from "./read-law.ts";

const root = process.argv[2] ?? fileURLToPath(new URL("../..", import.meta.url));
const files = await readLaw(root);
const unreadable = sheetsOf(files).flatMap(({ faults }) => faults);

const faults = async () => {
  if (unreadable.length > 0) return inReadingOrder(unreadable).map(faultText);
  // The rules import the data: what is no JSON would stop the check itself.
  const { lawFaults, NotLoading } = await import("./law-faults.ts");
  return lawFaults(files).then(
    (found) => found.map(faultText),
    (error: unknown) => {
      if (error instanceof NotLoading) return [error.message];
      throw error;
    },
  );
};

const found = await faults();
for (const fault of found) process.stderr.write(`${fault}\n`);
process.exitCode = found.length === 0 ? 0 : 1;

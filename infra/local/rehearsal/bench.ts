/**
 * `npm run bench:rehearse -- [CASES]`: an export of invented cases is rehearsed in a fresh process; time and memory are told.
 * The heap is held as small as `npm run rehearse` holds it: unbounded, it grows with the garbage that nothing made it collect.
 */
import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { inventedPast } from "./invented.ts";
import { writeLine } from "./past-cases.ts";

const wanted = Number(process.argv[2] ?? 100_000);
const sizes = [...new Set([10_000, 50_000, 100_000].filter((size) => size < wanted)), wanted];

const written = async (path: string, cases: number): Promise<number> => {
  const lines = function* () {
    for (let index = 0; index < cases; index += 1) yield writeLine({ past: inventedPast(index) });
  };
  await pipeline(lines, createWriteStream(path));
  return (await stat(path)).size;
};

interface Measured {
  seconds: number;
  peakBytes: number;
  changed: number;
}

const folder = await mkdtemp(join(tmpdir(), "rehearsal-"));
try {
  console.log("  cases   export    time     per second   peak memory   changed");
  for (const cases of sizes) {
    const path = join(folder, "cases.ndjson");
    const bytes = await written(path, cases);
    const pass = join(import.meta.dirname, "measured-pass.ts");
    const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, pass, path]);
    const { seconds, peakBytes, changed }: Measured = JSON.parse(stdout);
    console.log(
      [
        String(cases).padStart(7),
        `${(bytes / 1e6).toFixed(0)} MB`.padStart(8),
        `${seconds.toFixed(1)} s`.padStart(8),
        Math.round(cases / seconds)
          .toLocaleString("en")
          .padStart(12),
        `${(peakBytes / 1e6).toFixed(0)} MB`.padStart(12),
        String(changed).padStart(9),
      ].join("  "),
    );
  }
} finally {
  await rm(folder, { recursive: true });
}

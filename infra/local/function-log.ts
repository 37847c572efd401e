import { createWriteStream, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";

export interface FunctionLog {
  file: string;
  write(stream: "stdout" | "stderr", text: string): void;
  end(): Promise<void>;
}

/** In characters. Forty cases a minute write a quarter of a gigabyte a day; a system that is left alone must not fill the disk. */
const fullAt = 32 * 2 ** 20;

/** What functions print goes to a file of this run, once it is full to the next, beside which the last is kept; complaints are shown too. */
export function openFunctionLog(dataDir: string, quiet: boolean, most = fullAt): FunctionLog {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "functions.log");
  let kept = createWriteStream(file);
  let written = 0;
  const turnOver = (): void => {
    kept.end();
    renameSync(file, `${file}.1`);
    kept = createWriteStream(file);
    written = 0;
  };
  return {
    file,
    write(stream, text) {
      // The file is there once something was written: a stream that still opens would open what was renamed.
      if (written > most && !kept.pending) turnOver();
      kept.write(text);
      written += text.length;
      if (stream === "stderr" && !quiet) process.stderr.write(text);
    },
    end: () => new Promise((resolve) => kept.end(resolve)),
  };
}

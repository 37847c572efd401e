import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";

export interface FunctionLog {
  file: string;
  write(stream: "stdout" | "stderr", text: string): void;
  end(): Promise<void>;
}

/** What functions print goes to a file of this run; what they complain of is shown as well. */
export function openFunctionLog(dataDir: string, quiet: boolean): FunctionLog {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "functions.log");
  const kept = createWriteStream(file);
  return {
    file,
    write(stream, text) {
      kept.write(text);
      if (stream === "stderr" && !quiet) process.stderr.write(text);
    },
    end: () => new Promise((resolve) => kept.end(resolve)),
  };
}

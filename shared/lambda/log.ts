/** One JSON line per invocation, of allow-listed fields: never a body, a name, a national id or a token. */
import { Logger } from "@aws-lambda-powertools/logger";

export interface Line {
  requestId: string;
  route?: string;
  status?: number;
  milliseconds?: number;
  traceparent?: string | undefined;
  step?: string;
  case?: string;
  outcome?: string;
  records?: number;
  failures?: number;
  /** Class and stack of an error, without its message: messages may quote what was sent. */
  error?: { name: string; at: string } | undefined;
}

export type Log = (level: "info" | "error", what: string, line: Line) => void;

export const makeLog = (service: string): Log => {
  const logger = new Logger({ serviceName: service });
  return (level, what, line) => logger[level](what, { ...line });
};

/** A register of another body that gave no answer: which one and why, never about whom. */
export const tellSilence =
  (log: Log) =>
  (register: string, why: string): void =>
    log("error", "no-answer", { requestId: register, outcome: why });

/** Where it happened, without what it said. */
export const errorLine = (error: unknown): { name: string; at: string } => {
  if (!(error instanceof Error)) return { name: typeof error, at: "" };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    at: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(" < "),
  };
};

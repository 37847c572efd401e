/** Holds a data file against its schema, and tells each difference as a fault. */
import type * as z from "zod";
import type { Fault } from "./fault.ts";
import type { Path, Sheet } from "./sheet.ts";

/** What is to be done where something is missing, by its name. */
const whereMissing: Readonly<Record<string, string>> = {
  source: "Name the instrument and place, or the publication, that it was taken from.",
  from: "Give the first day on which it counts, as YYYY-MM-DD.",
  verified: "Say true where the text itself was read, else false.",
};

const lastName = (path: Path): string => String(path.findLast((step) => typeof step === "string") ?? "value");

const told = (issue: z.core.$ZodIssue, value: unknown): Pick<Fault, "wrong" | "mend"> => {
  const name = lastName(issue.path);
  const isMissing = value === undefined || (typeof value === "string" && value.trim() === "");
  if (isMissing) return { wrong: `“${name}” is missing.`, mend: whereMissing[name] ?? `Write “${name}”.` };
  if (issue.code === "invalid_value")
    return { wrong: issue.message, mend: `Write one of: ${issue.values.map(String).join(", ")}.` };
  if (issue.code === "unrecognized_keys")
    return {
      wrong: `Nothing reads ${issue.keys.map((key) => `“${key}”`).join(", ")}.`,
      mend: "Mend its spelling or take it away.",
    };
  if (issue.code === "invalid_type")
    return { wrong: `“${name}” is not of the right kind.`, mend: `Write ${issue.expected} there.` };
  const mend = (issue as { params?: { mend?: string } }).params?.mend ?? "Write it as the other entries have it.";
  return { wrong: issue.message, mend };
};

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step], value);

export interface Shaped<T> {
  /** Null where the file is not as it should be. */
  value: T | null;
  faults: Fault[];
}

export const shaped = <T>(sheet: Sheet, schema: z.ZodType<T>): Shaped<T> => {
  if (sheet.faults.length > 0) return { value: null, faults: sheet.faults };
  const { success, data, error } = schema.safeParse(sheet.value);
  if (success) return { value: data, faults: [] };
  const faults = error.issues.map((issue) => {
    const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
    return { file: sheet.file, line: sheet.lineOf(path), ...told(issue, valueAt(sheet.value, path)) };
  });
  return { value: null, faults };
};

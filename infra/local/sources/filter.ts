/** An event filter pattern of Lambda's event sources, such as `{ eventName: ["INSERT"] }`. */
export type Pattern = { [key: string]: Pattern | Condition[] };

type Condition =
  | string
  | number
  | boolean
  | null
  | { prefix: string }
  | { suffix: string }
  | { "equals-ignore-case": string }
  | { exists: boolean }
  | { "anything-but": unknown[] };

/** Whether a record passes at least one pattern; no pattern lets everything pass. */
export function passes(record: unknown, patterns: Pattern[] | undefined): boolean {
  return !patterns || patterns.length === 0 || patterns.some((pattern) => fits(record, pattern));
}

function fits(value: unknown, pattern: Pattern | Condition[]): boolean {
  if (Array.isArray(pattern)) return pattern.some((condition) => meets(value, condition));
  const fields = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  return Object.entries(pattern).every(([key, inner]) => fits(fields[key], inner));
}

function meets(value: unknown, condition: Condition): boolean {
  if (typeof condition !== "object" || condition === null) return value === condition;
  if ("exists" in condition) return (value !== undefined) === condition.exists;
  if ("anything-but" in condition) return value !== undefined && ![condition["anything-but"]].flat().includes(value);
  if (typeof value !== "string") return false;
  if ("prefix" in condition) return value.startsWith(condition.prefix);
  if ("suffix" in condition) return value.endsWith(condition.suffix);
  if ("equals-ignore-case" in condition) return value.toLowerCase() === condition["equals-ignore-case"].toLowerCase();
  throw new Error(`The local runner does not know the filter ${JSON.stringify(condition)}`);
}

import type { Now } from "../../ports.ts";

/** A warm instance lives for hours; what it remembers stays small. */
const mostEntries = 2_000;

/** Everything that can be reached in it, so that nobody changes what the next reader gets. */
const frozen = <T>(value: T): T => {
  if (value !== null && typeof value === "object" && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

/** Loads a thing at most once in the given time, however many ask at once; a failure is not remembered. */
export const makeRemember = (now: Now, milliseconds: number) => {
  const entries = new Map<string, { until: number; value: Promise<unknown> }>();
  return <T>(key: string, load: () => Promise<T>): Promise<T> => {
    const instant = now().getTime();
    const entry = entries.get(key);
    if (entry && instant < entry.until) return entry.value as Promise<T>;
    if (entries.size >= mostEntries) entries.clear();
    const value = load().then(frozen);
    entries.set(key, { until: instant + milliseconds, value });
    value.catch(() => entries.get(key)?.value === value && entries.delete(key));
    return value;
  };
};

/** Something that wakes a function by itself. */
export interface Source {
  /** True while it has nothing in hand and nothing it could take up at once. */
  idle(): Promise<boolean>;
  stop(): Promise<void>;
}

/** What a function says of a batch when its source asks for partial failures; undefined when it says it wrongly. */
export function failedItems(result: unknown): string[] | undefined {
  const failures = (result as { batchItemFailures?: unknown } | null)?.batchItemFailures;
  if (failures === undefined || failures === null) return [];
  if (!Array.isArray(failures)) return undefined;
  const identifiers = failures.map((failure) => failure?.itemIdentifier);
  return identifiers.every((identifier) => typeof identifier === "string" && identifier !== "")
    ? identifiers
    : undefined;
}

/** Waits, unless told to stop. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener("abort", done);
  });
}

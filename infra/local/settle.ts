import type { LocalFunction } from "./functions/function.ts";
import type { Source } from "./sources/source.ts";

/** Waits until two looks in a row find nothing running and nothing waiting. */
export async function settle(sources: Source[], functions: LocalFunction[], milliseconds: number): Promise<void> {
  const patience = performance.now() + milliseconds;
  const running = () => functions.filter(({ busy }) => busy > 0).map(({ name }) => name);
  let quiet = 0;
  while (quiet < 2) {
    const idle = await Promise.all(sources.map((source) => source.idle()));
    quiet = idle.every(Boolean) && running().length === 0 ? quiet + 1 : 0;
    if (quiet === 0 && performance.now() > patience)
      throw new Error(`Still not settled after ${milliseconds} ms; running: ${running().join(", ") || "none"}`);
    if (quiet === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

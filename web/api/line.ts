/** Whether the API is reached: told by the calls themselves, and asked every few seconds while it is not. */

type Line = "up" | "down";

let line: Line = navigator.onLine ? "up" : "down";
let asking: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
/** Milliseconds between two questions. */
const pause = 4_000;

export const lineState = (): Line => line;

export function onLine(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: Line): void {
  if (line === next) return;
  line = next;
  for (const listener of listeners) listener();
}

export function lineIsUp(): void {
  clearTimeout(asking);
  asking = undefined;
  become("up");
}

export function lineIsDown(): void {
  become("down");
  asking ??= setTimeout(ask, pause);
}

async function ask(): Promise<void> {
  asking = undefined;
  const answered = await fetch("/healthz", { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (answered) lineIsUp();
  else lineIsDown();
}

window.addEventListener("offline", lineIsDown);
window.addEventListener("online", () => void ask());

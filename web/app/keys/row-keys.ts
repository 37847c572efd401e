import { useKey } from "./keys.ts";

const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("tbody th[scope=row] a")];

const go = (by: 1 | -1): void => {
  const all = links();
  const at = all.indexOf(document.activeElement as HTMLElement);
  all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
};

/** J and K walk the rows of a list; Enter opens the one that has the focus. */
export function useRowKeys({ next, before }: { next: string; before: string }): void {
  useKey("KeyJ", next, () => go(1));
  useKey("KeyK", before, () => go(-1));
}

/** A list that this window keeps over a reload, until it is forgotten: what was meant and is not handed in yet. */
import { useState } from "react";

const read = <Item>(key: string): Item[] => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "[]") as Item[];
  } catch {
    return [];
  }
};

/** For who reads it under that key next. */
export const keepHere = <Item>(key: string, items: readonly Item[]): void =>
  sessionStorage.setItem(key, JSON.stringify(items));

export function useKeptHere<Item>(key: string) {
  const [items, setItems] = useState(() => read<Item>(key));
  return {
    items,
    keep(next: Item[]): void {
      keepHere(key, next);
      setItems(next);
    },
    forget: (): void => sessionStorage.removeItem(key),
  };
}

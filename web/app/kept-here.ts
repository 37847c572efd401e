/** A list that this window keeps over a reload, until it is forgotten: what was meant and is not handed in yet. */
import { useState } from "react";

const read = <Item>(key: string): Item[] => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "[]") as Item[];
  } catch {
    return [];
  }
};

export function useKeptHere<Item>(key: string) {
  const [items, setItems] = useState(() => read<Item>(key));
  return {
    items,
    keep(next: Item[]): void {
      sessionStorage.setItem(key, JSON.stringify(next));
      setItems(next);
    },
    forget: (): void => sessionStorage.removeItem(key),
  };
}

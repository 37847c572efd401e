/**
 * Keys of the present screen: `useKey("KeyC", t("claim"), claim)`. Matched by the place on the keyboard (`event.code`),
 * since a Persian layout has other letters there. Single keys rest while somebody types, and can be switched off.
 */
import { useEffect, useEffectEvent } from "react";

export interface Key {
  /** As `event.code` says: KeyC, Digit1, Slash, ArrowDown. */
  code: string;
  shift: boolean;
  /** What it does, for the sheet. */
  label: string;
}

interface Registered extends Key {
  inDialog: boolean;
  act(): void;
}

const setting = "nezarat-single-keys";
const registered = new Set<Registered>();
const listeners = new Set<() => void>();
let listed: readonly Key[] = [];

export const keysInUse = (): readonly Key[] => listed;
export function onKeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed(): void {
  listed = [...registered];
  for (const listener of listeners) listener();
}

export const singleKeysAreOn = (): boolean => localStorage.getItem(setting) !== "off";
export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(setting, on ? "on" : "off");
  changed();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest("input:not([type=checkbox],[type=radio]), textarea, select, [role=combobox], [role=spinbutton]") !==
      null);

/** A dialog has the keyboard for itself, with the keys that say so. */
const rests = ({ inDialog }: Registered): boolean =>
  !inDialog && document.querySelector("[role=dialog], [role=alertdialog]") !== null;

window.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (isTyping(event.target) || !singleKeysAreOn()) return;
  const found = [...registered].findLast(({ code, shift }) => code === event.code && shift === event.shiftKey);
  if (!found || rests(found)) return;
  event.preventDefault();
  found.act();
});

interface Options {
  shift?: boolean;
  /** False while it would do nothing: then it is not in the sheet either. */
  when?: boolean;
  /** Works while a dialog is open. */
  inDialog?: boolean;
}

export function useKey(code: string, label: string, act: () => void, options: Options = {}): void {
  const { shift = false, when = true, inDialog = false } = options;
  const latest = useEffectEvent(act);
  useEffect(() => {
    if (!when) return;
    const one: Registered = { code, shift, label, inDialog, act: () => latest() };
    registered.add(one);
    changed();
    return () => {
      registered.delete(one);
      changed();
    };
  }, [code, shift, label, when, inDialog]);
}

const faces: Record<string, string> = {
  Slash: "/",
  Enter: "Enter",
  Escape: "Esc",
  Space: "Space",
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Period: ".",
  Comma: ",",
};

/** What stands on the key of a Latin keyboard. */
export const faceOf = ({ code, shift }: Key): string => {
  if (code === "Slash" && shift) return "?";
  const face = faces[code] ?? code.replace(/^(?:Key|Digit)/, "");
  return shift ? `Shift ${face}` : face;
};

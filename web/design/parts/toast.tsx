import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import "./toast.css";

interface Toast {
  id: number;
  text: string;
}

/** Milliseconds that a message stays; it says nothing that the screen does not show as well. */
const stay = 8_000;
let told: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function become(next: readonly Toast[]): void {
  told = next;
  for (const listener of listeners) listener();
}
const forget = (gone: number): void => become(told.filter(({ id }) => id !== gone));

/** Says that something is done: «پرونده عودت داده شد». */
export function tell(text: string): void {
  last += 1;
  const id = last;
  become([...told, { id, text }].slice(-3));
  setTimeout(() => forget(id), stay);
}

export function Toasts() {
  const { t } = useTranslation("parts");
  const toasts = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => told,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, text }) => (
        <div key={id} className="toast">
          <span>{text}</span>
          <Button quiet onPress={() => forget(id)}>
            {t("close")}
          </Button>
        </div>
      ))}
    </div>
  );
}

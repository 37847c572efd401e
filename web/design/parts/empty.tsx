import type { ReactNode } from "react";
import "./empty.css";

/** Nothing is there: why, and what to do next. Never for what could not be fetched. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}

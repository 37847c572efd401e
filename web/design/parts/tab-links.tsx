import type { ReactNode } from "react";
import "./tabs.css";

/** Lists that stand in the address, looking like tabs: each child is an `<li>` with a link of class `tab`. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className="tab-list">{children}</ul>
    </nav>
  );
}

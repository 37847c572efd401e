import type { ReactNode } from "react";
import "./tabs.css";

/** For each link: `<Link {...tabLink} to=… search=…>`. Active where the whole address is the same, filters included. */
export const tabLink = {
  className: "tab",
  activeOptions: { exact: true, includeSearch: true, explicitUndefined: true },
} as const;

/** Lists that stand in the address, looking like tabs: each child is an `<li>` with a `tabLink`. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className="tab-list">{children}</ul>
    </nav>
  );
}

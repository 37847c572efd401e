import type { ReactNode } from "react";
import "./banner.css";

interface Props {
  kind: "information" | "warning" | "wrong" | "good";
  children: ReactNode;
}

/** A message that stays while it is true. `wrong` and `warning` are read out at once. */
export function Banner({ kind, children }: Props) {
  return (
    <div className={`banner ${kind}`} role={kind === "wrong" || kind === "warning" ? "alert" : "status"}>
      <div>{children}</div>
    </div>
  );
}

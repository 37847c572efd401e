import type { ReactNode } from "react";
import { useShow } from "../../app/show.ts";
import "./timeline.css";

export interface Moment {
  key: string | number;
  /** UTC instant. */
  at: string;
  title: ReactNode;
  by?: ReactNode;
  children?: ReactNode;
}

/** What happened, in the order given. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  const show = useShow();
  return (
    <ol className="timeline">
      {moments.map(({ key, at, title, by, children }) => (
        <li key={key}>
          <strong>{title}</strong>
          <span className="quiet small">
            <time dateTime={at}>{show.time(at)}</time>
            {by && <> · {by}</>}
          </span>
          {children && <div>{children}</div>}
        </li>
      ))}
    </ol>
  );
}

import { type Urgency, urgencies } from "../../../shared/domain/urgency.ts";
import "./load-bar.css";

interface Props {
  /** Of each urgency so many. */
  load: Readonly<Record<Urgency, number>>;
  /** What the whole width stands for: the greatest load beside which this one is looked at. */
  most: number;
}

/** How much somebody carries, the most pressing first. For the eye alone: the numbers stand beside it. */
export function LoadBar({ load, most }: Props) {
  let from = 0;
  return (
    <svg className="load-bar" viewBox={`0 0 ${Math.max(1, most)} 1`} preserveAspectRatio="none" aria-hidden="true">
      {urgencies.map((urgency) => {
        const at = from;
        from += load[urgency];
        return load[urgency] > 0 && <rect key={urgency} className={urgency} x={at} width={load[urgency]} height="1" />;
      })}
    </svg>
  );
}

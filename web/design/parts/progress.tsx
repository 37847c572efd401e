import { Label } from "react-aria-components/Label";
import { ProgressBar } from "react-aria-components/ProgressBar";
import "./progress.css";

interface Props {
  label: string;
  /** 0 to 1; null while it is unknown. */
  value: number | null;
}

export function Progress({ label, value }: Props) {
  return (
    <ProgressBar className="progress" value={(value ?? 0) * 100} isIndeterminate={value === null}>
      {({ percentage, valueText }) => (
        <>
          <div className="row">
            <Label>{label}</Label>
            {value !== null && <span className="quiet">{valueText}</span>}
          </div>
          <svg className="progress-track" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width={value === null ? 30 : percentage} height="4" />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}

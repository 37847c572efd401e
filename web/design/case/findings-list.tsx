/** The findings of a case to read: what is open first, what passed folded away. */
import { useTranslation } from "react-i18next";
import { useShow } from "../../app/show.ts";
import { FindingCard, type Found } from "../parts/finding.tsx";

const order: Record<Found["outcome"], number> = { fail: 0, review: 1, pass: 2, "not-applicable": 3 };

interface Props {
  /** Null until the rules were run. */
  findings: readonly Found[] | null;
  level?: 3 | 4;
}

export function FindingsList({ findings, level = 3 }: Props) {
  const { t } = useTranslation("history");
  const show = useShow();
  if (findings === null) return <p className="quiet">{t("findings.none")}</p>;
  const sorted = findings.toSorted((one, other) => order[one.outcome] - order[other.outcome]);
  const open = sorted.filter(({ outcome }) => order[outcome] < 2);
  const rest = sorted.filter(({ outcome }) => order[outcome] >= 2);
  return (
    <div className="stack-close">
      {open.length === 0 && <p>{t("findings.nothingOpen")}</p>}
      {open.map((finding) => (
        <FindingCard key={finding.rule} finding={finding} level={level} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{t("findings.rest", { number: show.number(rest.length) })}</summary>
          <div className="stack-close">
            {rest.map((finding) => (
              <FindingCard key={finding.rule} finding={finding} level={level} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

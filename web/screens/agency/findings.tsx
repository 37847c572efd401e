/** What the law would find if the file were handed in now: what is wrong or doubtful first, what is right folded away. */
import { useTranslation } from "react-i18next";
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import { Button } from "../../design/parts/button.tsx";
import { FindingCard } from "../../design/parts/finding.tsx";

type Checked = BodyOf<"check">["findings"];

interface Props {
  findings: Checked;
  /** Of the headings of each finding. */
  level: 3 | 4;
  onMend?: (pointer: string) => void;
}

export const wrongIn = (findings: Checked): Checked => findings.filter(({ outcome }) => outcome === "fail");

export function Findings({ findings, level, onMend }: Props) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const Heading = level === 4 ? "h3" : "h2";
  const open = [...wrongIn(findings), ...findings.filter(({ outcome }) => outcome === "review")];
  const passed = findings.filter(({ outcome }) => outcome === "pass");
  return (
    <>
      {open.length > 0 && (
        <section className="stack-close">
          <Heading>{t("check.found")}</Heading>
          <p className="quiet">{t("check.foundText")}</p>
          {open.map((finding) => (
            <FindingCard key={finding.rule} finding={finding} level={level}>
              {onMend && (
                <Button quiet onPress={() => onMend(finding.pointer)}>
                  {t("check.mend")}
                </Button>
              )}
            </FindingCard>
          ))}
        </section>
      )}
      <details className="passed">
        <summary>{t("check.passed", { number: show.number(passed.length) })}</summary>
        <div className="stack-close">
          {passed.map((finding) => (
            <FindingCard key={finding.rule} finding={finding} level={level} />
          ))}
        </div>
      </details>
    </>
  );
}

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { citation } from "../../../shared/contract/citation.ts";
import type { finding } from "../../../shared/contract/finding-answer.ts";
import { isIsoDate } from "../../../shared/domain/solar-date.ts";
import { useShow } from "../../app/show.ts";
import { Tag, type Tone } from "./label.tsx";
import "./finding.css";

/** A place in the law, as a letter writes it; it leads to the instrument's page where that is known. */
export function Citation({ of }: { of: z.output<typeof citation> }) {
  const show = useShow();
  const text = show.words(of.text);
  return <cite className="citation">{show.digits(text)}</cite>;
}

export type Found = z.output<typeof finding>;
const tones: Record<Found["outcome"], Tone> = {
  pass: "leaf",
  fail: "madder",
  review: "saffron",
  "not-applicable": "plain",
};

interface Props {
  finding: Found;
  /** Its heading's level on the screen. */
  level?: 3 | 4;
  /** A name for a value that was seen: `age` → «سن»; what has none is not shown. */
  sawLabels?: Readonly<Record<string, string>>;
  /** What can be done with it. */
  children?: ReactNode;
}

/** What a rule found: outcome, sentence, law, what was seen, how to mend it. */
export function FindingCard({ finding, level = 3, sawLabels = {}, children }: Props) {
  const { t } = useTranslation("parts");
  const show = useShow();
  const Heading = `h${level}` as const;
  const seen = Object.entries(finding.saw).filter(([name, value]) => sawLabels[name] !== undefined && value !== null);
  const shown = (value: unknown): string =>
    typeof value === "string" && isIsoDate(value) ? show.day(value) : show.digits(String(value));
  return (
    <article className={`finding ${finding.outcome}`} id={`finding-${finding.rule}`}>
      <div className="row">
        <Tag tone={tones[finding.outcome]}>{t(`outcome.${finding.outcome}`)}</Tag>
        {!finding.verified && <Tag tone="saffron">{t("unverified")}</Tag>}
      </div>
      <Heading>{show.digits(show.words(finding.message))}</Heading>
      <Citation of={finding.citation} />
      {seen.length > 0 && (
        <dl className="facts small">
          {seen.map(([name, value]) => (
            <div key={name}>
              <dt>{sawLabels[name]}</dt>
              <dd>{shown(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {finding.remedy && (
        <p className="small">
          <strong>{t("remedy")}:</strong> {show.digits(show.words(finding.remedy))}
        </p>
      )}
      {children && <div className="row">{children}</div>}
    </article>
  );
}

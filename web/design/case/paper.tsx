/** The letter of a return, as it is read on the screen, previewed before it is decided, and printed on A4. */
import { useTranslation } from "react-i18next";
import type { BodyOf } from "../../api/types.ts";
import { useShow } from "../../app/show.ts";
import { Citation } from "../parts/finding.tsx";
import { Seal } from "../parts/seal.tsx";
import "./paper.css";

type Letter = BodyOf<"readLetter">["letter"];

/** What is settled only when it is issued is null in a preview. */
export type Written = Omit<Letter, "number" | "on" | "replyBy" | "verification"> & {
  number: string | null;
  on: string | null;
  replyBy: string | null;
  verification: string | null;
};

export function Paper({ letter, level = 2 }: { letter: Written; level?: 2 | 3 }) {
  const { t } = useTranslation("letter");
  const show = useShow();
  const Heading = `h${level}` as const;
  const settled = (value: string | null) => value ?? <span className="quiet">{t("later")}</span>;
  return (
    <article className="paper">
      <header className="paper-head">
        <div className="paper-sender">
          <Seal />
          <strong>{show.words(letter.sender)}</strong>
        </div>
        <dl className="facts small">
          <div>
            <dt>{t("number")}</dt>
            <dd className="code">{settled(letter.number && show.digits(letter.number))}</dd>
          </div>
          <div>
            <dt>{t("date")}</dt>
            <dd>{settled(letter.on && show.day(letter.on))}</dd>
          </div>
        </dl>
      </header>
      <p>
        {t("to")} <strong>{show.words(letter.addressee)}</strong>
      </p>
      <Heading>{t("subject", { person: letter.person })}</Heading>
      <p>{t("opening", { revision: show.number(letter.revision) })}</p>
      <ol className="paper-reasons">
        {letter.reasons.map(({ number, text, citation }) => (
          <li key={number} value={number}>
            <p>{show.digits(text)}</p>
            <Citation of={citation} />
          </li>
        ))}
      </ol>
      {letter.note && (
        <p>
          <strong>{t("note")}</strong> {show.digits(letter.note)}
        </p>
      )}
      <p>{letter.replyBy ? t("replyBy", { day: show.day(letter.replyBy) }) : t("replyByLater")}</p>
      <footer className="small quiet">
        {letter.verification && (
          <>
            {t("verification")} <code className="latin">{letter.verification}</code>
          </>
        )}
      </footer>
    </article>
  );
}

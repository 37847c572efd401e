/**
 * A file that waits for the head's signature, as it was asked for: what the law finds, what stands in it, its documents.
 * The head signs, which hands it in, or sends it back; whoever writes in it again takes the request back.
 */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../../api/ask.ts";
import { useShow } from "../../../app/show.ts";
import { Documents } from "../../../design/case/documents.tsx";
import { FileSummary } from "../../../design/case/file-summary.tsx";
import { Asked } from "../../../design/parts/asked.tsx";
import { Banner } from "../../../design/parts/banner.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { fileIn, returnedOf, type Subject } from "../edit/autosave.ts";
import { Head } from "../edit/head.tsx";
import { Findings, wrongIn } from "../findings.tsx";
import { LeaveCase } from "../leave-case.tsx";
import { SendBack } from "./send-back.tsx";
import { Signature } from "./signature.tsx";
import "../edit/editor.css";

export function Sign({ subject, onEdit }: { subject: Subject; onEdit: () => void }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const [isSentBack, setSentBack] = useState(false);
  const file = fileIn(subject);
  const checked = useQuery(ask("check", { body: { case: file, caseId: subject.id } }));
  const { signOff, names } = subject;
  if (signOff === null) return null;
  const isSigner = subject.allowedActions.includes("send-back");
  const by = names[signOff.by] ?? signOff.by;
  const wrong = checked.data ? wrongIn(checked.data.body.findings).length : 0;
  return (
    <div className="stack">
      <Head subject={subject} />
      <Banner kind="information">
        <p>
          <strong>{t(isSigner ? "sign.yours" : "sign.waits", { time: show.time(signOff.at) })}</strong>{" "}
          {t("sign.by", { name: by })}
        </p>
        <p>{t(isSigner ? "sign.yoursText" : "sign.waitsText")}</p>
      </Banner>
      <div className="beside">
        <div className="stack">
          <Asked of={checked} lines={4}>
            {({ body: { findings } }) => <Findings findings={findings} level={3} />}
          </Asked>
          <Replies subject={subject} />
          <section className="stack-close">
            <h2>{t("sent.file")}</h2>
            <FileSummary file={file} level={3} />
          </section>
        </div>
        <section className="stack-close">
          <h2>{t("step.documents")}</h2>
          <Documents caseId={subject.id} documents={file.documents} />
        </section>
      </div>
      <div className="sheet stack-close">
        {isSigner && (
          <Signature subject={subject} wrong={wrong} isReady={checked.data?.body.submittable ?? false}>
            <Button onPress={() => setSentBack(true)}>{t("sign.back")}</Button>
          </Signature>
        )}
        <div className="row">
          <Button quiet onPress={onEdit}>
            {t("sign.edit")}
          </Button>
          <LeaveCase subject={subject} />
        </div>
      </div>
      {isSentBack && <SendBack subject={subject} onClose={() => setSentBack(false)} />}
    </div>
  );
}

/** What is answered to each reason of a return; it goes in with the signature. */
function Replies({ subject }: { subject: Subject }) {
  const { t } = useTranslation("agency");
  const show = useShow();
  const reasons = returnedOf(subject)?.reasons ?? [];
  const answers = subject.signOff?.answers ?? [];
  if (reasons.length === 0) return null;
  return (
    <section className="stack-close">
      <h2>{t("sign.answers")}</h2>
      <ol className="sheet stack">
        {reasons.map(({ number, text }) => {
          const given = answers.find(({ reason }) => reason === number);
          return (
            <li key={number} className="stack-close">
              <p className="reason-note">{show.digits(text)}</p>
              {given && (
                <p>
                  <strong>{t(`reasons.${given.answer}`)}:</strong> {show.digits(given.text)}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

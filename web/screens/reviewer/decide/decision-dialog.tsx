/** The decision: what was meant for each finding put together, the letter as it will read, and one button that decides. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../../api/ask.ts";
import { useChange } from "../../../api/change.ts";
import { useKey } from "../../../app/keys/keys.ts";
import { useShow } from "../../../app/show.ts";
import { NoteMeanwhile } from "../../../design/case/note-meanwhile.tsx";
import { Paper } from "../../../design/case/paper.tsx";
import { Banner } from "../../../design/parts/banner.tsx";
import { Button } from "../../../design/parts/button.tsx";
import { Dialog } from "../../../design/parts/dialog.tsx";
import { ProblemBanner } from "../../../design/parts/problem.tsx";
import { RadioGroup } from "../../../design/parts/radio-group.tsx";
import { TextArea } from "../../../design/parts/text-field.tsx";
import { tell } from "../../../design/parts/toast.tsx";
import { isOpen, type Subject } from "../subject.ts";
import { AddReason } from "./add-reason.tsx";
import type { Intent } from "./intent.ts";

interface Props {
  subject: Subject;
  intent: Intent;
  onClose: () => void;
  /** After the answer is there; `next`: the reviewer wants the next case. */
  onDecided: (next: boolean) => void;
}

export function DecisionDialog({ subject, intent, onClose, onDecided }: Props) {
  const { t } = useTranslation("reviewer");
  /** What the reviewer has read: the case is asked for again meanwhile, and whoever moved it must be seen first. */
  const [version] = useState(subject.version);
  const [outcome, setOutcome] = useState<"approve" | "return">(intent.reasons.length > 0 ? "return" : "approve");
  const [note, setNote] = useState("");
  const [wantsNext, setWantsNext] = useState(false);
  const open = (subject.findings ?? []).filter(isOpen);
  const unanswered = open.filter(
    ({ rule }) => (intent.of(rule)?.as ?? null) !== "override" || !intent.of(rule)?.text.trim(),
  );
  const lacking =
    outcome === "return"
      ? intent.reasons.length === 0 || intent.reasons.some(({ text }) => !text.trim())
      : unanswered.length > 0;
  const decide = useChange("decideCase", {
    onSuccess: ({ body }) => {
      intent.forget();
      tell(t(body.state === "awaiting-confirmation" ? "decide.proposed" : `decide.done.${outcome}`));
      onDecided(wantsNext);
    },
  });
  const act = (next: boolean) => {
    if (lacking || decide.isPending) return;
    setWantsNext(next);
    const overrides = intent.overrides
      .filter(({ text }) => text.trim())
      .map(({ rule, text }) => ({ rule, justification: text }));
    const said = { overrides, note: note.trim() || null };
    decide.mutate({
      params: { id: subject.id },
      version,
      body:
        outcome === "approve"
          ? { outcome, ...said }
          : { outcome, ...said, reasons: intent.reasons.map(({ rule, text, pointer }) => ({ rule, text, pointer })) },
    });
  };
  useKey("Enter", t("keys.decide"), () => act(false), { inDialog: true, shift: true, when: !lacking });
  useKey("KeyN", t("keys.decideNext"), () => act(true), { inDialog: true, shift: true, when: !lacking });
  return (
    <Dialog title={t("decide.title")} isOpen onOpenChange={(stays) => !stays && !decide.isPending && onClose()} wide>
      <div className="stack">
        <NoteMeanwhile subject={subject} />
        <RadioGroup
          label={t("decide.outcome")}
          isRequired
          value={outcome}
          onChange={setOutcome}
          options={(["approve", "return"] as const).map((value) => ({ value, label: t(`decide.${value}`) }))}
        />
        {outcome === "approve" ? (
          <Approval subject={subject} unanswered={unanswered.length} intent={intent} />
        ) : (
          <Return subject={subject} intent={intent} note={note} />
        )}
        <TextArea
          label={t("decide.note")}
          description={t(`decide.noteHint.${outcome}`)}
          value={note}
          onChange={setNote}
        />
        <ProblemBanner problem={decide.error} />
        <div className="actions">
          <Button primary isDisabled={lacking} isPending={decide.isPending && !wantsNext} onPress={() => act(false)}>
            {t(`decide.act.${outcome}`)}
          </Button>
          <Button isDisabled={lacking} isPending={decide.isPending && wantsNext} onPress={() => act(true)}>
            {t("decide.andNext")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Approval({ subject, unanswered, intent }: { subject: Subject; unanswered: number; intent: Intent }) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const fails = (subject.findings ?? []).filter(
    ({ outcome, rule }) => outcome === "fail" && intent.of(rule)?.as === "override",
  );
  if (unanswered > 0)
    return <Banner kind="warning">{t("decide.unanswered", { number: show.number(unanswered) })}</Banner>;
  return (
    <Banner kind="information">
      {t(fails.length > 0 ? "decide.needsSecond" : "decide.approveText", {
        number: show.number(intent.overrides.length),
      })}
    </Banner>
  );
}

function Return({ subject, intent, note }: { subject: Subject; intent: Intent; note: string }) {
  const { t } = useTranslation("reviewer");
  const rules = useQuery(ask("listRules"));
  const me = useQuery(ask("readMe"));
  const citationOf = (rule: string) =>
    subject.findings?.find((finding) => finding.rule === rule)?.citation ??
    rules.data?.body.items.find(({ id }) => id === rule)?.grounds[0]?.citation;
  const { person } = subject.file;
  const reasons = intent.reasons.flatMap(({ rule, text, pointer }, index) => {
    const citation = citationOf(rule);
    return citation ? [{ number: index + 1, rule, text, citation, pointer }] : [];
  });
  return (
    <>
      {intent.reasons.length === 0 && <Banner kind="warning">{t("decide.noReason")}</Banner>}
      <AddReason intent={intent} rules={rules.data?.body.items ?? []} />
      {me.data && reasons.length > 0 && (
        <section className="stack-close">
          <h3>{t("decide.preview")}</h3>
          <Paper
            level={3}
            letter={{
              addressee: { fa: t("decide.theAgency"), en: t("decide.theAgency") },
              sender: me.data.body.organization.name,
              person: [person.givenName, person.familyName].filter(Boolean).join(" "),
              revision: subject.revision,
              caseType: subject.caseType,
              reasons,
              note: note.trim() || null,
              number: null,
              on: null,
              replyBy: null,
              verification: null,
            }}
          />
        </section>
      )}
    </>
  );
}

/** The findings of a case, the grave ones first; by one key a finding becomes a reason, by another it is set aside. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useKey } from "../../app/keys/keys.ts";
import { useShow } from "../../app/show.ts";
import { Button } from "../../design/parts/button.tsx";
import { FindingCard } from "../../design/parts/finding.tsx";
import { Tag } from "../../design/parts/label.tsx";
import { TextArea } from "../../design/parts/text-field.tsx";
import type { Intent } from "./decide/intent.ts";
import { SavedPicker } from "./decide/saved-picker.tsx";
import { useSawLabels } from "./saw-labels.ts";
import { byWeight, type Found, isOpen } from "./subject.ts";

interface Props {
  findings: readonly Found[];
  intent: Intent;
  /** Whether this person decides here and now. */
  mayDecide: boolean;
}

export function Findings({ findings, intent, mayDecide }: Props) {
  const { t } = useTranslation("reviewer");
  const show = useShow();
  const sawLabels = useSawLabels();
  const open = byWeight(findings.filter(isOpen));
  const rest = byWeight(findings.filter((finding) => !isOpen(finding)));
  const [current, setCurrent] = useState<string | null>(open[0]?.rule ?? null);
  const at = open.findIndex(({ rule }) => rule === current);
  const go = (by: number) => {
    const next = open[Math.min(open.length - 1, Math.max(0, at + by))];
    if (!next) return;
    setCurrent(next.rule);
    document.getElementById(`finding-${next.rule}`)?.scrollIntoView({ block: "center" });
  };
  const finding = open[at];
  const toggle = (as: "reason" | "override") => finding && mean(intent, finding, as);
  useKey("KeyJ", t("keys.next"), () => go(1), { when: open.length > 1 });
  useKey("KeyK", t("keys.before"), () => go(-1), { when: open.length > 1 });
  useKey("KeyR", t("keys.reason"), () => toggle("reason"), { when: mayDecide && finding !== undefined });
  useKey("KeyO", t("keys.override"), () => toggle("override"), { when: mayDecide && finding !== undefined });
  return (
    <>
      {open.length === 0 && <p>{t("case.nothingOpen")}</p>}
      {open.map((each) => (
        <div key={each.rule} className={each.rule === current ? "considered current" : "considered"}>
          <FindingCard finding={each} sawLabels={sawLabels}>
            {mayDecide && <Choice finding={each} intent={intent} onTouch={() => setCurrent(each.rule)} />}
          </FindingCard>
        </div>
      ))}
      {rest.length > 0 && (
        <details className="passed">
          <summary>{t("case.rest", { number: show.number(rest.length) })}</summary>
          <div className="stack-close">
            {rest.map((each) => (
              <FindingCard key={each.rule} finding={each} sawLabels={sawLabels} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

/** A second time the same takes it back. The letter is in Persian, whatever language its reviewer reads in. */
function mean(intent: Intent, { rule, message, pointer }: Found, as: "reason" | "override"): void {
  if (intent.of(rule)?.as === as) {
    intent.leave(rule);
    return;
  }
  intent.mean({ rule, as, text: as === "reason" ? message.fa : "", pointer: pointer || null });
  if (as === "override") focusLater(`justification-${rule}`);
}

/** The field is there after the next drawing. */
const focusLater = (id: string): void => {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${id} textarea`)?.focus()),
  );
};

function Choice({ finding, intent, onTouch }: { finding: Found; intent: Intent; onTouch: () => void }) {
  const { t } = useTranslation("reviewer");
  const meant = intent.of(finding.rule);
  const choose = (as: "reason" | "override") => () => {
    onTouch();
    mean(intent, finding, as);
  };
  return (
    <div className="stack-close choice-of">
      <div className="row">
        <Button aria-pressed={meant?.as === "reason"} onPress={choose("reason")}>
          {t("case.asReason")}
        </Button>
        <Button aria-pressed={meant?.as === "override"} onPress={choose("override")}>
          {t("case.setAside")}
        </Button>
        {meant && <Tag tone={meant.as === "reason" ? "madder" : "leaf"}>{t(`case.${meant.as}`)}</Tag>}
      </div>
      {meant && (
        <div id={`justification-${finding.rule}`} className="stack-close">
          {meant.as === "reason" && (
            <SavedPicker rule={finding.rule} onPick={({ text }) => intent.mean({ ...meant, text })} />
          )}
          <TextArea
            label={t(meant.as === "reason" ? "case.reasonText" : "case.justification")}
            {...(meant.as === "override" && finding.outcome === "fail" ? { description: t("case.secondPerson") } : {})}
            isRequired
            value={meant.text}
            onChange={(text) => intent.mean({ ...meant, text })}
          />
        </div>
      )}
    </div>
  );
}
